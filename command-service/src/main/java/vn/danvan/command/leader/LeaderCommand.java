package vn.danvan.command.leader;

import java.time.LocalDate;
import vn.danvan.command.Command;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent.CorrectionGround;
import vn.danvan.kernel.leader.LeaderEvent.ErasureGround;
import vn.danvan.kernel.leader.LeaderId;

/** What may be asked about a person who heads an association. */
public sealed interface LeaderCommand extends Command {

    /** The person. */
    LeaderId leader();

    @Override
    default LeaderId target() {
        return leader();
    }

    /** What is personal, in the clear; it is never shown, so that no message or log line tells it. */
    record Details(String name, LocalDate birthDate) {
        @Override
        public String toString() {
            return "Details[…]";
        }
    }

    /** Enters a person. */
    record RecordLeader(LeaderId leader, AssociationId association, Details details) implements LeaderCommand {}

    /** Puts right what was entered. */
    record CorrectLeader(LeaderId leader, Details details, CorrectionGround ground) implements LeaderCommand {}

    /** Makes the person unreadable for ever. */
    record EraseLeader(LeaderId leader, ErasureGround ground, String basis) implements LeaderCommand {}
}
