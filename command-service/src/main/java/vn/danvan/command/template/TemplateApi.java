package vn.danvan.command.template;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.template.TemplateId;
import vn.danvan.service.evidence.EvidenceCode;
import vn.danvan.service.evidence.EvidenceStore;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.template.Problem;
import vn.danvan.service.template.Template;
import vn.danvan.service.template.TemplateCode;

@RestController
@RequestMapping("/api/command/v1/templates")
@Tag(name = "templates", description = "Mẫu văn bản của cơ quan / templates of the office's documents")
class TemplateApi {

    private final Commands commands;
    private final EvidenceStore store;

    TemplateApi(Commands commands, @Qualifier("commandEvidence") EvidenceStore store) {
        this.commands = commands;
        this.store = store;
    }

    record AdoptTemplateRequest(
            @NotBlank @Size(max = 300) String title,

            @Schema(description = "Tệp .docx đã nộp làm minh chứng / a .docx file that was put in as evidence") @NotNull
            ContentHash content) {}

    @Operation(
            summary =
                    "Áp dụng một tệp Word làm mẫu; tệp được kiểm tra, mọi lỗi được nêu kèm tên chỗ điền / adopt a Word file as "
                            + "the template; it is checked, and every problem names its placeholder. Role: MOBILISATION_LEAD")
    @PostMapping("/{template}/adopt")
    @Refuses({
        "actor.not-permitted",
        "field.code",
        "field.content-hash",
        "evidence.unknown",
        "evidence.altered",
        "template.unchanged",
        "template.too-large",
        "template.not-docx",
        "template.forbidden-part",
        "template.placeholder-malformed",
        "template.placeholder-unknown",
        "template.placeholder-missing",
        "template.placeholder-misplaced",
        "template.placeholder-twice",
        "template.loop-not-closed",
        "template.loop-not-opened",
        "template.style-missing"
    })
    ResponseEntity<CommandAnswer> adoptTemplate(
            @PathVariable TemplateId template, @Valid @RequestBody AdoptTemplateRequest r, Caller caller) {
        caller.actor().mustBe(Role.MOBILISATION_LEAD);
        check(r.content);
        return commands.send(new TemplateCommand.AdoptTemplate(template, r.title, r.content), caller);
    }

    /** The file itself is looked at before the command; that it is the body's own is for the aggregate to say. */
    private void check(ContentHash content) {
        if (store.check(content) == EvidenceStore.State.MISSING) {
            throw EvidenceCode.UNKNOWN.because(content.value()).at("/content");
        }
        Path file = store.checked(content);
        try {
            if (Files.size(file) > Template.MOST_BYTES) {
                throw TemplateCode.TOO_LARGE
                        .because(Template.MOST_BYTES + " byte")
                        .at("/content");
            }
            List<Problem> problems = Template.check(Files.readAllBytes(file));
            if (!problems.isEmpty()) {
                throw Template.refusal(problems, "/content");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Operation(summary = "Thôi áp dụng mẫu / retire the template. Role: MOBILISATION_LEAD")
    @PostMapping("/{template}/retire")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "template.not-adopted"})
    ResponseEntity<CommandAnswer> retireTemplate(
            @PathVariable TemplateId template, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new TemplateCommand.RetireTemplate(template, r.reason()), caller);
    }
}
