package vn.danvan.command.summary;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Caller;
import vn.danvan.command.Commands;
import vn.danvan.command.Past;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;

/**
 * Generates the periodic summary of each period that has closed where a rule asks for it, at the log index of the closing.
 * Whoever runs it, however often and on however many instances, there is one for a closing; whoever is killed over it has
 * recorded all of it or nothing.
 */
public final class SummaryOnClosing {

    /** Who acts when nobody asks; it generates summaries and does nothing else. */
    static final Actor REGISTER =
            new Actor(new PersonId("so-dan-van.tong-hop"), null, null, Set.of(Role.MOBILISATION_OFFICER), false);

    /** What of these is refused was done by somebody else meanwhile, or is not to be done any more. */
    private static final Set<Code> OVERTAKEN = Set.of(
            SummaryCode.UNCHANGED, SummaryCode.NOT_EDITABLE, SummaryCode.PERIOD_OPEN, KernelCode.CHANGED_MEANWHILE);

    private final Commands commands;
    private final Past past;
    private final EventLog log;
    private final SummaryFigures figures;

    /** Nothing is done before {@link #run()}. */
    public SummaryOnClosing(Commands commands, Past past, EventLog log, SummaryFigures figures) {
        this.commands = commands;
        this.past = past.unguarded();
        this.log = log;
        this.figures = figures;
    }

    /** Generates what is to be generated; returns how many this run generated. */
    public int run() {
        Map<SummaryId, Dispatch> summaries = new LinkedHashMap<>();
        for (SummaryEvent event : past.ofAll("summary", SummaryEvent.class)) {
            summaries.computeIfAbsent(event.summary(), _ -> new Dispatch()).apply(event);
        }
        int generated = 0;
        for (PeriodId period : closed()) {
            SummaryId summary = new SummaryId(period, SummaryKind.PERIODIC);
            Dispatch known = summaries.get(summary);
            Optional<Closing> closing = known == null || known.isFirstDraft() ? closing(period) : Optional.empty();
            boolean waits = closing.isPresent()
                    && (known == null || known.figuresAt() < closing.get().index())
                    && isAsked(closing.get());
            if (waits && generate(summary, closing.get())) {
                generated++;
            }
        }
        return generated;
    }

    private Set<PeriodId> closed() {
        Set<PeriodId> closed = new LinkedHashSet<>();
        for (PeriodEvent event : past.ofAll("period", PeriodEvent.class)) {
            switch (event) {
                case PeriodEvent.Closed e -> closed.add(e.period());
                case PeriodEvent.Reopened e -> closed.remove(e.period());
                case PeriodEvent.Opened _, PeriodEvent.DueDateExtended _, PeriodEvent.Locked _ -> {}
            }
        }
        return closed;
    }

    private Optional<Closing> closing(PeriodId period) {
        PeriodKind kind = PeriodKind.AD_HOC;
        @Nullable Closing closing = null;
        for (StoredEvent stored : log.readStream(period.stream(), 0)) {
            Envelope envelope = Envelope.parse(stored.envelope());
            switch ((PeriodEvent) envelope.event(Events.TYPES)) {
                case PeriodEvent.Opened e -> kind = e.kind();
                case PeriodEvent.Closed _ -> closing = closing(kind, stored, envelope.actoragency());
                case PeriodEvent.Reopened _ -> closing = null;
                case PeriodEvent.DueDateExtended _, PeriodEvent.Locked _ -> {}
            }
        }
        return Optional.ofNullable(closing);
    }

    private static Closing closing(PeriodKind kind, StoredEvent stored, @Nullable String by) {
        return new Closing(
                kind,
                stored.index(),
                stored.recordedAt().atZone(Vietnam.ZONE).toLocalDate(),
                by == null ? null : new AgencyId(by));
    }

    private boolean isAsked(Closing closing) {
        return RuleBook.find(past, SummaryReport.ON_CLOSING_RULE, closing.kind().name(), closing.on())
                .isPresent();
    }

    private boolean generate(SummaryId summary, Closing closing) {
        Optional<ContentHash> hash = figures.at(summary, closing.index());
        if (hash.isEmpty()) {
            return false;
        }
        Caller register = new Caller(REGISTER, null, null, UUID.randomUUID().toString());
        try {
            commands.decide(new SummaryCommand.GenerateOnClosing(summary, closing, hash.get()), register);
            return true;
        } catch (DomainError refused) {
            if (!OVERTAKEN.contains(refused.code())) {
                throw refused;
            }
            return false;
        }
    }
}
