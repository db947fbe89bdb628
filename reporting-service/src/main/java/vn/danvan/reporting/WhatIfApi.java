package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Difference;
import vn.danvan.reporting.whatif.Consequences;
import vn.danvan.reporting.whatif.Hypothesis;
import vn.danvan.reporting.whatif.Replay;
import vn.danvan.reporting.whatif.WhatIfCode;
import vn.danvan.service.history.EventQuery;
import vn.danvan.service.history.EventRecord;
import vn.danvan.service.history.EventRecords;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** What a summary would have been. It is computed in memory and kept nowhere. */
@RestController
@RequestMapping("/api/reporting/v1/periods/{period}/summary")
class WhatIfApi {

    private static final long MOST_EVENTS = 2_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ViewReads reads;
    private final DataSource source;
    private final Letterhead letterhead;
    private final Semaphore oneAtATime = new Semaphore(1);

    WhatIfApi(
            @Qualifier("reportingReads") ViewReads reads,
            @Qualifier("reportingDataSource") DataSource source,
            @Qualifier("reportingLetterhead") Letterhead letterhead) {
        this.reads = reads;
        this.source = source;
        this.letterhead = letterhead;
    }

    /**
     * A rule version with another value.
     *
     * @param version such as {@code sub-plan.due[plan]@2020-01-02}
     * @param value the due date that it gives; of a rule that gives days, the due date of this period
     */
    record RuleRequest(
            @NotBlank @Size(max = 200) String version,
            @NotBlank @Size(max = 10) String value) {}

    /**
     * What is supposed to have been otherwise.
     *
     * @param without log indexes of events that are left out
     */
    record WhatIfRequest(
            @Size(max = 100) @Nullable List<@NotNull @PositiveOrZero Long> without,
            @Valid @Nullable RuleRequest rule) {}

    /**
     * What would have been.
     *
     * @param replayed how many events were folded
     * @param summary as it would have been
     * @param changes the figures that differ from the real summary
     * @param skipped events that had nothing left to change, because what they rest on was left out
     * @param recomputed what the rule's other value changed
     * @param notRecomputed decisions that rest on the rule version and were left as they were
     */
    record WhatIf(
            String period,
            long logIndex,
            long replayed,
            Summary summary,
            List<Difference.Change> changes,
            List<Replay.Skipped> skipped,
            List<Consequences.Recomputed> recomputed,
            List<Consequences.Untouched> notRecomputed) {}

    @PostMapping("/what-if")
    @ReadsRow
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "what-if.nothing",
        "what-if.rule-value",
        "what-if.rule-unused",
        "what-if.no-period",
        "what-if.too-much",
        "what-if.busy",
        "view.unknown-filter",
        "view.bad-index",
        "view.future-index",
        "view.behind"
    })
    @Operation(
            operationId = "whatIf",
            summary = "Nếu khác đi thì báo cáo sẽ thế nào / what the summary would have been without some events or"
                    + " with a rule of another value; nothing is recorded. Roles: AUDITOR, MOBILISATION_LEAD")
    WhatIf whatIf(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(description = ReadsSummary.KIND, example = "PERIODIC") @RequestParam(defaultValue = "PERIODIC")
                    SummaryKind kind,
            @Parameter(description = ReadsSummary.STRUCTURE, example = "2020-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate structureOn,
            @Valid @RequestBody WhatIfRequest body,
            ViewRequest request) {
        request.actor().mustBe(Role.AUDITOR, Role.MOBILISATION_LEAD);
        Hypothesis hypothesis = hypothesis(body);
        DomainError.require(oneAtATime.tryAcquire(), WhatIfCode.BUSY);
        try {
            return reads.read(
                    request,
                    snapshot -> whatIf(new Asked(period, kind, structureOn), hypothesis, snapshot),
                    "kind",
                    "structureOn");
        } finally {
            oneAtATime.release();
        }
    }

    /** Which summary is asked about. */
    private record Asked(
            String period, SummaryKind kind, @Nullable LocalDate structureOn) {}

    private static Hypothesis hypothesis(WhatIfRequest body) {
        Set<Long> without = body.without == null ? Set.of() : new HashSet<>(body.without);
        RuleRequest rule = body.rule;
        DomainError.require(!without.isEmpty() || rule != null, WhatIfCode.NOTHING);
        return new Hypothesis(without, rule == null ? null : Hypothesis.RuleValue.of(rule.version, rule.value));
    }

    private WhatIf whatIf(Asked asked, Hypothesis hypothesis, Snapshot snapshot) {
        DomainError.require(snapshot.index() < MOST_EVENTS, WhatIfCode.TOO_MUCH);
        Facts real = FactsReader.read(snapshot, asked.period, asked.kind);
        Replay replay = new Replay(hypothesis, asked.period);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        new EventRecords(source).forEach(EventQuery.all().upTo(snapshot.index()), record -> {
            take(replay, record);
            DomainError.require(System.nanoTime() < deadline, WhatIfCode.TOO_MUCH);
        });
        Consequences consequences = replay.consequences();
        DomainError.require(hypothesis.rule() == null || consequences.used(), WhatIfCode.RULE_UNUSED);
        Facts supposed = replay.facts(asked.period, asked.kind, snapshot.index(), real.recordedAt());
        return new WhatIf(
                asked.period,
                snapshot.index(),
                replay.replayed(),
                SummaryCalculator.calculate(supposed, letterhead, asked.structureOn),
                Difference.figures(real, supposed, asked.structureOn),
                replay.skipped(),
                consequences.recomputed(),
                consequences.untouched());
    }

    private static void take(Replay replay, EventRecord record) {
        replay.take(record.logIndex(), record.document(), record.ruleVersions());
    }
}
