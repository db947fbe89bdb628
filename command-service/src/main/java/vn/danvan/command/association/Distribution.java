package vn.danvan.command.association;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.Transfer;

/**
 * What a decision passes, item by item: each thing once, whole unless its kind can be divided, to one of those that may
 * receive, and nothing is left over. All that is wrong is told at once.
 */
final class Distribution {

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, Long> remaining = new HashMap<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<DomainError.Violation> wrong = new ArrayList<>();

    /** A thing and who holds it: several of those that end may hold one thing together, which then passes from all. */
    private record Held(List<AssociationId> from, Holding holding) {}

    private Distribution(Map<AssociationId, List<Holding>> estates) {
        estates.forEach((from, holdings) -> holdings.forEach(holding -> {
            held.computeIfAbsent(holding.item(), _ -> new Held(new ArrayList<>(), holding))
                    .from
                    .add(from);
            remaining.put(holding.item(), holding.quantity());
        }));
    }

    /**
     * Everything that is held passes.
     *
     * @param receivers who may receive
     * @throws DomainError {@code association.passing}, listing what is wrong
     */
    static List<Transfer> ofAll(
            Map<AssociationId, List<Holding>> estates,
            List<AssociationCommand.Pass> passes,
            Set<AssociationId> receivers) {
        Distribution it = new Distribution(estates);
        it.name(passes, receivers);
        it.nothingLeft();
        return it.sound();
    }

    /**
     * What is named passes; the rest stays where it is.
     *
     * @throws DomainError {@code association.passing}, listing what is wrong
     */
    static List<Transfer> ofSome(
            Map<AssociationId, List<Holding>> estates,
            List<AssociationCommand.Pass> passes,
            Set<AssociationId> receivers) {
        Distribution it = new Distribution(estates);
        it.name(passes, receivers);
        return it.sound();
    }

    private void name(List<AssociationCommand.Pass> passes, Set<AssociationId> receivers) {
        Set<String> items = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < passes.size(); i++) {
            AssociationCommand.Pass pass = passes.get(i);
            String at = "/passes/" + i;
            Held thing = held.get(pass.item());
            boolean again = !items.add(pass.item());
            if (thing == null) {
                wrong(AssociationCode.ITEM_UNKNOWN, at + "/item", pass.item());
            } else if (!receivers.contains(pass.to())) {
                wrong(AssociationCode.WRONG_RECEIVER, at + "/to", pass.to().key());
                remaining.remove(pass.item());
            } else if (!named.add(pass.item() + " " + pass.to().key())) {
                wrong(AssociationCode.NAMED_TWICE, at + "/item", pass.item());
            } else if (!thing.holding.kind().divisible() && (again || part(pass, thing.holding))) {
                wrong(AssociationCode.NOT_DIVISIBLE, at + "/quantity", pass.item());
                remaining.remove(pass.item());
            } else {
                take(pass, thing, at);
            }
        }
    }

    private static boolean part(AssociationCommand.Pass pass, Holding holding) {
        return pass.quantity() > 0 && pass.quantity() < holding.quantity();
    }

    private void take(AssociationCommand.Pass pass, Held thing, String at) {
        Holding holding = thing.holding;
        Long left = remaining.get(pass.item());
        boolean nothing = pass.quantity() < 0 || (pass.quantity() == 0 && holding.quantity() != 0);
        if (left != null && (nothing || pass.quantity() > left)) {
            wrong(AssociationCode.QUANTITIES_DIFFER, at + "/quantity", pass.item() + " " + holding.quantity());
            remaining.remove(pass.item());
        } else if (left != null) {
            remaining.put(pass.item(), left - pass.quantity());
            for (AssociationId from : thing.from) {
                transfers.add(new Transfer(holding.kind(), holding.item(), pass.quantity(), from, pass.to()));
            }
        }
    }

    private void nothingLeft() {
        Set<String> named = new HashSet<>();
        transfers.forEach(transfer -> named.add(transfer.item()));
        held.forEach((item, thing) -> {
            Long left = remaining.get(item);
            if (left == null) {
                return;
            }
            if (!named.contains(item)) {
                wrong(AssociationCode.LEFT_OVER, "/passes", item + " " + thing.holding.quantity());
            } else if (left > 0) {
                wrong(AssociationCode.QUANTITIES_DIFFER, "/passes", item + " " + thing.holding.quantity());
            }
        });
    }

    private void wrong(Code code, String pointer, String particular) {
        wrong.add(new DomainError.Violation(
                code.id(), pointer, code.vi() + ": " + particular, code.en() + ": " + particular));
    }

    private List<Transfer> sound() {
        if (!wrong.isEmpty()) {
            throw AssociationCode.PASSING.refuse().listing(wrong);
        }
        return List.copyOf(transfers);
    }
}
