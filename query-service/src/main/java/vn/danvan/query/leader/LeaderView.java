package vn.danvan.query.leader;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderEvent.ErasureGround;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A person who heads an association, as it is stored. It is never answered as it is: see {@link LeaderApi}.
 *
 * @param association for which the person was entered
 * @param offices held at any time, in the order of taking them
 * @param erasedFor why the person was erased; absent unless that happened
 * @param erasureBasis the article or order that required it
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record LeaderView(
        LeaderId leader,
        AssociationId association,
        Status status,
        Ciphertext name,
        Ciphertext birthDate,
        List<OfficeId> offices,
        @Nullable ErasureGround erasedFor,
        @Nullable String erasureBasis,
        List<Step> steps,
        long version)
        implements Versioned, LeaderViewBuilder.With {

    /** Its table. */
    public static final ViewTable<LeaderView> TABLE = ViewTable.of("leader", LeaderView.class)
            .filter("association", "Hội", "Association")
            .filter("status", "Tình trạng", "Status");

    /** Whether the person can still be read. */
    public enum Status {
        /** Đang lưu. */
        KEPT,
        /** Đã xóa dữ liệu cá nhân. */
        ERASED
    }

    static LeaderView fold(@Nullable LeaderView before, LeaderEvent event, Recorded at) {
        if (event instanceof LeaderEvent.Recorded e) {
            return new LeaderView(
                    e.leader(),
                    e.association(),
                    Status.KEPT,
                    e.name(),
                    e.birthDate(),
                    List.of(),
                    null,
                    null,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not recorded: " + event.leader());
        }
        LeaderView it = before.with(
                to -> to.steps(Step.append(before.steps, Step.of(event, at))).version(at.version()));
        return switch (event) {
            case LeaderEvent.Recorded _ -> it;
            case LeaderEvent.Corrected e -> it.with(to -> to.name(e.name()).birthDate(e.birthDate()));
            case LeaderEvent.Erased e ->
                it.with(to -> to.status(Status.ERASED).erasedFor(e.ground()).erasureBasis(e.basis()));
        };
    }

    LeaderView holding(OfficeId office) {
        return offices.contains(office) ? this : withOffices(Step.append(offices, office));
    }
}
