package vn.danvan.command.progress;

import static vn.danvan.kernel.DomainError.require;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.period.PeriodFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;

/**
 * Who may work on a draft and when: the editors and head of the agency that owes the report, while the period is open and no submission waits
 * for review or has been accepted. To everybody else there is none.
 *
 * @param round how often the report has been submitted
 * @param last what was submitted last and sent back or declared void; none before
 * @param period what the period asks for
 * @param waits whether a submission waits or was accepted
 */
record DraftRules(int round, ReportCommand.@Nullable Filled last, PeriodFacts period, boolean waits) {

    /**
     * The circumstances of a draft.
     *
     * @throws vn.danvan.kernel.DomainError {@code actor.not-permitted}, {@code resource.not-found}, {@code report.not-owed}
     */
    static DraftRules of(ProgressReportId report, Actor actor, LocalDate today, Past past) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD);
        AgencyDirectory.mustActFor(actor, report.agency(), report.stream(), today, past);
        PeriodFacts period = PeriodFacts.find(past, report.period()).orElseThrow(ReportCode.NOT_OWED::refuse);
        boolean owed =
                period.versionOf(report.form()).isPresent() && period.owing().contains(report.agency());
        require(owed, ReportCode.NOT_OWED);
        int round = 0;
        boolean waits = false;
        ReportCommand.Filled last = null;
        for (ProgressReportEvent event : past.of(report, ProgressReportEvent.class)) {
            switch (event) {
                case ProgressReportEvent.Submitted e -> {
                    round++;
                    waits = true;
                    last = new ReportCommand.Filled(e.formVersion(), e.content(), e.warnings());
                }
                case ProgressReportEvent.NilSubmitted _ -> {
                    round++;
                    waits = true;
                }
                case ProgressReportEvent.Returned _, ProgressReportEvent.Voided _ -> waits = false;
                case ProgressReportEvent.Amended e ->
                    last = new ReportCommand.Filled(e.formVersion(), e.content(), e.warnings());
                case ProgressReportEvent.Accepted _ -> {}
            }
        }
        return new DraftRules(round, last, period, waits);
    }

    /** @throws vn.danvan.kernel.DomainError {@code report.period-not-open}, {@code report.already-submitted} */
    DraftRules mayBeWorkedOn() {
        require(period.stage() == PeriodFacts.Stage.OPEN, ReportCode.PERIOD_NOT_OPEN);
        require(!waits, ReportCode.SUBMITTED);
        return this;
    }

    /** What a new draft begins with. */
    DraftContent first(ProgressReportId report) {
        int version = period.versionOf(report.form()).orElseThrow().version();
        List<ProgressReportEvent.Warning> none = List.of();
        ReportCommand.Filled said = last;
        return DraftContent.first(
                version,
                said == null || said.formVersion() == version
                        ? said
                        : new ReportCommand.Filled(version, said.content(), none));
    }
}
