package vn.danvan.command.coordination;

import static vn.danvan.command.coordination.ProgrammeSample.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** The rules of a programme in other words than the aggregate's: what each act must come to. */
final class ProgrammeModel {

    /**
     * One act.
     *
     * @param activity number of the activity that it is about, 1 to 3
     * @param people what an activity says
     * @param day of the activity, of closing, or the new last day
     */
    record Act(Kind kind, Actor actor, int activity, long people, LocalDate day) {
        enum Kind {
            REGISTER,
            EXTEND,
            RECORD,
            CORRECT,
            VOID,
            CLOSE
        }
    }

    private static final class Done {
        private long people;
        private LocalDate day = LocalDate.MIN;
        private String by = "";
        private boolean counts = true;
    }

    private final Map<Integer, Done> done = new HashMap<>();
    private boolean exists;
    private boolean closed;
    private LocalDate last = TO;

    /** People of all activities that count. */
    long people() {
        return done.values().stream()
                .filter(d -> d.counts)
                .mapToLong(d -> d.people)
                .sum();
    }

    String expect(Act act, LocalDate today) {
        if (act.kind() == Act.Kind.REGISTER) {
            return registering(act);
        }
        if (!exists) {
            return "resource.not-found";
        }
        boolean heads = act.kind() == Act.Kind.EXTEND || act.kind() == Act.Kind.CLOSE;
        String refusal = whoMay(act.actor(), heads);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        return switch (act.kind()) {
            case EXTEND -> extending(act);
            case RECORD -> recording(act, today);
            case CORRECT, VOID -> changing(act, today);
            case CLOSE -> closing(act, today);
            case REGISTER -> throw new IllegalStateException();
        };
    }

    private String registering(Act act) {
        if (exists) {
            return "version.changed-meanwhile";
        }
        if (!act.actor().is(Role.AGENCY_HEAD)) {
            return "actor.not-permitted";
        }
        if (!FRONT.equals(act.actor().agency())) {
            return "resource.not-found";
        }
        exists = true;
        return "Registered";
    }

    private static String whoMay(Actor actor, boolean heads) {
        if (actor.equals(HEAD)) {
            return "";
        }
        if (actor.equals(EDITOR) || actor.equals(CTD)) {
            return heads ? "actor.not-permitted" : "";
        }
        if (actor.equals(OTHER_ASSOCIATION)) {
            return heads ? "actor.not-permitted" : "resource.not-found";
        }
        if (actor.equals(OFFICER)) {
            return "actor.not-permitted";
        }
        return actor.equals(PARTNER_HEAD) ? "programme.not-lead" : "resource.not-found";
    }

    private String extending(Act act) {
        if (closed) {
            return "programme.closed";
        }
        if (act.day().compareTo(last) <= 0) {
            return "programme.not-later";
        }
        last = act.day();
        return "Extended";
    }

    private String day(LocalDate day, LocalDate today) {
        if (day.compareTo(today) > 0) {
            return "programme.activity-in-future";
        }
        return day.compareTo(FROM) < 0 || day.compareTo(last) > 0 ? "programme.activity-outside" : "";
    }

    private String recording(Act act, LocalDate today) {
        if (closed) {
            return "programme.closed";
        }
        if (done.containsKey(act.activity())) {
            return "programme.activity-exists";
        }
        String wrong = day(act.day(), today);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Done one = new Done();
        one.people = act.people();
        one.day = act.day();
        one.by = act.actor().equals(CTD) ? "association" : "lead";
        done.put(act.activity(), one);
        return "ActivityRecorded";
    }

    private String changing(Act act, LocalDate today) {
        Done one = done.get(act.activity());
        if (one == null) {
            return "programme.activity-unknown";
        }
        if (act.actor().equals(CTD) && one.by.equals("lead")) {
            return "programme.not-own-activity";
        }
        if (!one.counts) {
            return "programme.activity-void";
        }
        if (act.kind() == Act.Kind.VOID) {
            one.counts = false;
            return "ActivityVoided";
        }
        String wrong = day(act.day(), today);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (one.people == act.people() && Objects.equals(one.day, act.day())) {
            return "programme.activity-unchanged";
        }
        one.people = act.people();
        one.day = act.day();
        return "ActivityCorrected";
    }

    private String closing(Act act, LocalDate today) {
        if (closed) {
            return "programme.closed";
        }
        if (act.day().compareTo(today) > 0) {
            return "programme.closed-in-future";
        }
        boolean early = act.day().compareTo(FROM) < 0
                || done.values().stream().anyMatch(d -> d.counts && act.day().compareTo(d.day) < 0);
        if (early) {
            return "programme.closed-too-early";
        }
        closed = true;
        return "Closed";
    }
}
