package vn.danvan.query.leader;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeEvent.EndGround;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * An office of an association with all its terms, as it is stored. It is never answered as it is: see {@link OfficeApi}.
 *
 * @param from first day of the last term; absent when there was none
 * @param to last day of the last term as it stands: planned, or when it ended
 * @param duty number of the document by which the office must be held by a party member; absent when there is none
 * @param terms in order; no two share a day
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record OfficeView(
        OfficeId id,
        AssociationId association,
        Office office,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String duty,
        List<HeldTerm> terms,
        List<Step> steps,
        long version)
        implements Versioned, OfficeViewBuilder.With {

    /** Its table. */
    public static final ViewTable<OfficeView> TABLE = ViewTable.of("office", OfficeView.class)
            .filter("association", "Hội", "Association")
            .filter("office", "Chức danh", "Office")
            .filter("status", "Trạng thái", "Status")
            .filter("from", "Từ ngày", "First day of the last term")
            .filter("to", "Đến ngày", "Last day of the last term");

    /** Whether somebody holds it. */
    public enum Status {
        /** Có người giữ; nhiệm kỳ có thể đã hết ngày. */
        HELD,
        /** Khuyết. */
        VACANT,
        /** Hội đã kết thúc. */
        ASSOCIATION_ENDED
    }

    /** Why a term ended before its last day, those among them that the office's own events do not tell. */
    public enum Ending {
        /** Từ nhiệm. */
        RESIGNED,
        /** Miễn nhiệm, bãi nhiệm. */
        RELIEVED,
        /** Chuyển công tác. */
        TRANSFERRED,
        /** Qua đời. */
        DIED,
        /** Bầu lại cho nhiệm kỳ tiếp theo. */
        REELECTED,
        /** Hội kết thúc. */
        ASSOCIATION_ENDED;

        static Ending of(EndGround ground) {
            return valueOf(ground.name());
        }
    }

    /**
     * One term.
     *
     * @param term as it was decided
     * @param name sealed
     * @param birthDate sealed
     * @param to last day as it stands: planned, or when it ended
     * @param ending why it ended before the planned day, if it did
     * @param endedBy number of the decision that ended it, if one did
     * @param logIndex of the event that began it
     */
    @RecordBuilder
    public record HeldTerm(
            OfficeEvent.Term term,
            Ciphertext name,
            Ciphertext birthDate,
            LocalDate to,
            @Nullable Ending ending,
            @Nullable String endedBy,
            long logIndex)
            implements OfficeViewHeldTermBuilder.With {

        private HeldTerm ended(LocalDate on, Ending why, @Nullable String by) {
            return with(it -> it.to(on).ending(why).endedBy(by));
        }
    }

    private static OfficeView empty(OfficeId id) {
        return new OfficeView(
                id, id.association(), id.office(), Status.VACANT, null, null, null, List.of(), List.of(), -1);
    }

    /** @param leader who takes the office by this event; absent when nobody does */
    static OfficeView fold(@Nullable OfficeView before, OfficeEvent event, @Nullable LeaderView leader, Recorded at) {
        OfficeView known = before == null ? empty(event.office()) : before;
        OfficeView it = known.with(
                to -> to.steps(Step.append(known.steps, Step.of(event, at))).version(at.version()));
        return switch (event) {
            case OfficeEvent.Appointed e -> it.begins(e.term(), leader, at);
            case OfficeEvent.Reelected e -> it.cutShort(e.term().from()).begins(e.term(), leader, at);
            case OfficeEvent.TermEnded e ->
                it.lastTerm(term -> term.ended(e.on(), Ending.of(e.ground()), e.decision()))
                        .with(to -> to.status(Status.VACANT).to(e.on()));
            case OfficeEvent.DutyDeclared e -> it.withDuty(e.document());
            case OfficeEvent.DutyLifted _ -> it.withDuty(null);
        };
    }

    /** With the association no more from a day on: no term goes on, and nobody holds the office. */
    OfficeView without(AssociationEvent.Ended end, Recorded at) {
        LocalDate last = end.effectiveOn().minusDays(1);
        OfficeView ended = status == Status.HELD && to != null && to.isAfter(last)
                ? lastTerm(term -> term.ended(last, Ending.ASSOCIATION_ENDED, end.decision()))
                        .withTo(last)
                : this;
        return ended.with(it -> it.status(Status.ASSOCIATION_ENDED).steps(Step.append(steps, Step.of(end, at))));
    }

    /** With what is sealed about a person as it is now. */
    OfficeView withPerson(LeaderView person) {
        return withTerms(terms.stream()
                .map(term -> term.term().leader().equals(person.leader())
                        ? term.with(it -> it.name(person.name()).birthDate(person.birthDate()))
                        : term)
                .toList());
    }

    private OfficeView begins(OfficeEvent.Term term, @Nullable LeaderView person, Recorded at) {
        if (person == null) {
            throw new IllegalStateException("not recorded: " + term.leader());
        }
        HeldTerm held = new HeldTerm(term, person.name(), person.birthDate(), term.to(), null, null, at.index());
        return with(it -> it.status(Status.HELD).from(term.from()).to(term.to()).terms(Step.append(terms, held)));
    }

    private OfficeView cutShort(LocalDate next) {
        if (to == null || to.isBefore(next)) {
            return this;
        }
        return lastTerm(term -> term.ended(next.minusDays(1), Ending.REELECTED, null));
    }

    private OfficeView lastTerm(UnaryOperator<HeldTerm> change) {
        List<HeldTerm> changed = new ArrayList<>(terms);
        changed.set(changed.size() - 1, change.apply(changed.getLast()));
        return withTerms(List.copyOf(changed));
    }
}
