package vn.danvan.command.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/**
 * What an inspection does, written a second time and differently: a finding is the text of what happened to it, such as
 * {@code rs} (refused, submitted). It names every reason to refuse a command, in no order, and moves on when there is
 * none.
 */
final class InspectionModel {

    private final List<String> subject = new ArrayList<>();
    private final Map<String, String> findings = new TreeMap<>();
    private boolean closed;

    boolean exists() {
        return !subject.isEmpty();
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, InspectionCommand command) {
        Set<String> reasons = new HashSet<>();
        switch (command) {
            case InspectionCommand.OpenInspection c -> open(actor, c, reasons);
            case InspectionCommand.RecordFinding c -> record(actor, c, reasons);
            case InspectionCommand.AnswerFinding c -> {
                body(actor, reasons);
                known(c.finding().key(), reasons);
            }
            case InspectionCommand.SubmitRemediation c -> {
                body(actor, reasons);
                open(reasons);
                String past = known(c.finding().key(), reasons);
                if (past.endsWith("s")) {
                    reasons.add("inspection.remediation-pending");
                }
                if (past.endsWith("v")) {
                    reasons.add("inspection.finding-verified");
                }
                happened(c.finding().key(), "s", reasons);
            }
            case InspectionCommand.VerifyRemediation c ->
                judge(actor, c.finding().key(), "v", reasons);
            case InspectionCommand.RefuseRemediation c ->
                judge(actor, c.finding().key(), "r", reasons);
            case InspectionCommand.CloseInspection _ -> {
                role(actor, reasons, Role.INSPECTOR);
                open(reasons);
                if (!findings.values().stream().allMatch(past -> past.endsWith("v"))) {
                    reasons.add("inspection.finding-open");
                }
                closed = closed || reasons.isEmpty();
            }
        }
        return reasons;
    }

    private void open(Actor actor, InspectionCommand.OpenInspection c, Set<String> reasons) {
        role(actor, reasons, Role.INSPECTOR, Role.MOBILISATION_OFFICER);
        List<String> named = new ArrayList<>();
        if (c.agency() != null) {
            named.add(c.agency().stream());
        }
        if (c.association() != null) {
            named.add(c.association().stream());
        }
        if (named.size() != 1) {
            reasons.add("inspection.subject");
        }
        if (c.team().isEmpty()) {
            reasons.add("inspection.no-team");
        }
        if (c.from().isAfter(c.to())) {
            reasons.add("field.dates");
        }
        if (reasons.isEmpty()) {
            subject.addAll(named);
        }
    }

    private void record(Actor actor, InspectionCommand.RecordFinding c, Set<String> reasons) {
        role(actor, reasons, Role.INSPECTOR);
        open(reasons);
        if (findings.containsKey(c.finding().key())) {
            reasons.add("inspection.finding-exists");
        }
        if (c.dueOn().isBefore(LocalDate.of(2020, 5, 11))) {
            reasons.add("inspection.due-too-early");
        }
        if (c.examined().stream().anyMatch(examined -> examined.version() != 0)) {
            reasons.add("inspection.examined-unknown");
        }
        if (reasons.isEmpty()) {
            findings.put(c.finding().key(), "");
        }
    }

    private void judge(Actor actor, String finding, String judgement, Set<String> reasons) {
        role(actor, reasons, Role.INSPECTOR);
        open(reasons);
        String past = known(finding, reasons);
        if (past.endsWith("v")) {
            reasons.add("inspection.finding-verified");
        } else if (!past.endsWith("s")) {
            reasons.add("inspection.no-remediation");
        }
        happened(finding, judgement, reasons);
    }

    private void happened(String finding, String what, Set<String> reasons) {
        if (reasons.isEmpty()) {
            findings.merge(finding, what, String::concat);
        }
    }

    private void body(Actor actor, Set<String> reasons) {
        role(actor, reasons, Role.AGENCY_HEAD, Role.ASSOCIATION);
        boolean own = (actor.agency() != null && subject.contains(actor.agency().stream()))
                || (actor.association() != null && subject.contains(actor.association().stream()));
        if (!own) {
            reasons.add("resource.not-found");
        }
    }

    private String known(String finding, Set<String> reasons) {
        String past = findings.get(finding);
        if (past == null) {
            reasons.add("resource.not-found");
            return "";
        }
        return past;
    }

    private void open(Set<String> reasons) {
        if (closed) {
            reasons.add("inspection.closed");
        }
    }

    private static void role(Actor actor, Set<String> reasons, Role... anyOf) {
        if (actor.roles().stream().noneMatch(List.of(anyOf)::contains)) {
            reasons.add("actor.not-permitted");
        }
    }
}
