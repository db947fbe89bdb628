package vn.danvan.command.association;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.DissolutionGround;

/** What may be asked about an association. */
public sealed interface AssociationCommand extends Command {

    /** The association. */
    AssociationId association();

    @Override
    default AssociationId target() {
        return association();
    }

    /** Enters an association that exists already into the register. */
    record RegisterAssociation(
            AssociationId association, String name, AssociationClass associationClass, Level level, String field)
            implements AssociationCommand {}

    /** Moves it to the other class. */
    record ReclassifyAssociation(AssociationId association, AssociationClass to, String reason, Decision decision)
            implements AssociationCommand {}

    /** Records its congress; the term begins and ends on those days. */
    record RecordCongress(
            AssociationId association,
            String name,
            LocalDate heldOn,
            LocalDate termFrom,
            LocalDate termTo,
            int delegates)
            implements AssociationCommand {}

    /** Forbids it to act until a day. */
    record SuspendAssociation(AssociationId association, String reason, LocalDate until, Decision decision)
            implements AssociationCommand {}

    /** Lets it act again. */
    record ResumeAssociation(AssociationId association, String reason, Decision decision)
            implements AssociationCommand {}

    /** Sáp nhập: it ends in {@code successor}, which continues. */
    record MergeAssociation(
            AssociationId association, AssociationId successor, List<Pass> passes, String reason, Decision decision)
            implements AssociationCommand {}

    /** Hợp nhất: all {@code predecessors} end and it begins. */
    record ConsolidateAssociations(
            AssociationId association,
            Founded founded,
            List<AssociationId> predecessors,
            List<Pass> passes,
            String reason,
            Decision decision)
            implements AssociationCommand {}

    /** Chia: it ends and all {@code successors} begin. */
    record DivideAssociation(
            AssociationId association, List<Successor> successors, List<Pass> passes, String reason, Decision decision)
            implements AssociationCommand {}

    /** Tách: it continues and {@code separated} begins; what is not named stays with it. */
    record SeparateAssociation(
            AssociationId association, Successor separated, List<Pass> passes, String reason, Decision decision)
            implements AssociationCommand {}

    /** Giải thể: it ends; what is not settled passes to named receivers. */
    record DissolveAssociation(
            AssociationId association, DissolutionGround ground, List<Pass> passes, String reason, Decision decision)
            implements AssociationCommand {}

    /**
     * A decision on paper.
     *
     * @param effectiveOn first day on which it holds
     */
    record Decision(String number, LocalDate effectiveOn) {}

    /**
     * What passes to whom.
     *
     * @param item as the estate names it, such as {@code sub-unit/0197…}
     * @param quantity in the unit of the item's kind
     */
    record Pass(String item, long quantity, AssociationId to) {}

    /** What a new association is. */
    record Founded(String name, AssociationClass associationClass, Level level, String field) {}

    /** An association that a restructuring brings into being. */
    record Successor(AssociationId association, Founded founded) {}
}
