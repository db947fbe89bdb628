package vn.danvan.command.summary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.summary.SummaryEvent;

/** Whom the version that went out last was sent to, who has said that it has it, and whether a draft waits. */
final class Dispatch {

    /**
     * One recipient.
     *
     * @param acknowledgeBy last day on which its word is on time; none when no rule asked for it
     */
    record Sent(AgencyId recipient, @Nullable LocalDate acknowledgeBy, boolean acknowledged) {}

    private SummaryEvent.@Nullable Issued issued;
    private boolean counts;
    private SummaryEvent.@Nullable MadeOnClosing waiting;
    private long figuresAt = -1;
    private boolean written;
    private final Map<AgencyId, Sent> sent = new LinkedHashMap<>();

    void apply(SummaryEvent event) {
        switch (event) {
            case SummaryEvent.MadeOnClosing e -> waiting = e;
            case SummaryEvent.Distributed e ->
                e.recipients().forEach(body -> sent.put(body, new Sent(body, e.acknowledgeBy(), false)));
            case SummaryEvent.Acknowledged e ->
                sent.computeIfPresent(e.recipient(), (body, it) -> new Sent(body, it.acknowledgeBy(), true));
            default -> write(event);
        }
    }

    private void write(SummaryEvent event) {
        written = true;
        switch (event) {
            case SummaryEvent.Generated e -> figuresAt = e.logIndex();
            case SummaryEvent.Submitted _ -> {
                waiting = null;
                written = false;
            }
            case SummaryEvent.Signed _ -> written = false;
            case SummaryEvent.Issued e -> {
                issued = e;
                counts = true;
                sent.clear();
            }
            case SummaryEvent.CorrectionBegun _, SummaryEvent.Revoked _ -> counts = false;
            default -> {}
        }
    }

    /** What went out last, while it counts and is not being corrected. */
    SummaryEvent.@Nullable Issued standing() {
        return counts ? issued : null;
    }

    /** The draft that the register made by itself and that nobody has put before the lead yet. */
    SummaryEvent.@Nullable MadeOnClosing waiting() {
        return waiting;
    }

    /** Whether it is still being written, and nothing of it has gone out. */
    boolean isFirstDraft() {
        return written && issued == null;
    }

    /** Log index of the figures that were generated last; -1 when none were. */
    long figuresAt() {
        return figuresAt;
    }

    /** Whom it was sent to, in that order. */
    Collection<Sent> sent() {
        return Collections.unmodifiableCollection(sent.values());
    }

    /** Whether it was sent to the body. */
    boolean has(AgencyId body) {
        return sent.containsKey(body);
    }
}
