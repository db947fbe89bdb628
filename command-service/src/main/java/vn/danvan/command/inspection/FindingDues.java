package vn.danvan.command.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return Optional.ofNullable(
                open(past.of(inspection(parts[1]), InspectionEvent.class)).get(finding));
    }

    private static InspectionId inspection(String id) {
        try {
            return new InspectionId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw KernelCode.CODE_MALFORMED.because(id);
        }
    }

    private static Map<FindingId, Duty> open(List<InspectionEvent> events) {
        Map<FindingId, Duty> open = new LinkedHashMap<>();
        Map<FindingId, Duty> known = new LinkedHashMap<>();
        InspectionEvent.Opened opened = null;
        for (InspectionEvent event : events) {
            switch (event) {
                case InspectionEvent.Opened e -> opened = e;
                case InspectionEvent.FindingRecorded e -> {
                    Duty duty = duty(e, Objects.requireNonNull(opened));
                    known.put(e.finding(), duty);
                    open.put(e.finding(), duty);
                }
                case InspectionEvent.FindingAnswered _ -> {}
                case InspectionEvent.RemediationSubmitted e -> open.remove(e.finding());
                case InspectionEvent.RemediationVerified e -> open.remove(e.finding());
                case InspectionEvent.RemediationRefused e ->
                    open.put(e.finding(), Objects.requireNonNull(known.get(e.finding())));
                case InspectionEvent.Closed _ -> open.clear();
            }
        }
        return open;
    }

    /** What was found stays in the register: the title may be mailed. */
    private static Duty duty(InspectionEvent.FindingRecorded e, InspectionEvent.Opened opened) {
        StreamId inspected = opened.agency() == null ? Objects.requireNonNull(opened.association()) : opened.agency();
        return new Duty(
                ReminderId.of(e.inspection(), e.finding().key()),
                DutyKind.REMEDIATION,
                "Khắc phục kết luận " + e.finding().key() + " theo Quyết định " + opened.decision(),
                new Body(inspected),
                e.dueOn());
    }
}
