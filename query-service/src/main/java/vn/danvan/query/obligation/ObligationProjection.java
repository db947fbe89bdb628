package vn.danvan.query.obligation;

import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.obligation.ObligationView.Receipt;
import vn.danvan.query.period.PeriodView;
import vn.danvan.query.subplan.SubPlanView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link ObligationView}, and the counts of {@link PeriodView} that are counts of obligations. */
public final class ObligationProjection implements Projection {

    @Override
    public String name() {
        return "obligation";
    }

    @EventHandler
    void on(PlanEvent.Adopted event) {
        for (AgencyId agency : event.addressed()) {
            SubPlanId owed = new SubPlanId(event.plan(), agency);
            AgencyId answering = AgencyView.answering(agency, owed.stream());
            ObligationView.TABLE.put(
                    owed.stream(), answering, ObligationView.of(owed, answering, event.subPlanDueOn()));
        }
    }

    @EventHandler
    void on(PeriodEvent event) {
        switch (event) {
            case PeriodEvent.Opened e -> {
                for (FormVersion form : e.forms()) {
                    for (AgencyId agency : e.owing()) {
                        ProgressReportId owed = new ProgressReportId(e.period(), form.form(), agency);
                        AgencyId answering = AgencyView.answering(agency, owed.stream());
                        ObligationView.TABLE.put(
                                owed.stream(), answering, ObligationView.of(owed, answering, e.dueOn()));
                    }
                }
            }
            case PeriodEvent.DueDateExtended e -> extend(e);
            case PeriodEvent.Closed _, PeriodEvent.Locked _, PeriodEvent.Reopened _ -> {}
        }
    }

    private static void extend(PeriodEvent.DueDateExtended event) {
        AgencyId only = event.agency();
        ObligationView.TABLE
                .keysWhere(
                        "period",
                        event.period().key(),
                        duty -> duty.isOpen() && (only == null || only.equals(duty.originalAgency())))
                .forEach(key -> ObligationView.TABLE.change(key, duty -> duty.extendedTo(event.dueOn())));
    }

    @EventHandler
    void on(SubPlanEvent event, Recorded at) {
        String key = event.subPlan().stream();
        if (SubPlanView.TABLE.get(event.subPlan().key()).fulfilled()) {
            return; // a new version of what was accepted is not owed
        }
        switch (event) {
            case SubPlanEvent.Drafted _,
                    SubPlanEvent.Revised _,
                    SubPlanEvent.SupersessionBegun _,
                    SubPlanEvent.SupersessionDropped _ -> {}
            case SubPlanEvent.Submitted e ->
                ObligationView.TABLE.change(key, duty -> duty.received(false, at.recordedOn(), e.late()));
            case SubPlanEvent.Withdrawn e ->
                ObligationView.TABLE.change(
                        key,
                        duty -> duty.reopened(AgencyView.answering(e.subPlan().agency(), key)));
            case SubPlanEvent.Returned _ -> ObligationView.TABLE.change(key, duty -> duty.decided(Receipt.RETURNED));
            case SubPlanEvent.Accepted _ -> ObligationView.TABLE.change(key, duty -> duty.decided(Receipt.ACCEPTED));
        }
    }

    @EventHandler
    void on(ProgressReportEvent event, Recorded at) {
        ProgressReportId report = event.report();
        switch (event) {
            case ProgressReportEvent.Submitted e ->
                change(report, duty -> duty.received(false, at.recordedOn(), e.late()));
            case ProgressReportEvent.NilSubmitted e ->
                change(report, duty -> duty.received(true, at.recordedOn(), e.late()));
            case ProgressReportEvent.Returned _ -> change(report, duty -> duty.decided(Receipt.RETURNED));
            case ProgressReportEvent.Accepted _ -> change(report, duty -> duty.decided(Receipt.ACCEPTED));
            case ProgressReportEvent.Amended _ -> change(report, ObligationView::amended);
            case ProgressReportEvent.Voided _ ->
                change(report, duty -> duty.reopened(AgencyView.answering(report.agency(), report.stream())));
        }
    }

    private static void change(ProgressReportId report, UnaryOperator<ObligationView> change) {
        String key = report.stream();
        PeriodId period = report.period();
        ObligationView before = ObligationView.TABLE.get(key);
        ObligationView after = change.apply(before);
        ObligationView.TABLE.change(key, _ -> after);
        PeriodView.TABLE.change(period.key(), view -> view.counting(before, after));
    }
}
