package vn.danvan.command.leader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Command;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.OfficeEvent.EndGround;
import vn.danvan.kernel.leader.OfficeEvent.Service;
import vn.danvan.kernel.leader.OfficeId;

/** What may be asked about an office. */
public sealed interface OfficeCommand extends Command {

    /** The office. */
    OfficeId office();

    @Override
    default OfficeId target() {
        return office();
    }

    /**
     * A term as it is asked for.
     *
     * @param from first day
     * @param to last day
     * @param decision number of the decision or resolution
     * @param exemption number of the decision that exempts from the age rule, when the person is over it
     */
    record Mandate(
            LocalDate from,
            LocalDate to,
            Service service,
            String decision,
            @Nullable String exemption) {}

    /** Gives the office to somebody. */
    record AppointLeader(OfficeId office, LeaderId leader, Mandate mandate) implements OfficeCommand {}

    /** Gives whoever holds the office one term more. */
    record ReelectLeader(OfficeId office, Mandate mandate) implements OfficeCommand {}

    /** Ends the term before its last day. */
    record EndTerm(
            OfficeId office,
            LocalDate on,
            EndGround ground,
            @Nullable String decision) implements OfficeCommand {}

    /** Says that the office must be held by a party member. */
    record DeclareDuty(OfficeId office, String document) implements OfficeCommand {}

    /** Says that it need not any more. */
    record LiftDuty(OfficeId office, String document) implements OfficeCommand {}
}
