package vn.danvan.command.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.CharterId;

/**
 * What charters do, written a second time and differently: what waits is a line of acts since the last decision, each with
 * who did it. It names every reason to refuse a command, in no order.
 */
final class CharterModel {

    private record Act(char kind, String person) {}

    private static final class Told {
        final List<Act> since = new ArrayList<>();
        String waits = "";
        String holds = "";

        char last() {
            return since.isEmpty() ? 'n' : since.getLast().kind;
        }

        boolean did(Actor actor, String kinds) {
            return since.stream()
                    .anyMatch(act -> kinds.indexOf(act.kind) >= 0
                            && act.person.equals(actor.person().value()));
        }
    }

    private final Set<AssociationId> there = new HashSet<>();
    private final Set<AssociationId> ended = new HashSet<>();
    private final Map<CharterId, Told> charters = new HashMap<>();

    CharterModel(AssociationId... there) {
        this.there.addAll(List.of(there));
    }

    void ends(AssociationId association) {
        ended.add(association);
    }

    /** What may come of the command: every reason to refuse it, or the event when there is none. */
    Set<String> take(Actor actor, CharterCommand command, LocalDate today) {
        Set<String> no = new HashSet<>();
        CharterId id = command.charter();
        boolean files = command instanceof CharterCommand.FileCharter || command instanceof CharterCommand.AmendCharter;
        if (!files && !charters.containsKey(id)) {
            return Set.of("resource.not-found");
        }
        Told it = charters.getOrDefault(id, new Told());
        if (!there.contains(id.association())) {
            no.add("association.unknown");
        } else if (ended.contains(id.association())) {
            no.add("association.ended");
        }
        String event = switch (command) {
            case CharterCommand.FileCharter c -> {
                files(it, actor, id, no);
                require(it.holds.isEmpty(), "charter.in-force", no);
                filed(it, c.content(), actor, no);
                yield "Filed";
            }
            case CharterCommand.AmendCharter c -> {
                files(it, actor, id, no);
                require(!it.holds.isEmpty(), "charter.none-in-force", no);
                require(!it.holds.equals(c.content().value()), "charter.unchanged", no);
                filed(it, c.content(), actor, no);
                yield "AmendmentFiled";
            }
            case CharterCommand.AppraiseCharter c -> {
                appraises(it, actor, no);
                same(it, 'f', c.content(), no);
                acted(it, 'a', actor, no);
                yield "Appraised";
            }
            case CharterCommand.ReturnCharter _ -> {
                appraises(it, actor, no);
                acted(it, 'r', actor, no);
                yield "Returned";
            }
            case CharterCommand.ApproveCharter c -> {
                decides(it, actor, no);
                same(it, 'a', c.content(), no);
                require(!c.effectiveOn().isAfter(today), "association.in-future", no);
                require(
                        !c.effectiveOn().isBefore(today) || actor.importsHistory(),
                        "association.history-not-permitted",
                        no);
                if (no.isEmpty()) {
                    it.holds = it.waits;
                    it.since.clear();
                }
                yield "Approved";
            }
            case CharterCommand.RejectCharter _ -> {
                decides(it, actor, no);
                if (no.isEmpty()) {
                    it.since.clear();
                }
                yield "Rejected";
            }
        };
        if (no.isEmpty()) {
            charters.put(id, it);
        }
        return no.isEmpty() ? Set.of(event) : no;
    }

    private static void files(Told it, Actor actor, CharterId id, Set<String> no) {
        require(actor.roles().contains(Role.ASSOCIATION), "actor.not-permitted", no);
        require(id.association().equals(actor.association()), "resource.not-found", no);
        require("fa".indexOf(it.last()) < 0, "charter.pending", no);
    }

    private static void filed(Told it, ContentHash content, Actor actor, Set<String> no) {
        it.waits = no.isEmpty() ? content.value() : it.waits;
        acted(it, 'f', actor, no);
    }

    private static void acted(Told it, char kind, Actor actor, Set<String> no) {
        if (no.isEmpty()) {
            it.since.add(new Act(kind, actor.person().value()));
        }
    }

    private static void appraises(Told it, Actor actor, Set<String> no) {
        require(actor.roles().contains(Role.STATE_MANAGEMENT), "actor.not-permitted", no);
        require(it.last() == 'f', "charter.not-filed", no);
        require(!it.did(actor, "f"), "charter.same-person", no);
    }

    private static void decides(Told it, Actor actor, Set<String> no) {
        boolean may =
                actor.roles().contains(Role.STATE_MANAGEMENT) || actor.roles().contains(Role.APPROVER);
        require(may, "actor.not-permitted", no);
        require(it.last() == 'a', "charter.not-appraised", no);
        require(!it.did(actor, "far"), "charter.same-person", no);
    }

    private static void same(Told it, char waitsAfter, ContentHash content, Set<String> no) {
        require(it.last() != waitsAfter || it.waits.equals(content.value()), "charter.other-content", no);
    }

    private static void require(boolean holds, String otherwise, Set<String> no) {
        if (!holds) {
            no.add(otherwise);
        }
    }
}
