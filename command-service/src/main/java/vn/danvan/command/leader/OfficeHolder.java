package vn.danvan.command.leader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.OfficeEvent;

/** The terms of an office, one after another: no two of them share a day. */
final class OfficeHolder {

    private final List<OfficeEvent.Term> terms = new ArrayList<>();
    private LocalDate lastDay = LocalDate.MIN;
    private boolean endedEarly;

    void begins(OfficeEvent.Term term) {
        terms.add(term);
        lastDay = term.to();
        endedEarly = false;
    }

    void ends(LocalDate on) {
        lastDay = on;
        endedEarly = true;
    }

    /** The term that nobody ended, over or not; none when the office is vacant. */
    OfficeEvent.@Nullable Term current() {
        return terms.isEmpty() || endedEarly ? null : terms.getLast();
    }

    /** Last day of the last term; long ago when there was none. */
    LocalDate lastDay() {
        return lastDay;
    }

    /** The number that the person's next term in this office would have. */
    int nextNumber(LeaderId leader) {
        return 1
                + (int) terms.stream()
                        .filter(term -> term.leader().equals(leader))
                        .count();
    }
}
