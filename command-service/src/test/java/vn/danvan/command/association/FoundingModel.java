package vn.danvan.command.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.FoundingId;

/**
 * What foundings do, written a second time and differently: a founding is the list of the letters of what was done about it,
 * such as {@code cal} (committee, appraised, licensed). It names every reason to refuse a command, in no order.
 */
final class FoundingModel {

    private static final class Told {
        String life = "c";
        final LocalDate committeeOn;
        int members;
        String appraiser = "";

        Told(LocalDate committeeOn) {
            this.committeeOn = committeeOn;
        }
    }

    private final NavigableMap<LocalDate, Integer> least;
    private final Set<AssociationId> taken = new HashSet<>();
    private final Map<FoundingId, Told> foundings = new HashMap<>();

    /** @param least how many members it takes from a day on; before the first day any number */
    FoundingModel(NavigableMap<LocalDate, Integer> least, AssociationId... taken) {
        this.least = least;
        this.taken.addAll(List.of(taken));
    }

    boolean knows(FoundingId id) {
        return foundings.containsKey(id);
    }

    /** What may come of the command: every reason to refuse it, or the event when there is none. */
    Set<String> take(Actor actor, FoundingCommand command, LocalDate today) {
        List<String> no = new ArrayList<>();
        Told it = foundings.get(command.founding());
        if (it == null && !(command instanceof FoundingCommand.RecogniseCommittee)) {
            return Set.of("resource.not-found");
        }
        Told told = it == null ? new Told(LocalDate.MIN) : it;
        String event = switch (command) {
            case FoundingCommand.RecogniseCommittee c -> {
                role(actor, Role.STATE_MANAGEMENT, no);
                day(c.effectiveOn(), today, actor, no);
                if (no.isEmpty()) {
                    foundings.put(c.founding(), new Told(c.effectiveOn()));
                }
                yield "CommitteeRecognised";
            }
            case FoundingCommand.AppraiseDossier c -> {
                role(actor, Role.STATE_MANAGEMENT, no);
                stands(told, "c", "founding.not-recognised", no);
                enough(c.members(), today, no);
                if (no.isEmpty()) {
                    told.life = "ca";
                    told.members = c.members();
                    told.appraiser = actor.person().value();
                }
                yield "DossierAppraised";
            }
            case FoundingCommand.LicenseAssociation c -> {
                decides(told, actor, no);
                day(c.effectiveOn(), today, actor, no);
                enough(told.members, c.effectiveOn(), no);
                if (c.effectiveOn().isBefore(told.committeeOn)) {
                    no.add("association.out-of-order");
                }
                if (taken.contains(c.association())) {
                    no.add("association.exists");
                }
                if (no.isEmpty()) {
                    told.life = "cal";
                    taken.add(c.association());
                }
                yield "Licensed";
            }
            case FoundingCommand.RefuseLicence _ -> {
                decides(told, actor, no);
                told.life += no.isEmpty() ? "r" : "";
                yield "Refused";
            }
            case FoundingCommand.EndCommittee _ -> {
                role(actor, Role.STATE_MANAGEMENT, no);
                if (over(told)) {
                    no.add("founding.over");
                }
                told.life += no.isEmpty() ? "e" : "";
                yield "CommitteeEnded";
            }
        };
        return no.isEmpty() ? Set.of(event) : new HashSet<>(no);
    }

    private static boolean over(Told told) {
        return told.life.matches(".*[lre]");
    }

    private static void stands(Told told, String life, String otherwise, List<String> no) {
        if (over(told)) {
            no.add("founding.over");
        } else if (!told.life.equals(life)) {
            no.add(otherwise);
        }
    }

    private static void decides(Told told, Actor actor, List<String> no) {
        role(actor, Role.APPROVER, no);
        stands(told, "ca", "founding.not-appraised", no);
        if (told.life.equals("ca") && told.appraiser.equals(actor.person().value())) {
            no.add("founding.same-person");
        }
    }

    private void enough(int members, LocalDate on, List<String> no) {
        Map.Entry<LocalDate, Integer> rule = least.floorEntry(on);
        if (rule != null && members < rule.getValue()) {
            no.add("founding.too-few-members");
        }
    }

    private static void day(LocalDate day, LocalDate today, Actor actor, List<String> no) {
        if (day.isAfter(today)) {
            no.add("association.in-future");
        }
        if (day.isBefore(today) && !actor.importsHistory()) {
            no.add("association.history-not-permitted");
        }
    }

    private static void role(Actor actor, Role role, List<String> no) {
        if (!actor.roles().contains(role)) {
            no.add("actor.not-permitted");
        }
    }
}
