package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.render.Docx;
import vn.danvan.service.identity.IdentityConfiguration;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.template.Problem;
import vn.danvan.service.template.Template;
import vn.danvan.service.template.TemplateCode;
import vn.danvan.service.web.WebCode;

/** Templates of Word documents: those that come with the software, and whether one's own can be adopted. */
@RestController
@RequestMapping("/api/reporting/v1/templates")
class TemplateApi {

    /** Where templates are sent to; their bodies are files. */
    static final String CHECK = "/api/reporting/v1/templates/check";

    /**
     * What is wrong with a template.
     *
     * @param content its hash, by which it can be adopted
     * @param valid whether it can be adopted
     */
    record TemplateCheckAnswer(ContentHash content, boolean valid, List<Problem> problems) {}

    @PostMapping(
            path = "/check",
            consumes = {Answers.DOCX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Refuses({"actor.not-permitted", "request.malformed", "template.too-large"})
    @Operation(
            operationId = "checkTemplate",
            summary =
                    "Kiểm tra tệp mẫu Word: mọi lỗi, nêu tên chỗ điền / check a Word template: everything that is wrong"
                            + " with it, each naming the placeholder. Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, ADMIN",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Answers.DOCX,
                                            schema = @Schema(type = "string", format = "binary"),
                                            examples = @ExampleObject("PK"))))
    TemplateCheckAnswer check(@Parameter(hidden = true) HttpServletRequest request) {
        permit(IdentityConfiguration.currentActor());
        byte[] file;
        try {
            file = request.getInputStream().readNBytes(Template.MOST_BYTES + 1);
        } catch (IOException halfSent) {
            throw WebCode.MALFORMED.refuse();
        }
        if (file.length > Template.MOST_BYTES) {
            throw TemplateCode.TOO_LARGE.because(Template.MOST_BYTES + " byte");
        }
        List<Problem> problems = Template.check(file);
        return new TemplateCheckAnswer(ContentHash.ofBytes(file), problems.isEmpty(), problems);
    }

    @GetMapping(path = "/bundled/{form}.docx", produces = Answers.DOCX)
    @Refuses({"actor.not-permitted", "resource.not-found"})
    @Answers.Docx
    @Operation(
            operationId = "bundledTemplate",
            summary =
                    "Tệp mẫu đi kèm phần mềm, để sửa thành mẫu của cơ quan / a template that comes with the software, to"
                            + " make one's own from. Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD, ADMIN")
    ResponseEntity<byte[]> bundled(
            @Parameter(description = "Thể thức / form: PARTY (36-HD/VPTW), STATE (30/2020/NĐ-CP)", example = "PARTY")
                    @PathVariable
                    DocumentForm form) {
        permit(IdentityConfiguration.currentActor());
        return SummaryFiles.file(
                "mau-bao-cao-" + form.name().toLowerCase(Locale.ROOT) + ".docx", Answers.DOCX, Docx.bundled(form));
    }

    private static void permit(Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD, Role.ADMIN);
    }
}
