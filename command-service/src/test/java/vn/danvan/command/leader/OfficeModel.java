package vn.danvan.command.leader;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.leader.LeaderId;

/**
 * What an office does, written a second time and differently: it knows no terms, only who sits on which day, and names every
 * reason to refuse a command, in no order.
 */
final class OfficeModel {

    private final Map<LeaderId, LocalDate> births;
    private final LocalDate today;
    private final TreeMap<LocalDate, LeaderId> sits = new TreeMap<>();
    private final Map<LeaderId, Integer> times = new HashMap<>();
    private boolean exists;
    private boolean sitting;
    private LocalDate lastFrom = LocalDate.MIN;
    private LocalDate lastPlanned = LocalDate.MIN;
    private boolean duty;

    OfficeModel(Map<LeaderId, LocalDate> births, LocalDate today) {
        this.births = births;
        this.today = today;
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, OfficeCommand command) {
        Set<String> reasons = new HashSet<>();
        if (!actor.roles().contains(Role.ORGANISATION_BOARD)) {
            reasons.add("actor.not-permitted");
        }
        boolean first = command instanceof OfficeCommand.AppointLeader || command instanceof OfficeCommand.DeclareDuty;
        if (!exists && !first) {
            return Set.of("resource.not-found");
        }
        switch (command) {
            case OfficeCommand.AppointLeader c -> {
                if (!sits.tailMap(c.mandate().from()).isEmpty()) {
                    reasons.add("leader.office-held");
                }
                mandate(c.leader(), c.mandate(), actor, reasons);
            }
            case OfficeCommand.ReelectLeader c -> {
                if (!sitting) {
                    return reasons.isEmpty() ? Set.of("leader.not-in-office") : reasons;
                }
                if (c.mandate().from().compareTo(lastFrom) <= 0) {
                    reasons.add("leader.term-not-later");
                }
                mandate(requireNonNull(sits.get(lastFrom)), c.mandate(), actor, reasons);
            }
            case OfficeCommand.EndTerm c -> {
                if (!sitting) {
                    return reasons.isEmpty() ? Set.of("leader.not-in-office") : reasons;
                }
                if (c.on().isBefore(lastFrom) || c.on().isAfter(lastPlanned)) {
                    reasons.add("leader.end-outside-term");
                }
                history(c.on(), actor, reasons);
            }
            case OfficeCommand.DeclareDuty _ -> {
                if (duty) {
                    reasons.add("leader.duty-declared");
                }
            }
            case OfficeCommand.LiftDuty _ -> {
                if (!duty) {
                    reasons.add("leader.duty-not-declared");
                }
            }
        }
        if (reasons.isEmpty()) {
            exists = true;
            follow(command);
        }
        return reasons;
    }

    private void follow(OfficeCommand command) {
        switch (command) {
            case OfficeCommand.AppointLeader c -> sit(c.leader(), c.mandate());
            case OfficeCommand.ReelectLeader c -> {
                LeaderId holder = requireNonNull(sits.get(lastFrom));
                sits.tailMap(c.mandate().from()).clear();
                sit(holder, c.mandate());
            }
            case OfficeCommand.EndTerm c -> {
                sits.tailMap(c.on().plusDays(1)).clear();
                sitting = false;
            }
            case OfficeCommand.DeclareDuty _ -> duty = true;
            case OfficeCommand.LiftDuty _ -> duty = false;
        }
    }

    private void sit(LeaderId who, OfficeCommand.Mandate mandate) {
        for (LocalDate day = mandate.from(); !day.isAfter(mandate.to()); day = day.plusDays(1)) {
            sits.put(day, who);
        }
        times.merge(who, 1, Integer::sum);
        lastFrom = mandate.from();
        lastPlanned = mandate.to();
        sitting = true;
    }

    private void mandate(LeaderId who, OfficeCommand.Mandate mandate, Actor actor, Set<String> reasons) {
        if (mandate.to().isBefore(mandate.from())) {
            reasons.add("field.dates");
        }
        history(mandate.from(), actor, reasons);
        boolean ruled = !mandate.from().isBefore(LeaderSamples.RULES_FROM);
        LocalDate born = requireNonNull(births.get(who));
        boolean over65 = !born.plusYears(66).isAfter(mandate.from());
        boolean over70 = !born.plusYears(71).isAfter(mandate.from());
        boolean exempted = mandate.exemption() != null;
        if (ruled && over65 && !exempted) {
            reasons.add("leader.too-old");
        }
        if (ruled && over70 && exempted) {
            reasons.add("leader.over-exemption");
        }
        if (exempted && !(ruled && over65)) {
            reasons.add("leader.exemption-not-needed");
        }
        if (ruled && times.getOrDefault(who, 0) >= 2) {
            reasons.add("leader.too-many-terms");
        }
    }

    private void history(LocalDate day, Actor actor, Set<String> reasons) {
        if (day.isBefore(today) && !actor.importsHistory()) {
            reasons.add("leader.not-history");
        }
    }
}
