package vn.danvan.reporting;

import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.reporting.store.SentSummaries;
import vn.danvan.service.view.Snapshot;

/** Who may read summaries: those who sum up, decide or audit, and what went out, those to whom it was sent. */
final class SummaryReaders {

    private SummaryReaders() {}

    private static final Role[] PROVINCE = {
        Role.MOBILISATION_OFFICER,
        Role.MOBILISATION_LEAD,
        Role.ORGANISATION_BOARD,
        Role.STATE_MANAGEMENT,
        Role.APPROVER,
        Role.AUDITOR
    };

    /** @throws vn.danvan.kernel.DomainError {@code actor.not-permitted} */
    static void check(Actor actor) {
        actor.mustBe(PROVINCE);
    }

    /**
     * Who may read what is being written: those who write, sign or audit it.
     *
     * @throws vn.danvan.kernel.DomainError {@code actor.not-permitted}
     */
    static void checkDraft(Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD, Role.AUDITOR);
    }

    /**
     * A version that went out is also read by whoever acts for a body that it was sent to, or for its successor.
     *
     * @throws vn.danvan.kernel.DomainError {@code actor.not-permitted}; to an agency that it was not sent to, {@code
     *     resource.not-found}
     */
    static void checkIssued(Actor actor, Snapshot snapshot, SummaryId summary, int version) {
        AgencyId body = actor.agency();
        if (actor.is(PROVINCE) || body == null) {
            check(actor);
        } else {
            DomainError.require(SentSummaries.isSentTo(snapshot, summary, version, body), KernelCode.NOT_FOUND);
        }
    }
}
