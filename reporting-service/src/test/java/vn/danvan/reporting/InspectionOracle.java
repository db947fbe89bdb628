package vn.danvan.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.PlannedInspection;

/** The figures about inspections by plain loops over the raw events, for a first quarter of 2020. */
final class InspectionOracle {

    int planned;
    int plannedOpened;
    int plannedClosed;
    int notDone;
    int repeated;
    int decided;
    int appealed;
    int undecided;
    final Map<AppealOutcome, Integer> outcomes = new EnumMap<>(AppealOutcome.class);

    InspectionOracle(History history, LocalDate periodEnd) {
        Set<String> waiting = new HashSet<>();
        Set<String> opened = new HashSet<>();
        Map<String, LocalDate> due = new java.util.TreeMap<>();
        for (History.Past past : history.events) {
            boolean inPeriod = !day(past).isAfter(periodEnd);
            switch (past.event()) {
                case InspectionProgrammeEvent.Drafted e -> {
                    for (PlannedInspection item : e.items()) {
                        int month = 3 * item.quarter();
                        due.put(item.code(), LocalDate.of(2020, month, month == 3 || month == 12 ? 31 : 30));
                    }
                }
                case InspectionProgrammeEvent.ItemOpened e -> opened.add(e.item());
                case InspectionProgrammeEvent.ItemClosed _ -> plannedClosed++;
                case InspectionEvent.FindingRecorded e -> repeated += e.repeats() != null && inPeriod ? 1 : 0;
                case InspectionEvent.ViolationDecided _ -> decided += inPeriod ? 1 : 0;
                case InspectionEvent.Appealed e -> {
                    appealed += inPeriod ? 1 : 0;
                    waiting.add(e.inspection() + "#" + e.finding());
                }
                case InspectionEvent.AppealDecided e -> {
                    waiting.remove(e.inspection() + "#" + e.finding());
                    if (inPeriod) {
                        outcomes.merge(e.outcome(), 1, Integer::sum);
                    }
                }
                default -> {}
            }
        }
        planned = due.size();
        plannedOpened = opened.size();
        undecided = waiting.size();
        LocalDate now = day(history.events.getLast());
        due.keySet().removeAll(opened);
        notDone = (int) due.values().stream()
                .filter(last -> !last.isAfter(periodEnd) && last.isBefore(now))
                .count();
    }

    private static LocalDate day(History.Past past) {
        return LocalDateTime.ofInstant(past.moment().recordedAt(), ZoneOffset.ofHours(7))
                .toLocalDate();
    }
}
