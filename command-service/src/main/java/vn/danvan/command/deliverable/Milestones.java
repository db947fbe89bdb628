package vn.danvan.command.deliverable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.deliverable.Milestone;

/** The steps on the way to a document: none due after the document itself, each reached once. */
final class Milestones {

    private final Map<String, LocalDate> due = new HashMap<>();
    private final Set<String> reached = new HashSet<>();

    /** @throws vn.danvan.kernel.DomainError {@code deliverable.milestone-twice}, {@code deliverable.milestone-after-due} */
    static void check(List<Milestone> milestones, LocalDate dueOn) {
        Milestones seen = new Milestones();
        for (int i = 0; i < milestones.size(); i++) {
            seen.mayAdd(milestones.get(i), dueOn, "/milestones/" + i);
            seen.add(milestones.get(i));
        }
    }

    void mayAdd(Milestone milestone, LocalDate documentDueOn, String pointer) {
        if (due.containsKey(milestone.code())) {
            throw DeliverableCode.MILESTONE_TWICE.because(milestone.code()).at(pointer + "/code");
        }
        notAfter(milestone.dueOn(), documentDueOn, pointer + "/dueOn");
    }

    /** @throws vn.danvan.kernel.DomainError {@code deliverable.milestone-unknown}, {@code deliverable.milestone-reached} */
    LocalDate open(String code) {
        LocalDate dueOn = due.get(code);
        if (dueOn == null) {
            throw DeliverableCode.MILESTONE_UNKNOWN.because(code).at("/milestone");
        }
        if (reached.contains(code)) {
            throw DeliverableCode.MILESTONE_REACHED.because(code).at("/milestone");
        }
        return dueOn;
    }

    static void notAfter(LocalDate dueOn, LocalDate documentDueOn, String pointer) {
        if (dueOn.isAfter(documentDueOn)) {
            throw DeliverableCode.MILESTONE_AFTER_DUE
                    .because(documentDueOn.toString())
                    .at(pointer);
        }
    }

    void add(Milestone milestone) {
        due.put(milestone.code(), milestone.dueOn());
    }

    void extend(String code, LocalDate dueOn) {
        due.put(code, dueOn);
    }

    void reach(String code) {
        reached.add(code);
    }
}
