package vn.danvan.command.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.danvan.command.Past;
import vn.danvan.command.due.Dues;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;

/** An inspected body owes the remediation of a finding until it has submitted one, and again when that is refused. */
public final class FindingDues implements Dues {

    @Override
    public String category() {
        return "inspection";
    }

    @Override
    public List<Duty> owed(Past past) {
        Map<InspectionId, List<InspectionEvent>> inspections = new LinkedHashMap<>();
        for (InspectionEvent event : past.ofAll("inspection", InspectionEvent.class)) {
            inspections
                    .computeIfAbsent(event.inspection(), _ -> new ArrayList<>())
                    .add(event);
        }
        return inspections.values().stream()
                .flatMap(events -> open(events).values().stream())
                .toList();
    }

    @Override
    public Optional<Duty> find(ReminderId reminder, Past past) {
        String[] parts = reminder.owed().split("/", -1);
        FindingId finding = new FindingId(parts.length == 3 ? parts[2] : "");
        List<InspectionEvent> events = past.of(inspection(parts[1]), InspectionEvent.class);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(open(events).get(finding));
    }

    private static InspectionId inspection(String id) {
        try {
            return new InspectionId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw KernelCode.CODE_MALFORMED.because(id);
        }
    }

    private static Map<FindingId, Duty> open(List<InspectionEvent> events) {
        Map<FindingId, Duty> known = new LinkedHashMap<>();
        Set<FindingId> done = new HashSet<>();
        InspectionEvent.Opened opened = (InspectionEvent.Opened) events.getFirst();
        StreamId answering = opened.agency() == null ? Objects.requireNonNull(opened.association()) : opened.agency();
        for (InspectionEvent event : events) {
            switch (event) {
                case InspectionEvent.FindingRecorded e -> known.put(e.finding(), duty(e, opened, answering));
                case InspectionEvent.DueDateExtended e ->
                    known.computeIfPresent(e.finding(), (_, duty) -> changed(duty, duty.owedBy(), e.dueOn()));
                case InspectionEvent.FindingPassed e ->
                    known.computeIfPresent(e.finding(), (_, duty) -> changed(duty, new Body(e.to()), duty.dueOn()));
                case InspectionEvent.Passed e -> answering = e.to();
                case InspectionEvent.RemediationSubmitted e -> done.add(e.finding());
                case InspectionEvent.RemediationVerified e -> done.add(e.finding());
                case InspectionEvent.RemediationRefused e -> done.remove(e.finding());
                case InspectionEvent.Closed _ -> done.addAll(known.keySet());
                case InspectionEvent.Opened _,
                        InspectionEvent.TeamChanged _,
                        InspectionEvent.FindingAmended _,
                        InspectionEvent.FindingAnswered _,
                        InspectionEvent.ViolationDecided _,
                        InspectionEvent.Appealed _,
                        InspectionEvent.AppealDecided _ -> {}
            }
        }
        known.keySet().removeAll(done);
        return known;
    }

    private static Duty changed(Duty duty, Body owedBy, LocalDate dueOn) {
        return new Duty(duty.reminder(), duty.kind(), duty.title(), owedBy, dueOn);
    }

    /** What was found stays in the register: the title may be mailed. */
    private static Duty duty(InspectionEvent.FindingRecorded e, InspectionEvent.Opened opened, StreamId answering) {
        return new Duty(
                ReminderId.of(e.inspection(), e.finding().key()),
                DutyKind.REMEDIATION,
                "Khắc phục kết luận " + e.finding().key() + " theo Quyết định " + opened.decision(),
                new Body(answering),
                e.dueOn());
    }
}
