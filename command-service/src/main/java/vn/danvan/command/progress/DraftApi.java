package vn.danvan.command.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.command.Caller;
import vn.danvan.command.CommandAnswer;
import vn.danvan.command.Commands;
import vn.danvan.command.Past;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.service.openapi.Refuses;

@RestController
@RequestMapping("/api/command/v1/reports/{period}/{form}/{agency}/draft")
@Tag(
        name = "drafts",
        description =
                "Bản nháp báo cáo tiến độ: lưu nhiều lần, không vào nhật ký / drafts of progress reports: saved as "
                        + "often as one likes, never in the log; only the agency's own people see them")
class DraftApi {

    private static final int MOST_BYTES = 1 << 20;

    private final Commands commands;
    private final Drafts drafts;
    private final Past past;
    private final Clock clock;

    DraftApi(Commands commands, Drafts drafts, Past past, Clock clock) {
        this.commands = commands;
        this.drafts = drafts;
        this.past = past.unguarded();
        this.clock = clock;
    }

    /** Anything may be missing. */
    record DraftDraftRequest(
            @Nullable Integer formVersion,
            @Nullable @Size(max = 300) List<@NotNull @Valid DraftValueRequest> values,
            @Nullable @Size(max = 50) List<@NotNull @Valid DraftNarrativeRequest> narratives,
            @Nullable @Size(max = 200) List<@NotNull @Valid DraftTaskRequest> tasks,
            @Nullable @Size(max = 200) List<@NotNull @Valid DraftExplanationRequest> explanations,
            @Nullable @Size(max = 50) List<@NotNull ContentHash> evidence) {
        String json() {
            String json = DraftApi.json(new DraftContent(
                    formVersion,
                    list(values).stream()
                            .map(v -> new DraftContent.Value(v.indicator, v.value))
                            .toList(),
                    list(narratives).stream()
                            .map(n -> new DraftContent.Narrative(n.section, n.text))
                            .toList(),
                    list(tasks).stream()
                            .map(t -> new DraftContent.Task(t.plan, t.task, t.percent, t.status, t.note))
                            .toList(),
                    list(explanations).stream()
                            .map(e -> new DraftContent.Explanation(e.rule, e.explanation))
                            .toList(),
                    list(evidence)));
            if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw ReportCode.DRAFT_TOO_LARGE.refuse();
            }
            return json;
        }

        private static <T> List<T> list(@Nullable List<T> given) {
            return given == null ? List.of() : given;
        }
    }

    record DraftValueRequest(
            @Nullable @Size(max = 20) String indicator,
            @Nullable BigDecimal value) {}

    record DraftNarrativeRequest(
            @Nullable @Size(max = 60) String section,
            @Nullable @Size(max = 20_000) String text) {}

    record DraftTaskRequest(
            @Nullable PlanId plan,
            @Nullable TaskId task,
            @Nullable Integer percent,
            ReportContent.@Nullable TaskStatus status,
            @Nullable @Size(max = 2000) String note) {}

    record DraftExplanationRequest(
            @Nullable @Size(max = 60) String rule,
            @Nullable @Size(max = 2000) String explanation) {}

    /** A draft as it stands. */
    @Schema(
            description =
                    "Bản nháp; ETag là phiên bản để gửi lại trong If-Match / a draft; its ETag goes into If-Match")
    record DraftAnswer(String report, long version, PersonId savedBy, Instant savedAt, DraftContent content) {}

    @Operation(
            summary =
                    "Bắt đầu bản nháp, với nội dung đã nộp lần trước nếu bị trả lại hoặc hủy / start a draft, with what "
                            + "was submitted before if it was sent back or declared void. Roles: AGENCY_EDITOR, AGENCY_HEAD")
    @PostMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.not-owed",
        "report.period-not-open",
        "report.already-submitted",
        "draft.exists"
    })
    ResponseEntity<DraftAnswer> startDraft(
            @PathVariable PeriodId period, @PathVariable FormId form, @PathVariable AgencyId agency, Caller caller) {
        ProgressReportId report = new ProgressReportId(period, form, agency);
        DraftRules rules = rules(report, caller).mayBeWorkedOn();
        return drafts.start(
                        report,
                        rules.round(),
                        json(rules.first(report)),
                        caller.actor().person())
                .map(draft -> answer(draft, HttpStatus.CREATED))
                .orElseThrow(ReportCode.DRAFT_EXISTS::refuse);
    }

    @Operation(
            summary =
                    "Lưu bản nháp, thiếu gì cũng được; bắt buộc If-Match / save the draft, however incomplete; If-Match "
                            + "required. Roles: AGENCY_EDITOR, AGENCY_HEAD")
    @PutMapping
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.not-owed",
        "report.period-not-open",
        "report.already-submitted",
        "draft.too-large",
        "version.required",
        "version.stale"
    })
    ResponseEntity<DraftAnswer> saveDraft(
            @PathVariable PeriodId period,
            @PathVariable FormId form,
            @PathVariable AgencyId agency,
            @Valid @RequestBody DraftDraftRequest request,
            Caller caller) {
        ProgressReportId report = new ProgressReportId(period, form, agency);
        DraftRules rules = rules(report, caller).mayBeWorkedOn();
        long seen = seen(caller);
        return answer(
                drafts.save(
                        report,
                        rules.round(),
                        seen,
                        request.json(),
                        caller.actor().person()),
                HttpStatus.OK);
    }

    @Operation(summary = "Đọc bản nháp / read the draft. Roles: AGENCY_EDITOR, AGENCY_HEAD")
    @GetMapping
    @Refuses({"actor.not-permitted", "resource.not-found", "report.not-owed"})
    ResponseEntity<DraftAnswer> getDraft(
            @PathVariable PeriodId period, @PathVariable FormId form, @PathVariable AgencyId agency, Caller caller) {
        ProgressReportId report = new ProgressReportId(period, form, agency);
        return answer(
                drafts.find(report, rules(report, caller).round()).orElseThrow(KernelCode.NOT_FOUND::refuse),
                HttpStatus.OK);
    }

    @Operation(
            summary = "Bỏ bản nháp; bắt buộc If-Match / throw the draft away; If-Match required. Roles: AGENCY_EDITOR, "
                    + "AGENCY_HEAD")
    @DeleteMapping
    @Refuses({"actor.not-permitted", "resource.not-found", "report.not-owed", "version.required", "version.stale"})
    ResponseEntity<Void> discardDraft(
            @PathVariable PeriodId period, @PathVariable FormId form, @PathVariable AgencyId agency, Caller caller) {
        ProgressReportId report = new ProgressReportId(period, form, agency);
        DraftRules rules = rules(report, caller);
        drafts.discard(report, rules.round(), seen(caller));
        return ResponseEntity.noContent().build();
    }

    @Operation(
            summary =
                    "Nộp đúng bản nháp đã đọc; bản nháp hết khi đã nộp; bắt buộc If-Match; từ chối như khi nộp / submit "
                            + "exactly the draft that was read; it is gone once submitted; If-Match required; refusals as for "
                            + "submitReport. Role: AGENCY_HEAD")
    @PostMapping("/submit")
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "report.not-owed",
        "report.period-not-open",
        "report.already-submitted",
        "report.form-version",
        "report.invalid",
        "draft.field-missing",
        "report.indicator-missing",
        "report.rule-broken",
        "report.warning-unexplained",
        "report.section-missing",
        "evidence.unknown",
        "version.required",
        "version.stale"
    })
    ResponseEntity<CommandAnswer> submitDraft(
            @PathVariable PeriodId period, @PathVariable FormId form, @PathVariable AgencyId agency, Caller caller) {
        ProgressReportId report = new ProgressReportId(period, form, agency);
        Caller submitter = new Caller(caller.actor(), caller.key(), null, caller.correlationId());
        Optional<ResponseEntity<CommandAnswer>> before = commands.answered(submitter);
        if (before.isPresent()) {
            return before.get();
        }
        caller.actor().mustBe(Role.AGENCY_HEAD);
        DraftRules rules = rules(report, caller).mayBeWorkedOn();
        return drafts.submit(
                report,
                rules.round(),
                seen(caller),
                draft -> commands.send(
                        new ReportCommand.SubmitReport(report, content(draft).complete()), submitter));
    }

    private DraftRules rules(ProgressReportId report, Caller caller) {
        return DraftRules.of(report, caller.actor(), Vietnam.today(clock), past);
    }

    private static long seen(Caller caller) {
        return java.util.Objects.requireNonNull(caller.mustSayVersion().ifMatch());
    }

    private static String json(DraftContent content) {
        return new String(Json.bytes(content), StandardCharsets.UTF_8);
    }

    private static DraftContent content(Drafts.Draft draft) {
        return Json.read(draft.content().getBytes(StandardCharsets.UTF_8), DraftContent.class);
    }

    private static ResponseEntity<DraftAnswer> answer(Drafts.Draft draft, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag("\"" + draft.version() + "\"")
                .body(new DraftAnswer(
                        draft.report().key(), draft.version(), draft.savedBy(), draft.savedAt(), content(draft)));
    }
}
