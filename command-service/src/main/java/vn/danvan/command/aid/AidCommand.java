package vn.danvan.command.aid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;

/** What may be asked about a grant of aid or sponsorship. */
public sealed interface AidCommand extends Command {

    /** The grant. */
    AidGrantId grant();

    @Override
    default AidGrantId target() {
        return grant();
    }

    /** Says that money was promised. */
    record RegisterAid(
            AidGrantId grant,
            AssociationId association,
            AidSource source,
            String donor,
            String purpose,
            Money pledged,
            LocalDate pledgedOn,
            List<AidLine> lines)
            implements AidCommand {}

    /** Says that more or less is promised; what foreign aid adds waits for approval. */
    record AmendAidPledge(AidGrantId grant, Money pledged, String document, String reason) implements AidCommand {}

    /** Allows foreign aid to be received. */
    record ApproveAid(
            AidGrantId grant, String decision, @Nullable LocalDate approvedOn) implements AidCommand {}

    /** Does not allow what waits for approval. */
    record RefuseAid(AidGrantId grant, String reason) implements AidCommand {}

    /** Records an instalment that came in. */
    record RecordAidReceipt(AidGrantId grant, Money amount, LocalDate receivedOn, String voucher)
            implements AidCommand {}

    /** Records what was spent on a purpose. */
    record RecordAidSpending(
            AidGrantId grant, String line, Money amount, LocalDate spentOn, String voucher, String what)
            implements AidCommand {}

    /** Takes back a receipt or spending that was recorded wrongly. */
    record CancelAidEntry(AidGrantId grant, int entry, String reason) implements AidCommand {}

    /** Reports on the use in a period. */
    record ReportAidUse(AidGrantId grant, LocalDate from, LocalDate to, String narrative) implements AidCommand {}

    /** Ends the grant, naming what becomes of the remainder. */
    record CloseAid(
            AidGrantId grant,
            Money returned,
            Money carried,
            @Nullable String carriedTo,
            String note) implements AidCommand {}
}
