package vn.danvan.command.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;

/** What may be asked about a programme, a campaign or an exchange. */
public sealed interface CoordinationCommand extends Command {

    /** The programme. */
    ProgrammeId programme();

    @Override
    default ProgrammeId target() {
        return programme();
    }

    /**
     * What somebody says was done.
     *
     * @param people how many took part
     */
    record Told(LocalDate on, String place, String name, long people, List<Figure> figures) {

        /** Copies the list. */
        public Told {
            figures = List.copyOf(figures);
        }
    }

    /** A figure as it is told: one of an indicator, or one with a name and a unit of its own. */
    record Figure(
            @Nullable String indicator,
            @Nullable String name,
            @Nullable String unit,
            BigDecimal value) {}

    /** Enters it into the register. */
    record RegisterProgramme(
            ProgrammeId programme,
            ProgrammeKind kind,
            String title,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            AgencyId lead,
            Partners partners,
            LocalDate from,
            @Nullable LocalDate to)
            implements CoordinationCommand {}

    /** Lets it run longer. */
    record ExtendProgramme(ProgrammeId programme, LocalDate to, String reason) implements CoordinationCommand {}

    /** Says what was done. */
    record RecordActivity(ProgrammeId programme, ActivityId activity, Told told) implements CoordinationCommand {}

    /** Says what was really done. */
    record CorrectActivity(ProgrammeId programme, ActivityId activity, Told told, String reason)
            implements CoordinationCommand {}

    /** Says that nothing of the kind was done. */
    record VoidActivity(ProgrammeId programme, ActivityId activity, String reason) implements CoordinationCommand {}

    /** Ends it. */
    record CloseProgramme(ProgrammeId programme, LocalDate closedOn, String result) implements CoordinationCommand {}
}
