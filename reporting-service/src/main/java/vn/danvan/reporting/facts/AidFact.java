package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.aid.AidEvent;
import vn.danvan.kernel.aid.AidGrantId;
import vn.danvan.kernel.aid.AidSource;
import vn.danvan.kernel.association.AssociationId;

/**
 * A grant of aid or sponsorship.
 *
 * @param association who holds it
 * @param allowed what may be received: of foreign aid what was approved, else the pledge
 * @param moves receipts and spendings that count
 * @param closedOn day on which it was closed; none while it is not
 * @param settled what was returned and carried on when it was closed
 * @param ruleVersion the rule that its approval rests on; none without one
 * @param logIndex of the event that gave it this state
 */
public record AidFact(
        AidGrantId grant,
        AssociationId association,
        AidSource source,
        String donor,
        State state,
        Money pledged,
        LocalDate pledgedOn,
        Money allowed,
        List<Move> moves,
        @Nullable LocalDate closedOn,
        Money settled,
        @Nullable String ruleVersion,
        long logIndex) {

    /** How far it is. */
    public enum State {
        /** Chờ phê duyệt. */
        AWAITING_APPROVAL,
        /** Được nhận và chi. */
        OPEN,
        /** Không được phê duyệt. */
        REFUSED,
        /** Đã khép lại. */
        CLOSED
    }

    /**
     * A receipt or a spending.
     *
     * @param entry its number in the grant
     */
    public record Move(int entry, boolean receipt, Money amount, LocalDate on, long logIndex) {}

    static AidFact fold(@Nullable AidFact before, AidEvent event, Moment at) {
        long index = at.logIndex();
        return switch (event) {
            case AidEvent.Registered e -> registered(e, index);
            case AidEvent.PledgeAmended e -> {
                AidFact it = Fold.existing(before, event);
                boolean waits = it.source == AidSource.FOREIGN && it.allowed.compareTo(e.pledged()) < 0;
                yield it.now(it.state, e.pledged(), waits ? it.allowed : e.pledged(), it.ruleVersion, index);
            }
            case AidEvent.Approved e ->
                Fold.existing(before, event).now(State.OPEN, e.amount(), e.amount(), e.ruleVersion(), index);
            case AidEvent.Refused _ -> {
                AidFact it = Fold.existing(before, event);
                boolean whole = it.allowed.dong() == 0;
                yield it.now(
                        whole ? State.REFUSED : it.state,
                        whole ? it.pledged : it.allowed,
                        it.allowed,
                        it.ruleVersion,
                        index);
            }
            case AidEvent.Received e ->
                Fold.existing(before, event).with(new Move(e.entry(), true, e.amount(), e.receivedOn(), index));
            case AidEvent.Spent e ->
                Fold.existing(before, event).with(new Move(e.entry(), false, e.amount(), e.spentOn(), index));
            case AidEvent.EntryCancelled e -> {
                AidFact it = Fold.existing(before, event);
                yield it.moving(it.moves.stream()
                        .filter(move -> move.entry != e.entry())
                        .toList());
            }
            case AidEvent.UseReported _ -> Fold.existing(before, event);
            case AidEvent.Closed e -> {
                AidFact it = Fold.existing(before, event);
                yield new AidFact(
                        it.grant,
                        it.association,
                        it.source,
                        it.donor,
                        State.CLOSED,
                        it.pledged,
                        it.pledgedOn,
                        it.allowed,
                        it.moves,
                        at.day(),
                        e.returned().plus(e.carried()),
                        it.ruleVersion,
                        index);
            }
            case AidEvent.Passed e -> Fold.existing(before, event).heldBy(e.to());
        };
    }

    private static AidFact registered(AidEvent.Registered e, long index) {
        boolean foreign = e.source() == AidSource.FOREIGN;
        return new AidFact(
                e.grant(),
                e.association(),
                e.source(),
                e.donor(),
                foreign ? State.AWAITING_APPROVAL : State.OPEN,
                e.pledged(),
                e.pledgedOn(),
                foreign ? Money.ZERO : e.pledged(),
                List.of(),
                null,
                Money.ZERO,
                null,
                index);
    }

    private AidFact now(State next, Money promised, Money may, @Nullable String rule, long index) {
        return new AidFact(
                grant,
                association,
                source,
                donor,
                next,
                promised,
                pledgedOn,
                may,
                moves,
                closedOn,
                settled,
                rule,
                index);
    }

    private AidFact with(Move move) {
        List<Move> more = new ArrayList<>(moves);
        more.add(move);
        return moving(List.copyOf(more));
    }

    private AidFact moving(List<Move> now) {
        return new AidFact(
                grant,
                association,
                source,
                donor,
                state,
                pledged,
                pledgedOn,
                allowed,
                now,
                closedOn,
                settled,
                ruleVersion,
                logIndex);
    }

    private AidFact heldBy(AssociationId holder) {
        return new AidFact(
                grant,
                holder,
                source,
                donor,
                state,
                pledged,
                pledgedOn,
                allowed,
                moves,
                closedOn,
                settled,
                ruleVersion,
                logIndex);
    }
}
