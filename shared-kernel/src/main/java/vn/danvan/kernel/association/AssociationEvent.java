package vn.danvan.kernel.association;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.Level;

/**
 * The life of an association. It begins in one of five ways ({@link Began}) and ends in one of four ({@link Ended}); a
 * restructuring is told on the stream of each association that it concerns, in one append.
 */
public sealed interface AssociationEvent {

    /** The association. */
    AssociationId association();

    /** It is there. */
    sealed interface Began extends AssociationEvent {
        /** Its name. */
        String name();

        /** Whether it has assigned tasks. */
        AssociationClass associationClass();

        /** Its level. */
        Level level();

        /** What it is about, in words. */
        String field();

        /** The associations that it follows; none when it follows none. */
        default List<AssociationId> predecessors() {
            return List.of();
        }
    }

    /** It is no more, from a date on; what it held has passed. */
    sealed interface Ended extends AssociationEvent {
        /** How it ended. */
        AssociationState state();

        /** Who follows it; none when nobody does. */
        List<AssociationId> successors();

        /** Number of the decision. */
        String decision();

        /** First day on which it is no more. */
        LocalDate effectiveOn();

        /** What passed, item by item. */
        List<Transfer> passed();
    }

    /** It entered the register. */
    @StoredAs("association.registered")
    record Registered(
            AssociationId association, String name, AssociationClass associationClass, Level level, String field)
            implements Began {}

    /**
     * It was licensed after its campaign committee had been recognised.
     *
     * @param members who signed up for it
     * @param ruleVersion the rule on the least number of members; absent when none was in force
     */
    @StoredAs("association.established")
    record Established(
            AssociationId association,
            String name,
            AssociationClass associationClass,
            Level level,
            String field,
            FoundingId founding,
            int members,
            String decision,
            LocalDate effectiveOn,
            PersonId approver,
            @Nullable String ruleVersion)
            implements Began {}

    /** It moved from one class to the other. */
    @StoredAs("association.reclassified")
    record Reclassified(
            AssociationId association,
            AssociationClass from,
            AssociationClass to,
            String decision,
            String reason,
            LocalDate effectiveOn,
            PersonId approver)
            implements AssociationEvent {}

    /**
     * Its congress was held.
     *
     * @param name such as {@code Đại hội lần thứ V}
     * @param termFrom first day of the term
     * @param termTo last day of the term
     * @param delegates who took part
     */
    @StoredAs("association.congress-held")
    record CongressHeld(
            AssociationId association,
            String name,
            LocalDate heldOn,
            LocalDate termFrom,
            LocalDate termTo,
            int delegates,
            PersonId recorder)
            implements AssociationEvent {}

    /** It may not act until a day, or until the decision to resume. */
    @StoredAs("association.suspended")
    record Suspended(
            AssociationId association,
            String decision,
            String reason,
            LocalDate effectiveOn,
            LocalDate until,
            PersonId approver)
            implements AssociationEvent {}

    /** It acts again. */
    @StoredAs("association.resumed")
    record Resumed(AssociationId association, String decision, String reason, LocalDate effectiveOn, PersonId approver)
            implements AssociationEvent {}

    /** Sáp nhập: it ended in one that continues. */
    @StoredAs("association.merged-into")
    record MergedInto(
            AssociationId association,
            AssociationId successor,
            String decision,
            String reason,
            LocalDate effectiveOn,
            List<Transfer> passed,
            PersonId approver)
            implements Ended {
        @Override
        public AssociationState state() {
            return AssociationState.MERGED;
        }

        @Override
        public List<AssociationId> successors() {
            return List.of(successor);
        }
    }

    /** Sáp nhập: it continues and took another one in. */
    @StoredAs("association.absorbed")
    record Absorbed(
            AssociationId association,
            AssociationId absorbed,
            String decision,
            LocalDate effectiveOn,
            List<Transfer> received)
            implements AssociationEvent {}

    /** Hợp nhất: it ended, together with others, in a new one. */
    @StoredAs("association.consolidated-into")
    record ConsolidatedInto(
            AssociationId association,
            AssociationId successor,
            String decision,
            String reason,
            LocalDate effectiveOn,
            List<Transfer> passed,
            PersonId approver)
            implements Ended {
        @Override
        public AssociationState state() {
            return AssociationState.CONSOLIDATED;
        }

        @Override
        public List<AssociationId> successors() {
            return List.of(successor);
        }
    }

    /** Hợp nhất: it began, in place of others that all ended. */
    @StoredAs("association.founded-by-consolidation")
    record FoundedByConsolidation(
            AssociationId association,
            String name,
            AssociationClass associationClass,
            Level level,
            String field,
            List<AssociationId> predecessors,
            String decision,
            LocalDate effectiveOn,
            List<Transfer> received,
            PersonId approver)
            implements Began {}

    /** Chia: it ended, and several began. */
    @StoredAs("association.divided-into")
    record DividedInto(
            AssociationId association,
            List<AssociationId> successors,
            String decision,
            String reason,
            LocalDate effectiveOn,
            List<Transfer> passed,
            PersonId approver)
            implements Ended {
        @Override
        public AssociationState state() {
            return AssociationState.DIVIDED;
        }
    }

    /** Chia: it began, as one of several in place of one that ended. */
    @StoredAs("association.founded-by-division")
    record FoundedByDivision(
            AssociationId association,
            String name,
            AssociationClass associationClass,
            Level level,
            String field,
            AssociationId predecessor,
            String decision,
            LocalDate effectiveOn,
            List<Transfer> received,
            PersonId approver)
            implements Began {
        @Override
        public List<AssociationId> predecessors() {
            return List.of(predecessor);
        }
    }

    /** Tách: it continues, and a part of it became a new one. */
    @StoredAs("association.separated")
    record Separated(
            AssociationId association,
            AssociationId separated,
            String decision,
            String reason,
            LocalDate effectiveOn,
            List<Transfer> passed,
            PersonId approver)
            implements AssociationEvent {}

    /** Tách: it began as a part of one that continues. */
    @StoredAs("association.founded-by-separation")
    record FoundedBySeparation(
            AssociationId association,
            String name,
            AssociationClass associationClass,
            Level level,
            String field,
            AssociationId predecessor,
            String decision,
            LocalDate effectiveOn,
            List<Transfer> received,
            PersonId approver)
            implements Began {
        @Override
        public List<AssociationId> predecessors() {
            return List.of(predecessor);
        }
    }

    /** Giải thể: it ended and nobody follows it; what it still held passed to named receivers. */
    @StoredAs("association.dissolved")
    record Dissolved(
            AssociationId association,
            DissolutionGround ground,
            String decision,
            String reason,
            LocalDate effectiveOn,
            List<Transfer> passed,
            PersonId approver)
            implements Ended {
        @Override
        public AssociationState state() {
            return AssociationState.DISSOLVED;
        }

        @Override
        public List<AssociationId> successors() {
            return List.of();
        }
    }

    /** Something of a dissolved one passed to it. */
    @StoredAs("association.received")
    record Received(
            AssociationId association,
            AssociationId from,
            String decision,
            LocalDate effectiveOn,
            List<Transfer> received)
            implements AssociationEvent {}
}
