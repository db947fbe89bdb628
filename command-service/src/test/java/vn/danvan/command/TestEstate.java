package vn.danvan.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;

/**
 * An estate of the tests: it holds what a test says, and tells the test when something passes, which is after everything has
 * been asked what it holds and before anything is appended. It records nothing.
 */
public final class TestEstate implements Estate {

    private static final Map<AssociationId, List<Holding>> HELD = new ConcurrentHashMap<>();
    private static final Map<String, Runnable> MEANWHILE = new ConcurrentHashMap<>();

    /** The association holds these, until a test says otherwise. */
    public static void holds(AssociationId association, Holding... holdings) {
        HELD.put(association, List.of(holdings));
    }

    /** Something happens once, at the moment at which the item passes. */
    public static void meanwhile(String item, Runnable happens) {
        MEANWHILE.put(item, happens);
    }

    @Override
    public List<Holding> heldBy(AssociationId association, Past past) {
        return HELD.getOrDefault(association, List.of());
    }

    @Override
    public void pass(Passing passing, Aggregates aggregates) {
        Runnable happens = MEANWHILE.remove(passing.holding().item());
        if (happens != null) {
            happens.run();
        }
    }
}
