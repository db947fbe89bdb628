package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.coordination.ProgrammeKind;

/**
 * Joint programmes, campaigns and exchanges.
 *
 * @param figures of the period's activities, added up
 * @param items those that ran in the period
 */
public record Coordination(List<ProgrammeSum> byKind, List<ActivityFigure> figures, List<ProgrammeLine> items) {

    /**
     * Those of one kind.
     *
     * @param begun signed or begun in the period
     * @param open not closed at its end
     * @param closed in the period
     * @param activities in the period
     * @param people who took part in them
     * @param sources log indexes of those begun and of the activities
     */
    public record ProgrammeSum(
            ProgrammeKind kind, int begun, int open, int closed, int activities, long people, List<Long> sources) {}

    /**
     * A figure over all activities of the period.
     *
     * @param indicator absent for a figure with a name of its own
     */
    public record ActivityFigure(
            @Nullable String indicator, String name, String unit, BigDecimal value, List<Long> sources) {}

    /** One programme that ran in the period, with what was done in it then. */
    public record ProgrammeLine(
            String programme,
            ProgrammeKind kind,
            String title,
            String leadCode,
            String lead,
            LocalDate begunOn,
            @Nullable LocalDate closedOn,
            int activities,
            long people,
            List<Long> sources) {}
}
