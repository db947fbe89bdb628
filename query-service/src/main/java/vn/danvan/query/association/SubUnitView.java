package vn.danvan.query.association;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.kernel.association.SubUnitId;
import vn.danvan.kernel.association.SubUnitKind;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A sub-unit or legal person of an association.
 *
 * @param association that it belongs to now
 * @param before those that it belonged to before, the first first
 * @param closedOn since when it is no more; absent while it is
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record SubUnitView(
        SubUnitId subUnit,
        AssociationId association,
        String name,
        SubUnitKind kind,
        String decision,
        LocalDate foundedOn,
        List<AssociationId> before,
        @Nullable LocalDate closedOn,
        boolean open,
        List<Step> steps,
        long version)
        implements Versioned, SubUnitViewBuilder.With {

    /** Its table. */
    public static final ViewTable<SubUnitView> TABLE = ViewTable.of("sub_unit", SubUnitView.class)
            .text("name", "Tên", "Name")
            .filter("association", "Hội", "Association")
            .filter("kind", "Loại", "Kind")
            .filter("open", "Đang hoạt động", "Open")
            .filter("foundedOn", "Ngày thành lập", "Founded on");

    static SubUnitView fold(@Nullable SubUnitView before, SubUnitEvent event, Recorded at) {
        if (event instanceof SubUnitEvent.Founded e) {
            return new SubUnitView(
                    e.subUnit(),
                    e.association(),
                    e.name(),
                    e.kind(),
                    e.decision(),
                    e.effectiveOn(),
                    List.of(),
                    null,
                    true,
                    List.of(Step.of(e, at)),
                    at.version());
        }
        if (before == null) {
            throw new IllegalStateException("not founded: " + event.subUnit());
        }
        List<Step> steps = Step.append(before.steps, Step.of(event, at));
        SubUnitView it = before.with(to -> to.steps(steps).version(at.version()));
        return switch (event) {
            case SubUnitEvent.Founded _ -> it;
            case SubUnitEvent.Passed e ->
                it.with(to -> to.association(e.to()).before(Step.append(it.before, e.from())));
            case SubUnitEvent.Closed e -> it.with(to -> to.open(false).closedOn(e.effectiveOn()));
        };
    }
}
