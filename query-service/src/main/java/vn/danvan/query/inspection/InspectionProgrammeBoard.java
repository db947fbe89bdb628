package vn.danvan.query.inspection;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.inspection.InspectionProgrammeId;

/**
 * A programme's board: what of it is done, and what is not, on a day.
 *
 * @param today the day on which it is judged
 * @param planned not opened, and their quarter is not over
 * @param opened going on
 * @param closed ended
 * @param notDone not opened although their quarter is over
 * @param logIndex what the view has applied
 */
public record InspectionProgrammeBoard(
        InspectionProgrammeId programme,
        LocalDate today,
        int planned,
        int opened,
        int closed,
        int notDone,
        List<InspectionProgrammeLine> items,
        long logIndex) {

    /** How a planned inspection stands. */
    public enum Standing {
        /** Chưa đến hạn mở. */
        PLANNED,
        /** Đang tiến hành. */
        OPENED,
        /** Đã kết thúc. */
        CLOSED,
        /** Chưa thực hiện dù đã hết quý. */
        NOT_DONE
    }

    /** One planned inspection. */
    public record InspectionProgrammeLine(PlannedInspectionView item, Standing standing) {}

    static InspectionProgrammeBoard of(InspectionProgrammeView programme, LocalDate today, long logIndex) {
        List<InspectionProgrammeLine> lines = programme.items().stream()
                .map(item -> new InspectionProgrammeLine(item, standing(item, today)))
                .toList();
        return new InspectionProgrammeBoard(
                programme.programme(),
                today,
                count(lines, Standing.PLANNED),
                count(lines, Standing.OPENED),
                count(lines, Standing.CLOSED),
                count(lines, Standing.NOT_DONE),
                lines,
                logIndex);
    }

    static Standing standing(PlannedInspectionView item, LocalDate today) {
        return switch (item.state()) {
            case OPENED -> Standing.OPENED;
            case CLOSED -> Standing.CLOSED;
            case PLANNED, DROPPED -> today.isAfter(item.lastDay()) ? Standing.NOT_DONE : Standing.PLANNED;
        };
    }

    private static int count(List<InspectionProgrammeLine> lines, Standing standing) {
        return (int) lines.stream().filter(line -> line.standing() == standing).count();
    }
}
