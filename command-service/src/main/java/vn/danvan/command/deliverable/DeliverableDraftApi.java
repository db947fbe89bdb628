package vn.danvan.command.deliverable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.Position;
import vn.danvan.service.openapi.Refuses;

/** Texts that the lead body submits, and what others say to them, over HTTP. */
@RestController
@RequestMapping("/api/command/v1/deliverables")
@Tag(name = "deliverables")
class DeliverableDraftApi {

    private final Commands commands;

    DeliverableDraftApi(Commands commands) {
        this.commands = commands;
    }

    record DeliverableDraftRequest(
            @Schema(
                    description =
                            "Mã băm của tệp mà cơ quan chủ trì đã nộp / hash of a file that the lead body has put in")
            @NotNull
            ContentHash content,

            @NotBlank @Size(max = 255) String fileName,
            @NotBlank @Size(max = 2000) String note,

            @Schema(
                    description =
                            "Bỏ trống là hôm nay / today when left out; a day in the past needs the right to import "
                                    + "history, and its file need not be there")
            @Nullable
            LocalDate submittedOn) {}

    record ConsultationRequest(
            @Schema(description = "Số thứ tự dự thảo / number of the draft", example = "1") @NotNull
            Integer draft,

            @Schema(description = "Mã cơ quan, hội được lấy ý kiến / codes of agencies and associations")
            @NotEmpty
            @Size(max = 200)
            List<@NotBlank @Size(max = 60) @Pattern(regexp = DeliverableApi.CODE) String> asked,

            @Schema(description = "Bỏ trống là hôm nay / today when left out") @Nullable
            LocalDate askedOn,

            @NotNull LocalDate answerBy) {}

    record DeliverableAnswerRequest(
            @NotBlank @Size(max = 60) @Pattern(regexp = DeliverableApi.CODE)
            String body,

            @NotNull Position position,
            @NotBlank @Size(max = 10000) String text,

            @Schema(description = "Ngày văn bản trả lời; bỏ trống là hôm nay / day of the letter; today when left out")
            @Nullable
            LocalDate answeredOn) {}

    @Operation(
            summary = "Trình dự thảo theo mã băm nội dung / submit a draft by its content hash. "
                    + "Roles of the lead body: AGENCY_EDITOR, AGENCY_HEAD, ORGANISATION_BOARD")
    @PostMapping("/{key}/drafts")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.draft-repeated",
        "evidence.unknown",
        "deliverable.date-future",
        "deliverable.history-not-permitted",
        "field.content-hash",
        "field.code"
    })
    ResponseEntity<CommandAnswer> submitDeliverableDraft(
            @PathVariable String key, @Valid @RequestBody DeliverableDraftRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.SubmitDraft(
                        new DeliverableId(key), r.content, r.fileName, r.note, r.submittedOn),
                caller);
    }

    @Operation(
            summary = "Lấy ý kiến về một dự thảo / ask bodies about a draft. "
                    + "Roles of the lead body: AGENCY_EDITOR, AGENCY_HEAD, ORGANISATION_BOARD")
    @PostMapping("/{key}/consultations")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.draft-unknown",
        "deliverable.body-unknown",
        "deliverable.asked-twice",
        "deliverable.date-future",
        "field.dates",
        "agency.ended",
        "field.code"
    })
    ResponseEntity<CommandAnswer> openConsultation(
            @PathVariable String key, @Valid @RequestBody ConsultationRequest r, Caller caller) {
        return commands.send(
                new DeliverableCommand.OpenConsultation(
                        new DeliverableId(key), r.draft, r.asked, r.askedOn, r.answerBy),
                caller);
    }

    @Operation(
            summary =
                    "Trả lời lấy ý kiến; cơ quan chủ trì nhập thay văn bản giấy / answer a consultation; the lead body "
                            + "enters what came on paper. Roles: AGENCY_HEAD or ASSOCIATION of the body asked; of the lead body "
                            + "AGENCY_EDITOR, AGENCY_HEAD, ORGANISATION_BOARD")
    @PostMapping("/{key}/consultations/{consultation}/answers")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "deliverable.promulgated",
        "deliverable.cancelled",
        "deliverable.not-asked",
        "deliverable.answered",
        "deliverable.answer-before-asked",
        "deliverable.date-future",
        "field.code"
    })
    ResponseEntity<CommandAnswer> answerConsultation(
            @PathVariable String key,
            @PathVariable int consultation,
            @Valid @RequestBody DeliverableAnswerRequest r,
            Caller caller) {
        return commands.send(
                new DeliverableCommand.AnswerConsultation(
                        new DeliverableId(key), consultation, r.body, r.position, r.text, r.answeredOn),
                caller);
    }
}
