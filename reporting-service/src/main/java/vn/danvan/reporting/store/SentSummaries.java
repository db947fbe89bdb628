package vn.danvan.reporting.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Passing;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Snapshot;

/** Keeps to whom each version of a summary was sent, and says whether a body answers for one of them. */
public final class SentSummaries implements Projection {

    /** To whom a version was sent. */
    record Sent(List<AgencyId> recipients) {

        Sent {
            recipients = List.copyOf(recipients);
        }
    }

    private static String key(SummaryId summary, int version) {
        return summary.key() + "/" + version;
    }

    @Override
    public String name() {
        return "summaries-sent";
    }

    @EventHandler
    void on(SummaryEvent event, Recorded at) {
        if (event instanceof SummaryEvent.Distributed e) {
            String key = key(e.summary(), e.version());
            List<AgencyId> all = new ArrayList<>();
            FactTables.SUMMARY_SENT.find(key).ifPresent(before -> all.addAll(before.recipients()));
            all.addAll(e.recipients());
            FactTables.SUMMARY_SENT.put(key, null, new Sent(all));
        }
    }

    /**
     * Whether a version was sent to a body, or to one that it answers for on the day on which the last event of the
     * snapshot was recorded.
     */
    public static boolean isSentTo(Snapshot snapshot, SummaryId summary, int version, AgencyId body) {
        List<AgencyId> recipients = snapshot.find(FactTables.SUMMARY_SENT, key(summary, version))
                .map(Sent::recipients)
                .orElse(List.of());
        if (recipients.isEmpty()) {
            return false;
        }
        LocalDate day = snapshot.find(FactTables.MOMENT, FactTables.MOMENT_KEY)
                .map(moment -> Vietnam.dateOf(moment.at()))
                .orElseThrow();
        Map<AgencyId, List<Passing>> passings = new HashMap<>();
        for (AgencyFact agency : snapshot.all(FactTables.of(FactKind.AGENCY))) {
            passings.put(
                    agency.agency(),
                    agency.given().stream().map(AgencyFact.Given::passing).toList());
        }
        return recipients.stream()
                .anyMatch(recipient -> Passing.answering(
                                recipient, null, day, id -> passings.getOrDefault(id, List.of()))
                        .equals(body));
    }
}
