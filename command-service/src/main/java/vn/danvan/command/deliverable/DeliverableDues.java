package vn.danvan.command.deliverable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.command.Past;
import vn.danvan.command.due.Dues;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.Milestone;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;

/**
 * The lead body owes each step until it is reached, and the document until it is promulgated; nothing once the document is
 * promulgated or cancelled.
 */
public final class DeliverableDues implements Dues {

    @Override
    public String category() {
        return "deliverable";
    }

    @Override
    public List<Duty> owed(Past past) {
        Map<DeliverableId, List<DeliverableEvent>> documents = new LinkedHashMap<>();
        for (DeliverableEvent event : past.ofAll("deliverable", DeliverableEvent.class)) {
            documents
                    .computeIfAbsent(event.deliverable(), _ -> new ArrayList<>())
                    .add(event);
        }
        return documents.values().stream()
                .flatMap(events -> open(events).values().stream())
                .toList();
    }

    @Override
    public Optional<Duty> find(ReminderId reminder, Past past) {
        String[] parts = reminder.owed().split("/", -1);
        if (parts.length > 3) {
            throw KernelCode.CODE_MALFORMED.because(reminder.key());
        }
        List<DeliverableEvent> events = past.of(new DeliverableId(parts[1]), DeliverableEvent.class);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(open(events).get(reminder));
    }

    private static Map<ReminderId, Duty> open(List<DeliverableEvent> events) {
        DeliverableEvent.Commissioned charged = (DeliverableEvent.Commissioned) events.getFirst();
        Map<ReminderId, Duty> open = new LinkedHashMap<>();
        for (DeliverableEvent event : events) {
            switch (event) {
                case DeliverableEvent.Commissioned e -> {
                    e.milestones().forEach(step -> add(open, step(charged, step)));
                    add(open, document(charged));
                }
                case DeliverableEvent.MilestoneSet e -> add(open, step(charged, e.milestone()));
                case DeliverableEvent.Extended e ->
                    open.computeIfPresent(
                            e.milestone() == null
                                    ? ReminderId.of(e.deliverable())
                                    : ReminderId.of(e.deliverable(), e.milestone()),
                            (_, duty) -> due(duty, e.dueOn()));
                case DeliverableEvent.MilestoneReached e -> open.remove(ReminderId.of(e.deliverable(), e.milestone()));
                case DeliverableEvent.Promulgated _, DeliverableEvent.Cancelled _ -> open.clear();
                case DeliverableEvent.DraftSubmitted _,
                        DeliverableEvent.ConsultationOpened _,
                        DeliverableEvent.ConsultationAnswered _,
                        DeliverableEvent.Superseded _ -> {}
            }
        }
        return open;
    }

    private static void add(Map<ReminderId, Duty> open, Duty duty) {
        open.put(duty.reminder(), duty);
    }

    private static Duty document(DeliverableEvent.Commissioned charged) {
        return new Duty(
                ReminderId.of(charged.deliverable()),
                DutyKind.DELIVERABLE,
                "Trình ban hành “" + charged.title() + "”",
                new Body(charged.lead()),
                charged.dueOn());
    }

    private static Duty step(DeliverableEvent.Commissioned charged, Milestone step) {
        return new Duty(
                ReminderId.of(charged.deliverable(), step.code()),
                DutyKind.DELIVERABLE,
                step.name() + " (mốc " + step.code() + " của “" + charged.title() + "”)",
                new Body(charged.lead()),
                step.dueOn());
    }

    private static Duty due(Duty duty, LocalDate dueOn) {
        return new Duty(duty.reminder(), duty.kind(), duty.title(), duty.owedBy(), dueOn);
    }
}
