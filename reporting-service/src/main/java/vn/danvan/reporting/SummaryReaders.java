package vn.danvan.reporting;

import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** Who may read summaries: those who sum up, decide or audit. */
final class SummaryReaders {

    private SummaryReaders() {}

    /** @throws vn.danvan.kernel.DomainError {@code actor.not-permitted} */
    static void check(Actor actor) {
        actor.mustBe(
                Role.MOBILISATION_OFFICER,
                Role.MOBILISATION_LEAD,
                Role.ORGANISATION_BOARD,
                Role.STATE_MANAGEMENT,
                Role.APPROVER,
                Role.AUDITOR);
    }

    /**
     * Who may read what is being written: those who write, sign or audit it.
     *
     * @throws vn.danvan.kernel.DomainError {@code actor.not-permitted}
     */
    static void checkDraft(Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD, Role.AUDITOR);
    }
}
