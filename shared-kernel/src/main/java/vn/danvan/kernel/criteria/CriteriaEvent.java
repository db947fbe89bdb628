package vn.danvan.kernel.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;

/** The life of one subject's criteria: its versions one after another. */
public sealed interface CriteriaEvent {

    /** The subject. */
    CriteriaId criteria();

    /** The version. */
    CriteriaVersion version();

    /** A version was drafted. */
    @StoredAs("criteria.drafted")
    record Drafted(
            CriteriaId criteria, CriteriaVersion version, String title, List<CriteriaItem> items, PersonId drafter)
            implements CriteriaEvent {}

    /** The draft was replaced. */
    @StoredAs("criteria.revised")
    record Revised(
            CriteriaId criteria, CriteriaVersion version, String title, List<CriteriaItem> items, PersonId reviser)
            implements CriteriaEvent {}

    /** The draft was not approved; it may be revised. */
    @StoredAs("criteria.returned")
    record Returned(CriteriaId criteria, CriteriaVersion version, String reason, PersonId approver)
            implements CriteriaEvent {}

    /**
     * The version was approved and published. From its first day it takes the place of what was in force before.
     *
     * @param validTo first day on which it no longer holds; open when absent
     */
    @StoredAs("criteria.published")
    record Published(
            CriteriaId criteria,
            CriteriaVersion version,
            String decision,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            PersonId approver)
            implements CriteriaEvent {}

    /**
     * The version was repealed.
     *
     * @param from first day on which it no longer holds
     */
    @StoredAs("criteria.repealed")
    record Repealed(CriteriaId criteria, CriteriaVersion version, LocalDate from, String decision, PersonId approver)
            implements CriteriaEvent {}
}
