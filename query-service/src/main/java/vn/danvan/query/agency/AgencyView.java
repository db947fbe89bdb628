package vn.danvan.query.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * An agency.
 *
 * @param name the last one recorded
 * @param validTo day on which it ended; absent while it lives
 * @param successor who answers for what it owed
 * @param live whether it has not ended
 * @param names every name with the day from which it bears it
 * @param version of the stream
 */
public record AgencyView(
        AgencyId agency,
        String name,
        AgencyKind kind,
        Level level,
        @Nullable AgencyId parent,
        @Nullable String subPlanRequiredBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyId successor,
        boolean live,
        List<Name> names,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<AgencyView> TABLE = ViewTable.of("agency", AgencyView.class)
            .text("name", "Tên", "Name")
            .filter("kind", "Loại cơ quan", "Kind of agency")
            .filter("level", "Cấp", "Level")
            .filter("parent", "Cơ quan cấp trên", "Parent agency")
            .filter("live", "Đang hoạt động", "Whether it has not ended")
            .filter("successor", "Cơ quan kế thừa", "Successor")
            .sort("validFrom", "Có từ ngày", "Exists from")
            .sort("validTo", "Kết thúc ngày", "Ended on");

    /** A name that it bore. */
    public record Name(String name, LocalDate from, long logIndex) {}

    static AgencyView fold(@Nullable AgencyView before, AgencyEvent event, Recorded at) {
        return switch (event) {
            case AgencyEvent.Registered e ->
                new AgencyView(
                        e.agency(),
                        e.name(),
                        e.kind(),
                        e.level(),
                        e.parent(),
                        e.subPlanRequiredBy(),
                        e.validFrom(),
                        null,
                        null,
                        true,
                        List.of(new Name(e.name(), e.validFrom(), at.index())),
                        at.version());
            case AgencyEvent.Renamed e -> {
                AgencyView it = existing(before, e);
                yield new AgencyView(
                        it.agency,
                        e.name(),
                        it.kind,
                        it.level,
                        it.parent,
                        it.subPlanRequiredBy,
                        it.validFrom,
                        it.validTo,
                        it.successor,
                        it.live,
                        Step.append(it.names, new Name(e.name(), e.effectiveOn(), at.index())),
                        at.version());
            }
            case AgencyEvent.MergedInto e -> {
                AgencyView it = existing(before, e);
                yield new AgencyView(
                        it.agency,
                        it.name,
                        it.kind,
                        it.level,
                        it.parent,
                        it.subPlanRequiredBy,
                        it.validFrom,
                        e.effectiveOn(),
                        e.successor(),
                        false,
                        it.names,
                        at.version());
            }
        };
    }

    private static AgencyView existing(@Nullable AgencyView before, AgencyEvent event) {
        if (before == null) {
            throw new IllegalStateException("not registered: " + event.agency());
        }
        return before;
    }

    /** Who answers for an agency's duties now: itself, or its last successor. In a projection's handler. */
    public static AgencyId answering(AgencyId agency) {
        AgencyId answering = agency;
        for (AgencyId next = successor(agency); next != null; next = successor(next)) {
            answering = next;
        }
        return answering;
    }

    private static @Nullable AgencyId successor(AgencyId agency) {
        return TABLE.find(agency.key()).map(AgencyView::successor).orElse(null);
    }
}
