package vn.danvan.reporting.whatif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.FactFolds;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.MemoryRows;
import vn.danvan.reporting.facts.Moment;

/**
 * Folds a log under a hypothesis, by the same folds as the store, into rows that are kept nowhere else. An event that has
 * nothing left to change, because what it rests on is left out, is skipped and said.
 */
public final class Replay {

    private final Hypothesis hypothesis;
    private final MemoryRows rows = new MemoryRows();
    private final Consequences consequences;
    private final List<Skipped> skipped = new ArrayList<>();
    private long replayed;

    /** An event that had nothing left to change. */
    public record Skipped(long logIndex, String stream, String type) {}

    /** @param period the summary's period */
    public Replay(Hypothesis hypothesis, String period) {
        this.hypothesis = hypothesis;
        this.consequences = new Consequences(hypothesis, period, rows);
    }

    /** Takes the next event of the log. */
    public void take(long logIndex, Envelope envelope, List<String> ruleVersions) {
        if (hypothesis.without().contains(logIndex)) {
            return;
        }
        replayed++;
        Object event = envelope.event(Events.TYPES);
        Moment moment = new Moment(logIndex, envelope.time(), envelope.effectiveon());
        try {
            FactFolds.apply(rows, consequences.of(event, moment, ruleVersions, envelope), moment);
        } catch (IllegalStateException | NoSuchElementException e) {
            skipped.add(new Skipped(logIndex, envelope.subject(), envelope.type()));
        }
    }

    /**
     * What the period's summary of a kind is computed from.
     *
     * @param recordedAt when the last event was recorded
     * @throws vn.danvan.kernel.DomainError {@code what-if.no-period}
     */
    public Facts facts(String period, SummaryKind kind, long logIndex, Instant recordedAt) {
        if (rows.find(FactKind.PERIOD, period) == null) {
            throw WhatIfCode.NO_PERIOD.refuse();
        }
        return rows.facts(period, kind, logIndex, recordedAt);
    }

    /** What the rule's other value changed, and what it did not. */
    public Consequences consequences() {
        return consequences;
    }

    /** The events that had nothing left to change. */
    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** How many events were folded. */
    public long replayed() {
        return replayed;
    }
}
