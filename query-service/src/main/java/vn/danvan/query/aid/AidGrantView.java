package vn.danvan.query.aid;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A grant of aid or sponsorship.
 *
 * @param association who holds it now
 * @param pledged what is promised
 * @param allowed what may be received: of foreign aid what was approved, else the pledge
 * @param awaitingApproval whether some of a foreign pledge waits for approval
 * @param balance received and not spent
 * @param entries receipts and spendings, cancelled ones too, by number
 * @param approvedOn day of the first approval
 * @param ruleVersion the rule that the last decision rests on
 * @param refusedBecause why the last refusal was given
 * @param returned to the donor when it was closed
 * @param carried on to another use when it was closed
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record AidGrantView(
        AidGrantId grant,
        AssociationId association,
        AidSource source,
        String donor,
        String purpose,
        Status status,
        boolean awaitingApproval,
        Money pledged,
        LocalDate pledgedOn,
        Money allowed,
        Money received,
        Money spent,
        Money balance,
        List<AidPurpose> lines,
        List<AidEntry> entries,
        List<AidUse> reports,
        @Nullable String decision,
        @Nullable LocalDate approvedOn,
        @Nullable PersonId approver,
        @Nullable String ruleVersion,
        @Nullable String refusedBecause,
        @Nullable Money returned,
        @Nullable Money carried,
        @Nullable String carriedTo,
        PersonId registrar,
        List<Step> steps,
        long version)
        implements Versioned, AidGrantViewBuilder.With {

    /** Its table. */
    public static final ViewTable<AidGrantView> TABLE = ViewTable.of("aid_grant", AidGrantView.class)
            .filter("association", "Hội", "Association")
            .filter("source", "Nguồn", "Source")
            .filter("status", "Trạng thái", "Status")
            .filter("awaitingApproval", "Có nội dung chờ phê duyệt", "Whether something waits for approval")
            .filter("pledgedOn", "Ngày thỏa thuận", "Day of the agreement")
            .text("donor", "Bên tài trợ", "Donor")
            .sort("pledged", "Số cam kết", "Amount pledged")
            .sort("received", "Số đã nhận", "Amount received")
            .sort("spent", "Số đã chi", "Amount spent")
            .sort("balance", "Số dư", "Balance");

    /** Where it stands. */
    public enum Status {
        /** Chờ phê duyệt. */
        AWAITING_APPROVAL,
        /** Được nhận và chi. */
        OPEN,
        /** Không được phê duyệt. */
        REFUSED,
        /** Đã khép lại. */
        CLOSED
    }

    static AidGrantView fold(@Nullable AidGrantView before, AidEvent event, Recorded at) {
        if (event instanceof AidEvent.Registered e) {
            return registered(e, at);
        }
        if (before == null) {
            throw new IllegalStateException("not registered: " + event.grant());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        AidGrantView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case AidEvent.Registered _ -> it;
            case AidEvent.PledgeAmended e -> it.pledgedNow(e.pledged());
            case AidEvent.Approved e -> it.approved(e);
            case AidEvent.Refused e -> it.refused(e);
            case AidEvent.Received e -> it.entered(AidEntry.of(e));
            case AidEvent.Spent e -> it.entered(AidEntry.of(e));
            case AidEvent.EntryCancelled e -> it.counting(AidEntry.cancelled(it.entries, e));
            case AidEvent.UseReported e -> it.with(to -> to.reports(Step.append(it.reports, AidUse.of(e, at))));
            case AidEvent.Closed e ->
                it.with(to -> to.status(Status.CLOSED)
                        .awaitingApproval(false)
                        .returned(e.returned())
                        .carried(e.carried())
                        .carriedTo(e.carriedTo()));
            case AidEvent.Passed e -> it.with(to -> to.association(e.to()));
        };
    }

    private static AidGrantView registered(AidEvent.Registered e, Recorded at) {
        boolean foreign = e.source() == AidSource.FOREIGN;
        return new AidGrantView(
                e.grant(),
                e.association(),
                e.source(),
                e.donor(),
                e.purpose(),
                foreign ? Status.AWAITING_APPROVAL : Status.OPEN,
                foreign,
                e.pledged(),
                e.pledgedOn(),
                foreign ? Money.ZERO : e.pledged(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                e.lines().stream().map(AidPurpose::of).toList(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.registrar(),
                List.of(Step.of(e, at)),
                at.version());
    }

    private AidGrantView pledgedNow(Money amount) {
        boolean waits = source == AidSource.FOREIGN && allowed.compareTo(amount) < 0;
        return with(to -> to.pledged(amount).allowed(waits ? allowed : amount).awaitingApproval(waits));
    }

    private AidGrantView approved(AidEvent.Approved e) {
        return with(to -> to.status(Status.OPEN)
                .awaitingApproval(false)
                .allowed(e.amount())
                .decision(e.decision())
                .approvedOn(approvedOn == null ? e.approvedOn() : approvedOn)
                .approver(e.approver())
                .ruleVersion(e.ruleVersion()));
    }

    /** Refused is the whole grant, or just what a higher pledge added. */
    private AidGrantView refused(AidEvent.Refused e) {
        boolean whole = allowed.dong() == 0;
        return with(to -> to.status(whole ? Status.REFUSED : status)
                .awaitingApproval(false)
                .pledged(whole ? pledged : allowed)
                .approver(e.approver())
                .ruleVersion(e.ruleVersion())
                .refusedBecause(e.reason()));
    }

    private AidGrantView entered(AidEntry entry) {
        return counting(Step.append(entries, entry));
    }

    private AidGrantView counting(List<AidEntry> now) {
        Money in = AidEntry.sum(now, AidEntry.Kind.RECEIPT);
        Money out = AidEntry.sum(now, AidEntry.Kind.SPENDING);
        return with(to -> to.entries(now)
                .received(in)
                .spent(out)
                .balance(in.minus(out))
                .lines(lines.stream().map(line -> line.counting(now)).toList()));
    }
}
