package vn.danvan.command.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
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
import vn.danvan.command.CommentRequest;
import vn.danvan.command.Past;
import vn.danvan.command.ReasonRequest;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/reports/{period}/{form}/{agency}")
@Tag(name = "reports", description = "Báo cáo tiến độ (II, III.5) / progress reports")
class ReportApi {

    private final Commands commands;
    private final Drafts drafts;
    private final Past past;
    private final Clock clock;

    ReportApi(Commands commands, Drafts drafts, Past past, Clock clock) {
        this.commands = commands;
        this.drafts = drafts;
        this.past = past.unguarded();
        this.clock = clock;
    }

    record SubmitRequest(
            @NotNull Integer formVersion,
            @NotNull @Size(max = 300) List<@NotNull @Valid ReportValueRequest> values,
            @NotNull @Size(max = 50) List<@NotNull @Valid ReportNarrativeRequest> narratives,
            @NotNull @Size(max = 200) List<@NotNull @Valid TaskProgressRequest> tasks,
            @NotNull @Size(max = 200) List<@NotNull @Valid ReportExplanationRequest> explanations,

            @Schema(description = "Mã băm các tệp minh chứng / hashes of evidence files") @Nullable @Size(max = 50)
            List<@NotNull ContentHash> evidence) {}

    record ReportAmendRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull Integer formVersion,
            @NotNull @Size(max = 300) List<@NotNull @Valid ReportValueRequest> values,
            @NotNull @Size(max = 50) List<@NotNull @Valid ReportNarrativeRequest> narratives,
            @NotNull @Size(max = 200) List<@NotNull @Valid TaskProgressRequest> tasks,
            @NotNull @Size(max = 200) List<@NotNull @Valid ReportExplanationRequest> explanations,
            @Nullable @Size(max = 50) List<@NotNull ContentHash> evidence) {
        SubmitRequest report() {
            return new SubmitRequest(formVersion, values, narratives, tasks, explanations, evidence);
        }
    }

    record NilReportRequest(
            @NotNull Integer formVersion,
            @NotBlank @Size(max = 2000) String reason) {}

    record ReportValueRequest(
            @NotBlank @Size(max = 20) String indicator,

            @Schema(description = "Theo đơn vị của chỉ tiêu; PERCENT có hai số lẻ / in the indicator's unit") @NotNull
            BigDecimal value) {}

    record ReportNarrativeRequest(
            @NotBlank @Size(max = 60) String section,
            @NotBlank @Size(max = 20_000) String text) {}

    record TaskProgressRequest(
            @NotNull PlanId plan,
            @NotNull TaskId task,

            @Schema(minimum = "0", maximum = "100", description = "DONE khi và chỉ khi 100 / 100 if and only if DONE")
            @NotNull
            Integer percent,

            @NotNull ReportContent.TaskStatus status,
            @Nullable @Size(min = 1, max = 2000) String note) {}

    record ReportExplanationRequest(
            @Schema(description = "Mã quy tắc WARNING bị vi phạm / code of the broken WARNING rule", example = "R2")
            @NotBlank
            @Size(max = 60)
            String rule,

            @NotBlank @Size(max = 2000) String explanation) {}

    record ReturnReportRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid CommentRequest> comments) {}

    record AcceptReportRequest(
            @Schema(description = "Mã băm nội dung được chấp nhận, đọc từ view / hash of the content that is accepted")
            @NotNull
            ContentHash content) {}

    @Operation(
            summary = "Nộp báo cáo, lần đầu hoặc sau khi bị trả lại / submit, also after a return. Role: AGENCY_HEAD")
    @PostMapping("/submit")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.not-owed",
        "report.period-not-open",
        "report.already-submitted",
        "report.form-version",
        "report.invalid",
        "report.indicator-unknown",
        "report.indicator-not-asked",
        "report.indicator-twice",
        "report.indicator-computed",
        "report.indicator-missing",
        "report.value",
        "report.rule-broken",
        "report.warning-unexplained",
        "report.explanation-unneeded",
        "report.section-unknown",
        "report.section-twice",
        "report.section-missing",
        "plan.unknown",
        "plan.task-unknown",
        "report.task-twice",
        "report.task-percent",
        "report.task-done",
        "report.evidence-twice",
        "evidence.unknown",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> submitReport(
            @PathVariable PeriodId period,
            @PathVariable FormId form,
            @PathVariable AgencyId agency,
            @Valid @RequestBody SubmitRequest request,
            Caller caller) {
        ProgressReportId report = new ProgressReportId(period, form, agency);
        return withoutDraft(report, caller, new ReportCommand.SubmitReport(report, filled(request)));
    }

    @Operation(summary = "Báo cáo không phát sinh / report that there is nothing to report. Role: AGENCY_HEAD")
    @PostMapping("/nil")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.not-owed",
        "report.period-not-open",
        "report.already-submitted",
        "report.form-version"
    })
    ResponseEntity<CommandAnswer> submitNilReport(
            @PathVariable PeriodId period,
            @PathVariable FormId form,
            @PathVariable AgencyId agency,
            @Valid @RequestBody NilReportRequest request,
            Caller caller) {
        ProgressReportId report = new ProgressReportId(period, form, agency);
        return withoutDraft(
                report, caller, new ReportCommand.SubmitNilReport(report, request.formVersion, request.reason));
    }

    @Operation(summary = "Trả lại kèm ý kiến / return with comments. Role: MOBILISATION_OFFICER")
    @PostMapping("/return")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.period-locked",
        "report.not-submitted",
        "report.comment-target"
    })
    ResponseEntity<CommandAnswer> returnReport(
            @PathVariable PeriodId period,
            @PathVariable FormId form,
            @PathVariable AgencyId agency,
            @Valid @RequestBody ReturnReportRequest request,
            Caller caller) {
        return commands.send(
                new ReportCommand.ReturnReport(
                        new ProgressReportId(period, form, agency),
                        request.comments.stream().map(CommentRequest::toComment).toList()),
                caller);
    }

    @Operation(summary = "Chấp nhận đúng nội dung này / accept exactly this content. Role: MOBILISATION_OFFICER")
    @PostMapping("/accept")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.period-locked",
        "report.not-submitted",
        "report.content-differs",
        "report.same-person"
    })
    ResponseEntity<CommandAnswer> acceptReport(
            @PathVariable PeriodId period,
            @PathVariable FormId form,
            @PathVariable AgencyId agency,
            @Valid @RequestBody AcceptReportRequest request,
            Caller caller) {
        return commands.send(
                new ReportCommand.AcceptReport(new ProgressReportId(period, form, agency), request.content), caller);
    }

    @Operation(
            summary = "Hủy báo cáo, nêu lý do; báo cáo lại thành chưa nộp / declare void, with a reason; the report is "
                    + "missing again. Role: MOBILISATION_OFFICER")
    @PostMapping("/void")
    @Refuses({"actor.not-permitted", "resource.not-found", "report.period-locked", "report.void"})
    ResponseEntity<CommandAnswer> voidReport(
            @PathVariable PeriodId period,
            @PathVariable FormId form,
            @PathVariable AgencyId agency,
            @Valid @RequestBody ReasonRequest request,
            Caller caller) {
        return commands.send(
                new ReportCommand.VoidReport(new ProgressReportId(period, form, agency), request.reason()), caller);
    }

    @Operation(
            summary = "Điều chỉnh báo cáo đã được chấp nhận / amend what was accepted; it stays accepted, the earlier "
                    + "version stays readable; refusals as for submit. Role: AGENCY_HEAD")
    @PostMapping("/amend")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.period-locked",
        "report.not-accepted",
        "report.unchanged",
        "report.form-version",
        "report.invalid",
        "report.indicator-unknown",
        "report.indicator-not-asked",
        "report.indicator-twice",
        "report.indicator-computed",
        "report.indicator-missing",
        "report.value",
        "report.rule-broken",
        "report.warning-unexplained",
        "report.explanation-unneeded",
        "report.section-unknown",
        "report.section-twice",
        "report.section-missing",
        "plan.unknown",
        "plan.task-unknown",
        "report.task-twice",
        "report.task-percent",
        "report.task-done",
        "report.evidence-twice",
        "evidence.unknown",
        "field.content-hash"
    })
    ResponseEntity<CommandAnswer> amendReport(
            @PathVariable PeriodId period,
            @PathVariable FormId form,
            @PathVariable AgencyId agency,
            @Valid @RequestBody ReportAmendRequest request,
            Caller caller) {
        return commands.send(
                new ReportCommand.AmendReport(
                        new ProgressReportId(period, form, agency), filled(request.report()), request.reason),
                caller);
    }

    /** What is submitted beside the draft makes the draft one of an earlier round. */
    private ResponseEntity<CommandAnswer> withoutDraft(ProgressReportId report, Caller caller, ReportCommand command) {
        ResponseEntity<CommandAnswer> answer = commands.send(command, caller);
        drafts.sweep(
                report,
                DraftRules.of(report, caller.actor(), Vietnam.today(clock), past)
                        .round());
        return answer;
    }

    private static ReportCommand.Filled filled(SubmitRequest r) {
        return new ReportCommand.Filled(
                r.formVersion,
                new ReportContent(
                        r.values.stream()
                                .map(v -> new ReportContent.Value(v.indicator, v.value))
                                .toList(),
                        r.narratives.stream()
                                .map(n -> new ReportContent.Narrative(n.section, n.text))
                                .toList(),
                        r.tasks.stream()
                                .map(t -> new ReportContent.TaskProgress(t.plan, t.task, t.percent, t.status, t.note))
                                .toList(),
                        r.evidence),
                r.explanations.stream()
                        .map(e -> new ProgressReportEvent.Warning(e.rule, e.explanation))
                        .toList());
    }
}
