package vn.danvan.command.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.danvan.command.Past;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;

/** The days that a period is about, both included. */
record Days(LocalDate from, LocalDate to) {

    /** The periods that ask for reports and lie within these days, by code, as the log has them now. */
    Map<PeriodId, PeriodFacts> reported(Past past) {
        Map<PeriodId, PeriodFacts> within = new HashMap<>();
        for (PeriodEvent event : past.ofAll("period", PeriodEvent.class)) {
            boolean begins = event instanceof PeriodEvent.Opened opened && holds(opened);
            if (begins || within.containsKey(event.period())) {
                within.put(event.period(), PeriodFacts.after(within.get(event.period()), event));
            }
        }
        Map<PeriodId, PeriodFacts> byCode = new TreeMap<>(Comparator.comparing(PeriodId::key));
        byCode.putAll(within);
        return byCode;
    }

    private boolean holds(PeriodEvent.Opened opened) {
        return !opened.forms().isEmpty()
                && !opened.from().isBefore(from)
                && !opened.to().isAfter(to);
    }
}
