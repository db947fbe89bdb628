package vn.danvan.kernel.aid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.association.AssociationId;

/** The life of a grant of aid or sponsorship. Its receipts and spendings are numbered together, from 1. */
public sealed interface AidEvent {

    /** The grant. */
    AidGrantId grant();

    /**
     * An association was promised money.
     *
     * @param donor name of the organisation that gives, never of a private person
     * @param pledgedOn day of the agreement
     * @param lines what it may be spent on
     */
    @StoredAs("aid.registered")
    record Registered(
            AidGrantId grant,
            AssociationId association,
            AidSource source,
            String donor,
            String purpose,
            Money pledged,
            LocalDate pledgedOn,
            List<AidLine> lines,
            PersonId registrar)
            implements AidEvent {}

    /**
     * The promise became more or less.
     *
     * @param document the paper that says so
     */
    @StoredAs("aid.pledge-amended")
    record PledgeAmended(AidGrantId grant, Money pledged, String document, String reason, PersonId amender)
            implements AidEvent {}

    /**
     * The State allows foreign aid to be received, up to an amount.
     *
     * @param amount all that may be received from now on
     * @param approvedOn day on which the decision takes effect
     * @param ruleVersion the rule in force then, such as {@code aid.foreign-approval[FOREIGN]@2020-09-17}
     */
    @StoredAs("aid.approved")
    record Approved(
            AidGrantId grant,
            Money amount,
            String decision,
            LocalDate approvedOn,
            PersonId approver,
            String ruleVersion)
            implements AidEvent {}

    /** The State does not allow what waited for approval: the whole grant, or what a higher pledge adds. */
    @StoredAs("aid.refused")
    record Refused(AidGrantId grant, String reason, PersonId approver, String ruleVersion) implements AidEvent {}

    /**
     * An instalment came in.
     *
     * @param entry its number among the grant's receipts and spendings
     */
    @StoredAs("aid.received")
    record Received(AidGrantId grant, int entry, Money amount, LocalDate receivedOn, String voucher, PersonId recorder)
            implements AidEvent {}

    /**
     * Money was spent.
     *
     * @param line code of the purpose
     */
    @StoredAs("aid.spent")
    record Spent(
            AidGrantId grant,
            int entry,
            String line,
            Money amount,
            LocalDate spentOn,
            String voucher,
            String what,
            PersonId recorder)
            implements AidEvent {}

    /** A receipt or spending had been recorded wrongly and no longer counts. */
    @StoredAs("aid.entry-cancelled")
    record EntryCancelled(AidGrantId grant, int entry, String reason, PersonId canceller) implements AidEvent {}

    /**
     * The association reports on the use; the sums are the register's own.
     *
     * @param received of the days from {@code from} to {@code to}
     * @param spent of the same days
     * @param balance at the end of the last day
     */
    @StoredAs("aid.use-reported")
    record UseReported(
            AidGrantId grant,
            LocalDate from,
            LocalDate to,
            Money received,
            Money spent,
            Money balance,
            String narrative,
            PersonId reporter)
            implements AidEvent {}

    /**
     * Nothing more comes in or goes out; the remainder is named to the last đồng.
     *
     * @param returned to the donor
     * @param carried on to another use that the donor agrees to
     * @param carriedTo that use; absent when nothing is carried
     */
    @StoredAs("aid.closed")
    record Closed(
            AidGrantId grant,
            Money received,
            Money spent,
            Money returned,
            Money carried,
            @Nullable String carriedTo,
            String note,
            PersonId closer)
            implements AidEvent {}

    /**
     * Another association holds it from now on.
     *
     * @param balance what was not spent yet
     * @param decision number of the decision on the associations
     */
    @StoredAs("aid.passed")
    record Passed(AidGrantId grant, AssociationId from, AssociationId to, Money balance, String decision)
            implements AidEvent {}
}
