package vn.danvan.command.evidence;

import vn.danvan.command.Command;
import vn.danvan.kernel.evidence.EvidenceId;

/** What may be asked about evidence. */
public sealed interface EvidenceCommand extends Command {

    /** Enters a file that the store keeps. */
    record StoreEvidence(EvidenceId evidence, long size, String mediaType, String name) implements EvidenceCommand {
        @Override
        public EvidenceId target() {
            return evidence;
        }
    }
}
