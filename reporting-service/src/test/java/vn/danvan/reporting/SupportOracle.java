package vn.danvan.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.publicservice.PublicServiceEvent;
import vn.danvan.kernel.publicservice.PublicServiceId;

/** Aid, services and deliverables by plain loops over the raw events of the first quarter of 2020. */
final class SupportOracle {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2020, 3, 31);

    private final History history;

    SupportOracle(History history) {
        this.history = history;
    }

    private static boolean in(LocalDate day) {
        return day.compareTo(FROM) >= 0 && day.compareTo(TO) <= 0;
    }

    /** [received in the period, spent in the period, received, spent] of one source, to the period's last day. */
    long[] money(AidSource source) {
        Set<AidGrantId> counted = new HashSet<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof AidEvent.Registered e
                    && e.source() == source
                    && e.pledgedOn().compareTo(TO) <= 0) {
                counted.add(e.grant());
            } else if (past.event() instanceof AidEvent.Refused e) {
                counted.remove(e.grant());
            }
        }
        Set<String> gone = new HashSet<>();
        for (History.Past past : history.events) {
            if (past.event() instanceof AidEvent.EntryCancelled e) {
                gone.add(e.grant() + "#" + e.entry());
            }
        }
        long[] sums = new long[4];
        for (History.Past past : history.events) {
            if (past.event() instanceof AidEvent.Received e
                    && counted.contains(e.grant())
                    && !gone.contains(e.grant() + "#" + e.entry())
                    && e.receivedOn().compareTo(TO) <= 0) {
                sums[0] += in(e.receivedOn()) ? e.amount().dong() : 0;
                sums[2] += e.amount().dong();
            } else if (past.event() instanceof AidEvent.Spent e
                    && counted.contains(e.grant())
                    && !gone.contains(e.grant() + "#" + e.entry())
                    && e.spentOn().compareTo(TO) <= 0) {
                sums[1] += in(e.spentOn()) ? e.amount().dong() : 0;
                sums[3] += e.amount().dong();
            }
        }
        return sums;
    }

    /** What grants gave back or carried on when they were closed by the period's last day. */
    long settled() {
        Set<AidGrantId> late = new HashSet<>();
        long sum = 0;
        for (History.Past past : history.events) {
            if (past.event() instanceof AidEvent.Registered e && e.pledgedOn().compareTo(TO) > 0) {
                late.add(e.grant());
            } else if (past.event() instanceof AidEvent.Closed e
                    && !late.contains(e.grant())
                    && past.moment().recordedOn().compareTo(TO) <= 0) {
                sum += e.returned().dong() + e.carried().dong();
            }
        }
        return sum;
    }

    /** [assigned, ended in the period, value accepted by the period's last day]. */
    long[] services() {
        long[] sums = new long[3];
        Map<PublicServiceId, LocalDate> assigned = new HashMap<>();
        for (History.Past past : history.events) {
            LocalDate on = past.moment().recordedOn();
            if (past.event() instanceof PublicServiceEvent.Assigned e && on.compareTo(TO) <= 0) {
                assigned.put(e.service(), on);
                sums[0]++;
            } else if (past.event() instanceof PublicServiceEvent.Ended e
                    && assigned.containsKey(e.service())
                    && in(e.endedOn())) {
                sums[1]++;
            } else if (past.event() instanceof PublicServiceEvent.ResultConfirmed e
                    && assigned.containsKey(e.service())
                    && on.compareTo(TO) <= 0) {
                sums[2] += e.value().dong();
            }
        }
        return sums;
    }

    /** [documents, promulgated in the period, overdue documents, overdue milestones]. */
    int[] deliverables() {
        int[] counts = new int[4];
        Map<DeliverableId, LocalDate> open = new HashMap<>();
        Map<String, LocalDate> steps = new HashMap<>();
        for (History.Past past : history.events) {
            switch (past.event()) {
                case DeliverableEvent.Commissioned e -> {
                    counts[0]++;
                    open.put(e.deliverable(), e.dueOn());
                    e.milestones().forEach(m -> steps.put(e.deliverable().key() + "#" + m.code(), m.dueOn()));
                }
                case DeliverableEvent.Extended e -> steps.put(e.deliverable().key() + "#" + e.milestone(), e.dueOn());
                case DeliverableEvent.MilestoneReached e ->
                    steps.remove(e.deliverable().key() + "#" + e.milestone());
                case DeliverableEvent.Cancelled e -> open.remove(e.deliverable());
                case DeliverableEvent.Promulgated e -> {
                    open.remove(e.deliverable());
                    counts[1] += in(e.promulgatedOn()) ? 1 : 0;
                }
                default -> {}
            }
        }
        LocalDate recordedOn = history.events.getLast().moment().recordedOn();
        LocalDate limit = recordedOn.compareTo(TO) > 0 ? TO : recordedOn.minusDays(1);
        counts[2] = (int)
                open.values().stream().filter(due -> due.compareTo(limit) <= 0).count();
        counts[3] = (int) steps.entrySet().stream()
                .filter(step -> open.containsKey(new DeliverableId(
                        step.getKey().substring(0, step.getKey().indexOf('#')))))
                .filter(step -> step.getValue().compareTo(limit) <= 0)
                .count();
        return counts;
    }
}
