package vn.danvan.command.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.inspection.FindingRef;

/**
 * What an inspection does, written a second time and differently: a finding is the text of what happened to it, such as
 * {@code rs} (refused, submitted) and {@code da} (decided, appealed). It names every reason to refuse a command, in no
 * order, and moves on when there is none.
 */
final class InspectionModel {

    private static final class Told {
        String remedies = "";
        String decisions = "";
        String words = "";
        LocalDate due = LocalDate.MIN;
        LocalDate decided = LocalDate.MIN;
        String submitter = "";
        final Set<String> wrote = new HashSet<>();
        final Set<String> decidedBy = new HashSet<>();

        boolean standing() {
            return !decisions.isEmpty() && !decisions.endsWith("n");
        }
    }

    private final Set<String> repeatable;
    private final List<String> subject = new ArrayList<>();
    private final Map<String, Told> findings = new TreeMap<>();
    private final Set<String> spoke = new HashSet<>();
    private Set<String> team = Set.of();
    private String head = "";
    private String leads = "";
    private boolean closed;

    /** @param repeatable findings of other inspections, as {@code <finding> <body's stream>} */
    InspectionModel(Set<String> repeatable) {
        this.repeatable = repeatable;
    }

    boolean exists() {
        return !subject.isEmpty();
    }

    Set<String> findings() {
        return findings.keySet();
    }

    List<String> subject() {
        return subject;
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, LocalDate today, InspectionCommand command) {
        Set<String> no = new HashSet<>();
        String me = actor.person().value();
        switch (command) {
            case InspectionCommand.OpenInspection c -> open(actor, c, no);
            case InspectionCommand.ChangeTeam c -> team(actor, today, c, no);
            case InspectionCommand.RecordFinding c -> record(actor, c, no);
            case InspectionCommand.AmendFinding c -> {
                Told f = known(c.finding().key(), no);
                words(actor, no);
                untouched(f, no);
                if (f.standing()) {
                    no.add("inspection.finding-decided");
                }
                String words = c.severity() + c.statement();
                if (words.equals(f.words)) {
                    no.add("inspection.finding-unchanged");
                }
                if (no.isEmpty()) {
                    f.words = words;
                    f.wrote.add(me);
                }
            }
            case InspectionCommand.ExtendFinding c -> {
                Told f = known(c.finding().key(), no);
                words(actor, no);
                if (f.remedies.endsWith("v")) {
                    no.add("inspection.finding-verified");
                }
                if (!c.dueOn().isAfter(f.due)) {
                    no.add("inspection.due-not-later");
                }
                f.due = no.isEmpty() ? c.dueOn() : f.due;
            }
            case InspectionCommand.AnswerFinding c -> {
                known(c.finding().key(), no);
                speaks(actor, no);
            }
            case InspectionCommand.SubmitRemediation c -> {
                Told f = known(c.finding().key(), no);
                open(no);
                untouched(f, no);
                speaks(actor, no);
                if (no.isEmpty()) {
                    f.remedies += "s";
                    f.submitter = me;
                }
            }
            case InspectionCommand.VerifyRemediation c ->
                judge(actor, c.finding().key(), "v", no);
            case InspectionCommand.RefuseRemediation c ->
                judge(actor, c.finding().key(), "r", no);
            case InspectionCommand.DecideViolation c -> {
                Told f = known(c.finding().key(), no);
                decides(actor, no);
                open(no);
                if (f.standing()) {
                    no.add("inspection.finding-decided");
                }
                if (f.wrote.contains(me)) {
                    no.add("inspection.same-person");
                }
                if (no.isEmpty()) {
                    f.decisions += "d";
                    f.decidedBy.add(me);
                    f.decided = today;
                }
            }
            case InspectionCommand.AppealDecision c -> {
                Told f = known(c.finding().key(), no);
                if (!f.standing()) {
                    no.add("inspection.no-decision");
                } else if (!f.decisions.endsWith("d")) {
                    no.add("inspection.appealed");
                } else if (today.isAfter(f.decided.plusDays(14))) {
                    no.add("inspection.appeal-late");
                }
                speaks(actor, no);
                f.decisions += no.isEmpty() ? "a" : "";
            }
            case InspectionCommand.DecideAppeal c -> {
                Told f = known(c.finding().key(), no);
                decides(actor, no);
                if (!f.decisions.endsWith("a")) {
                    no.add("inspection.no-appeal");
                }
                if (f.wrote.contains(me) || f.decidedBy.contains(me)) {
                    no.add("inspection.same-person");
                }
                String word = c.outcome().name();
                if (word.equals("CHANGED") ? c.sanction() == null : c.sanction() != null) {
                    no.add("inspection.new-sanction");
                }
                f.decisions += no.isEmpty() ? (word.equals("ANNULLED") ? "n" : "u") : "";
            }
            case InspectionCommand.CloseInspection _ -> {
                role(actor, no, Role.INSPECTOR);
                partial(actor, no);
                open(no);
                if (!findings.values().stream().allMatch(f -> f.remedies.endsWith("v"))) {
                    no.add("inspection.finding-open");
                }
                if (findings.values().stream().anyMatch(f -> f.decisions.endsWith("a"))) {
                    no.add("inspection.appeal-undecided");
                }
                closed = closed || no.isEmpty();
            }
        }
        return no;
    }

    private void open(Actor actor, InspectionCommand.OpenInspection c, Set<String> no) {
        role(actor, no, Role.INSPECTOR, Role.MOBILISATION_OFFICER);
        List<String> named = new ArrayList<>();
        if (c.agency() != null) {
            named.add(c.agency().stream());
        }
        if (c.association() != null) {
            named.add(c.association().stream());
        }
        if (named.size() != 1) {
            no.add("inspection.subject");
        }
        if (named.stream().anyMatch(streams(actor)::contains)) {
            no.add("inspection.conflict-of-interest");
        }
        if (c.team().isEmpty()) {
            no.add("inspection.no-team");
        } else if (c.head() != null && !c.team().contains(c.head())) {
            no.add("inspection.head-not-in-team");
        }
        if (c.from().isAfter(c.to())) {
            no.add("field.dates");
        }
        if (c.ground() == null) {
            no.add("inspection.basis");
        }
        if (no.isEmpty()) {
            subject.addAll(named);
            team = new TreeSet<>(c.team());
            head = c.head() == null ? c.team().getFirst() : c.head();
            leads = actor.agency() == null ? "" : actor.agency().key();
        }
    }

    private void team(Actor actor, LocalDate today, InspectionCommand.ChangeTeam c, Set<String> no) {
        role(actor, no, Role.INSPECTOR, Role.MOBILISATION_OFFICER);
        partial(actor, no);
        open(no);
        Map<String, Integer> count = new HashMap<>();
        team.forEach(member -> count.put(member, 1));
        for (String leaver : c.leaves()) {
            if (count.remove(leaver) == null) {
                no.add("inspection.not-a-member");
            }
        }
        for (String joiner : c.joins()) {
            if (count.merge(joiner, 1, Integer::sum) > 1) {
                no.add("inspection.already-a-member");
            }
            if (spoke.contains(joiner)) {
                no.add("inspection.conflict-of-interest");
            }
        }
        String leader = c.head() == null ? head : c.head();
        if (count.isEmpty()) {
            no.add("inspection.no-team");
        } else if (!count.containsKey(leader)) {
            no.add("inspection.head-not-in-team");
        }
        if (count.keySet().equals(team) && leader.equals(head)) {
            no.add("inspection.team-unchanged");
        }
        if (c.on() != null && c.on().isAfter(today)) {
            no.add("inspection.date-future");
        } else if (c.on() != null && c.on().isBefore(today)) {
            no.add("inspection.history-not-permitted");
        }
        if (no.isEmpty()) {
            team = new TreeSet<>(count.keySet());
            head = leader;
        }
    }

    private void record(Actor actor, InspectionCommand.RecordFinding c, Set<String> no) {
        words(actor, no);
        if (findings.containsKey(c.finding().key())) {
            no.add("inspection.finding-exists");
        }
        if (c.dueOn().isBefore(LocalDate.of(2020, 5, 11))) {
            no.add("inspection.due-too-early");
        }
        if (c.examined().stream().anyMatch(examined -> examined.version() != 0)) {
            no.add("inspection.examined-unknown");
        }
        FindingRef earlier = c.repeats();
        if (earlier != null && repeatable.stream().noneMatch(known -> known.startsWith(earlier.key() + " "))) {
            no.add("inspection.repeat-unknown");
        } else if (earlier != null && subject.stream().noneMatch(s -> repeatable.contains(earlier.key() + " " + s))) {
            no.add("inspection.repeat-of-another");
        }
        if (no.isEmpty()) {
            Told f = new Told();
            f.words = c.severity() + c.statement();
            f.due = c.dueOn();
            f.wrote.add(actor.person().value());
            findings.put(c.finding().key(), f);
        }
    }

    private void judge(Actor actor, String finding, String judgement, Set<String> no) {
        role(actor, no, Role.INSPECTOR);
        partial(actor, no);
        open(no);
        Told f = known(finding, no);
        if (f.remedies.endsWith("v")) {
            no.add("inspection.finding-verified");
        } else if (!f.remedies.endsWith("s")) {
            no.add("inspection.no-remediation");
        } else if (f.submitter.equals(actor.person().value())) {
            no.add("inspection.same-person");
        }
        f.remedies += no.isEmpty() ? judgement : "";
    }

    private static void untouched(Told f, Set<String> no) {
        if (f.remedies.endsWith("s")) {
            no.add("inspection.remediation-pending");
        }
        if (f.remedies.endsWith("v")) {
            no.add("inspection.finding-verified");
        }
    }

    private void words(Actor actor, Set<String> no) {
        role(actor, no, Role.INSPECTOR);
        partial(actor, no);
        open(no);
        if (!team.contains(actor.person().value())) {
            no.add("inspection.not-in-team");
        }
    }

    private void decides(Actor actor, Set<String> no) {
        role(actor, no, Role.APPROVER, Role.AGENCY_HEAD);
        partial(actor, no);
        boolean leader = actor.agency() != null && actor.agency().key().equals(leads);
        if (!actor.roles().contains(Role.APPROVER) && !leader) {
            no.add("resource.not-found");
        }
    }

    private void speaks(Actor actor, Set<String> no) {
        role(actor, no, Role.AGENCY_HEAD, Role.ASSOCIATION);
        String inItsRole = subject.toString().contains("association/") ? "ASSOCIATION" : "AGENCY_HEAD";
        if (subject.stream().noneMatch(streams(actor)::contains)
                || !actor.roles().contains(Role.valueOf(inItsRole))) {
            no.add("resource.not-found");
        }
        if (no.isEmpty()) {
            spoke.add(actor.person().value());
        }
    }

    private void partial(Actor actor, Set<String> no) {
        if (subject.stream().anyMatch(streams(actor)::contains)
                || spoke.contains(actor.person().value())) {
            no.add("inspection.conflict-of-interest");
        }
    }

    private static Set<String> streams(Actor actor) {
        Set<String> streams = new HashSet<>();
        if (actor.agency() != null) {
            streams.add(actor.agency().stream());
        }
        if (actor.association() != null) {
            streams.add(actor.association().stream());
        }
        return streams;
    }

    private Told known(String finding, Set<String> no) {
        Told told = findings.get(finding);
        if (told == null) {
            no.add("resource.not-found");
            return new Told();
        }
        return told;
    }

    private void open(Set<String> no) {
        if (closed) {
            no.add("inspection.closed");
        }
    }

    private static void role(Actor actor, Set<String> no, Role... anyOf) {
        if (actor.roles().stream().noneMatch(List.of(anyOf)::contains)) {
            no.add("actor.not-permitted");
        }
    }
}
