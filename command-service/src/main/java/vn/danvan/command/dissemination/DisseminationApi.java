package vn.danvan.command.dissemination;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.FreshIds;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/disseminations")
@Tag(
        name = "disseminations",
        description = "Quán triệt, tuyên truyền văn bản chỉ đạo (I.1, II.1) / dissemination of directives")
class DisseminationApi {

    private final Commands commands;
    private final FreshIds ids;

    DisseminationApi(Commands commands, FreshIds ids) {
        this.commands = commands;
        this.ids = ids;
    }

    record DisseminationRequest(
            @NotNull AgencyId agency,

            @Schema(description = "Một việc có thể về nhiều văn bản / one act may be about several")
            @NotEmpty
            @Size(max = 20)
            List<@NotNull DirectiveId> directives,

            @NotNull DisseminationForm form,
            @NotBlank @Size(max = 500) String name,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String place,

            @Schema(description = "Số hội nghị, hoặc số tin, bài / how many conferences, or news and articles")
            @NotNull
            @Min(1)
            @Max(10_000)
            Integer count,

            @Schema(description = "Số lượt người dự; 0 với tin, bài / heads counted; 0 for ARTICLE")
            @NotNull
            @Min(0)
            @Max(100_000_000)
            Long people) {
        Dissemination content() {
            return new Dissemination(directives, form, name, on, place, count, people);
        }
    }

    record DisseminationCorrectionRequest(
            @NotEmpty @Size(max = 20) List<@NotNull DirectiveId> directives,
            @NotNull DisseminationForm form,
            @NotBlank @Size(max = 500) String name,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 300) String place,
            @NotNull @Min(1) @Max(10_000) Integer count,
            @NotNull @Min(0) @Max(100_000_000) Long people,
            @NotBlank @Size(max = 2000) String reason) {
        Dissemination content() {
            return new Dissemination(directives, form, name, on, place, count, people);
        }
    }

    @Operation(
            summary =
                    "Ghi một việc quán triệt, tuyên truyền; trả lời nêu mã / record an act of dissemination; the answer "
                            + "says its id. Roles: AGENCY_EDITOR, AGENCY_HEAD")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "dissemination.in-future",
        "dissemination.directive-twice",
        "directive.unknown",
        "dissemination.before-directive",
        "dissemination.nobody-attended",
        "dissemination.readers-counted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> recordDissemination(@Valid @RequestBody DisseminationRequest r, Caller caller) {
        return commands.create(
                new DisseminationCommand.RecordDissemination(new DisseminationId(ids.next()), r.agency, r.content()),
                caller,
                "/disseminations");
    }

    @Operation(
            summary =
                    "Sửa điều đã ghi; lời cũ vẫn đọc được / correct what was recorded; the earlier word stays readable. "
                            + "Roles: AGENCY_EDITOR, AGENCY_HEAD")
    @PostMapping("/{id}/correct")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "dissemination.void",
        "dissemination.unchanged",
        "dissemination.in-future",
        "dissemination.directive-twice",
        "directive.unknown",
        "dissemination.before-directive",
        "dissemination.nobody-attended",
        "dissemination.readers-counted",
        "field.code"
    })
    ResponseEntity<CommandAnswer> correctDissemination(
            @PathVariable UUID id, @Valid @RequestBody DisseminationCorrectionRequest r, Caller caller) {
        return commands.send(
                new DisseminationCommand.CorrectDissemination(new DisseminationId(id), r.content(), r.reason), caller);
    }

    @Operation(summary = "Hủy việc ghi nhầm / void what was recorded by mistake. Role: AGENCY_HEAD")
    @PostMapping("/{id}/void")
    @Refuses({"actor.not-permitted", "resource.not-found", "dissemination.void"})
    ResponseEntity<CommandAnswer> voidDissemination(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest r, Caller caller) {
        return commands.send(new DisseminationCommand.VoidDissemination(new DisseminationId(id), r.reason()), caller);
    }
}
