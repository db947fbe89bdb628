package vn.danvan.command.association;

import java.util.List;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;

/**
 * What one feature keeps for associations. When an association ends or divides (sáp nhập, hợp nhất, chia, tách, giải thể),
 * every estate is asked what it holds, so that the decision names each thing and nothing is left over. A class of the
 * service that implements it is found by itself; it has a constructor without parameters and no state.
 */
public interface Estate {

    /**
     * What it holds for the association and somebody must answer for.
     *
     * @param past guards what is asked of it: an estate finds its things with {@link Past#ofAll} or {@link Past#of}, and the
     *     decision misses nothing that comes to them meanwhile
     */
    List<Holding> heldBy(AssociationId association, Past past);

    /**
     * Records on the thing's own stream that it passes, in the append of the decision. The receiver may begin in that same
     * append, so that it is not looked up here; the decision has seen to it.
     *
     * @param passing what passes: the whole holding, or a part of its quantity when the kind can be divided
     */
    void pass(Passing passing, Aggregates aggregates);

    /**
     * One thing that passes.
     *
     * @param holding what passes, with the quantity that does
     * @param from who held it
     * @param to who holds it from now on
     * @param decision number of the decision that says so
     */
    record Passing(Holding holding, AssociationId from, AssociationId to, String decision) {}
}
