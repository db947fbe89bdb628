package vn.danvan.command.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/summaries")
@Tag(name = "summaries", description = "Báo cáo định kỳ, sơ kết, tổng kết (III.5) / summary reports")
class SummaryApi {

    private static final String ONE = "/{period}/{kind}";

    private final Commands commands;

    /** All issues want the same next number: in turn they get it at once, and only other instances are in their way. */
    private final ReentrantLock issuing = new ReentrantLock(true);

    SummaryApi(Commands commands) {
        this.commands = commands;
    }

    record GenerateRequest(
            @NotNull PeriodId period,
            @NotNull SummaryKind kind,

            @Schema(description = "Vị trí nhật ký của số liệu / log index of the figures", example = "555")
            @NotNull
            @Min(0)
            Long logIndex,

            @Schema(
                    description =
                            "SHA-256 của bản JSON mà dịch vụ tổng hợp trả lời tại vị trí đó / of the JSON that the reporting "
                                    + "service answers at that index")
            @NotNull
            ContentHash figures,

            @Schema(
                    description =
                            "Mã băm của mẫu Word đang áp dụng; bỏ trống là mẫu đi kèm / hash of the adopted Word template; "
                                    + "the bundled one when it is absent")
            @Nullable
            ContentHash template) {}

    record SummaryNarrativeRequest(
            @NotBlank @Size(max = 20000) String text) {}

    record SignRequest(@NotNull ContentHash content) {}

    record DistributeRequest(
            @Schema(description = "Cơ quan nêu tên; mỗi cơ quan một lần / bodies by name") @Nullable @Size(max = 500)
            List<@NotNull AgencyId> recipients,

            @Schema(
                    description =
                            "Nhóm nơi nhận, tính ra cơ quan vào ngày gửi / groups, which come to bodies on the day of sending",
                    example = "[\"CAC-HUYEN-UY\"]")
            @Nullable
            @Size(max = 50)
            List<@NotNull RecipientGroupId> groups) {}

    @Operation(
            summary =
                    "Lập báo cáo từ một vị trí nhật ký; lập lại được khi chưa ban hành / generate from a log index; again "
                            + "while it has not been issued. Role: MOBILISATION_OFFICER")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "field.code",
        "field.content-hash",
        "summary.period-unknown",
        "summary.period-open",
        "summary.index-ahead",
        "summary.index-backward",
        "summary.unchanged",
        "summary.template-unknown",
        "summary.not-editable"
    })
    ResponseEntity<CommandAnswer> generateSummary(@Valid @RequestBody GenerateRequest r, Caller caller) {
        if (r.logIndex >= commands.head()) {
            throw SummaryCode.INDEX_AHEAD.because(Long.toString(r.logIndex)).at("/logIndex");
        }
        return commands.create(
                new SummaryCommand.GenerateSummary(new SummaryId(r.period, r.kind), r.logIndex, r.figures, r.template),
                caller,
                "/summaries");
    }

    @Operation(
            summary =
                    "Viết một mục thay cho lời văn lập từ số liệu; chữ ký đã có mất hiệu lực / write a section in place of its "
                            + "generated sentences; a signature is void by it. Role: MOBILISATION_OFFICER")
    @PutMapping(ONE + "/narratives/{section}")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "summary.section-unknown",
        "summary.unchanged",
        "summary.not-editable"
    })
    ResponseEntity<CommandAnswer> editSummaryNarrative(
            @PathVariable PeriodId period,
            @PathVariable SummaryKind kind,
            @PathVariable String section,
            @Valid @RequestBody SummaryNarrativeRequest r,
            Caller caller) {
        return commands.send(
                new SummaryCommand.EditSummaryNarrative(new SummaryId(period, kind), section, r.text), caller);
    }

    @Operation(
            summary =
                    "Rút phần đã viết, trở lại lời văn lập từ số liệu; chữ ký đã có mất hiệu lực / take back what was "
                            + "written to a section, which says again what is generated; a signature is void by it. Role: "
                            + "MOBILISATION_OFFICER")
    @DeleteMapping(ONE + "/narratives/{section}")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "summary.section-unknown",
        "summary.not-written",
        "summary.not-editable"
    })
    ResponseEntity<CommandAnswer> withdrawSummaryNarrative(
            @PathVariable PeriodId period,
            @PathVariable SummaryKind kind,
            @PathVariable String section,
            Caller caller) {
        return commands.send(new SummaryCommand.WithdrawSummaryNarrative(new SummaryId(period, kind), section), caller);
    }

    @Operation(summary = "Trình ký / submit for signature. Role: MOBILISATION_OFFICER")
    @PostMapping(ONE + "/submit")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "summary.not-draft"})
    ResponseEntity<CommandAnswer> submitSummary(
            @PathVariable PeriodId period, @PathVariable SummaryKind kind, Caller caller) {
        return commands.send(new SummaryCommand.SubmitSummary(new SummaryId(period, kind)), caller);
    }

    @Operation(summary = "Trả lại để sửa / send back. Role: MOBILISATION_LEAD")
    @PostMapping(ONE + "/return")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "summary.not-submitted"})
    ResponseEntity<CommandAnswer> returnSummary(
            @PathVariable PeriodId period,
            @PathVariable SummaryKind kind,
            @Valid @RequestBody ReasonRequest r,
            Caller caller) {
        return commands.send(new SummaryCommand.ReturnSummary(new SummaryId(period, kind), r.reason()), caller);
    }

    @Operation(
            summary =
                    "Ký đúng nội dung đã đọc / sign the very content that was read. Role: MOBILISATION_LEAD, not who wrote "
                            + "or submitted it")
    @PostMapping(ONE + "/sign")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "field.content-hash",
        "summary.not-submitted",
        "summary.same-person",
        "summary.content-differs"
    })
    ResponseEntity<CommandAnswer> signSummary(
            @PathVariable PeriodId period,
            @PathVariable SummaryKind kind,
            @Valid @RequestBody SignRequest r,
            Caller caller) {
        return commands.send(new SummaryCommand.SignSummary(new SummaryId(period, kind), r.content), caller);
    }

    @Operation(
            summary = "Ban hành, lấy số kế tiếp trong năm / issue with the next number of the year. Role: "
                    + "MOBILISATION_LEAD, for the body that issues")
    @PostMapping(ONE + "/issue")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "rule.none-in-force",
        "summary.not-signed",
        "summary.no-issuer"
    })
    ResponseEntity<CommandAnswer> issueSummary(
            @PathVariable PeriodId period, @PathVariable SummaryKind kind, Caller caller) {
        issuing.lock();
        try {
            return commands.send(new SummaryCommand.IssueSummary(new SummaryId(period, kind)), caller);
        } finally {
            issuing.unlock();
        }
    }

    @Operation(
            summary =
                    "Gửi nơi nhận, theo tên hoặc theo nhóm / send to recipients, by name or by group. Roles: MOBILISATION_OFFICER, MOBILISATION_LEAD")
    @PostMapping(ONE + "/distribute")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "field.code",
        "agency.unknown",
        "agency.ended",
        "recipient-group.unknown",
        "recipient-group.retired",
        "rule.value-unreadable",
        "summary.not-issued",
        "summary.recipient-twice",
        "summary.nobody-new"
    })
    ResponseEntity<CommandAnswer> distributeSummary(
            @PathVariable PeriodId period,
            @PathVariable SummaryKind kind,
            @Valid @RequestBody DistributeRequest r,
            Caller caller) {
        return commands.send(
                new SummaryCommand.DistributeSummary(
                        new SummaryId(period, kind),
                        Objects.requireNonNullElse(r.recipients, List.of()),
                        Objects.requireNonNullElse(r.groups, List.of())),
                caller);
    }

    @Operation(summary = "Xác nhận đã nhận / acknowledge. Whoever acts for a recipient or its successor")
    @PostMapping(ONE + "/acknowledge")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "summary.not-issued", "summary.acknowledged"})
    ResponseEntity<CommandAnswer> acknowledgeSummary(
            @PathVariable PeriodId period, @PathVariable SummaryKind kind, Caller caller) {
        return commands.send(new SummaryCommand.AcknowledgeSummary(new SummaryId(period, kind)), caller);
    }

    @Operation(
            summary =
                    "Bắt đầu bản đính chính; bản đã ban hành vẫn còn trong sổ / begin a correction; the issued version "
                            + "stays on record. Role: MOBILISATION_LEAD")
    @PostMapping(ONE + "/correct")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "summary.not-issued"})
    ResponseEntity<CommandAnswer> correctSummary(
            @PathVariable PeriodId period,
            @PathVariable SummaryKind kind,
            @Valid @RequestBody ReasonRequest r,
            Caller caller) {
        return commands.send(new SummaryCommand.CorrectSummary(new SummaryId(period, kind), r.reason()), caller);
    }

    @Operation(summary = "Thu hồi / revoke. Role: MOBILISATION_LEAD")
    @PostMapping(ONE + "/revoke")
    @Refuses({"actor.not-permitted", "resource.not-found", "field.code", "summary.not-issued"})
    ResponseEntity<CommandAnswer> revokeSummary(
            @PathVariable PeriodId period,
            @PathVariable SummaryKind kind,
            @Valid @RequestBody ReasonRequest r,
            Caller caller) {
        return commands.send(new SummaryCommand.RevokeSummary(new SummaryId(period, kind), r.reason()), caller);
    }
}
