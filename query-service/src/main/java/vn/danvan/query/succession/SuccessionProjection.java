package vn.danvan.query.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.coordination.CoordinationProjection;
import vn.danvan.query.deliverable.DeliverableProjection;
import vn.danvan.query.dissemination.DisseminationView;
import vn.danvan.query.inspection.FindingView;
import vn.danvan.query.inspection.InspectionView;
import vn.danvan.query.obligation.ObligationView;
import vn.danvan.query.plan.TaskView;
import vn.danvan.query.progress.ReportView;
import vn.danvan.query.reminder.Answering;
import vn.danvan.query.subplan.SubPlanView;
import vn.danvan.query.summary.SummaryDeliveryView;
import vn.danvan.query.table.SavedTableProjection;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.ViewTable;

/**
 * Hands what an agency answered for to whoever answers for it from then on: at once, or with the first event that is
 * recorded on or after the day on which it takes effect. It comes right after the projection of agencies, so that every
 * other one sees who answers on the day of its event.
 */
public final class SuccessionProjection implements Projection {

    /**
     * Rows that belong to who answers for a duty.
     *
     * @param first whose duty it was first; none when it is no agency's
     * @param duty as the decision names it; none when only the rest passes
     * @param taken what becomes of the row when it is another's
     */
    private record Owned<R>(
            ViewTable<R> table,
            Function<R, @Nullable AgencyId> first,
            Function<R, @Nullable String> duty,
            Function<AgencyId, UnaryOperator<R>> taken) {

        void handOver(AgencyId giver) {
            for (String key : table.ownedBy(giver)) {
                R row = table.get(key);
                AgencyId agency = first.apply(row);
                AgencyId taker = agency == null ? giver : AgencyView.answering(agency, duty.apply(row));
                if (!taker.equals(giver)) {
                    table.change(key, taken.apply(taker));
                    table.give(key, taker);
                }
            }
        }
    }

    private static final List<Owned<?>> OWNED = List.of(
            new Owned<>(
                    ObligationView.TABLE,
                    ObligationView::originalAgency,
                    ObligationView::stream,
                    taker -> duty -> duty.handedTo(taker)),
            new Owned<>(SubPlanView.TABLE, SubPlanView::agency, SubPlanView::stream, _ -> row -> row),
            new Owned<>(ReportView.TABLE, ReportView::agency, ReportView::stream, _ -> row -> row),
            new Owned<>(FindingView.TABLE, FindingView::agency, FindingView::duty, _ -> row -> row),
            new Owned<>(
                    SummaryDeliveryView.TABLE,
                    SummaryDeliveryView::recipient,
                    _ -> null,
                    taker -> sent -> sent.answeredBy(taker)),
            new Owned<>(DisseminationView.TABLE, DisseminationView::agency, _ -> null, _ -> row -> row),
            new Owned<>(InspectionView.TABLE, InspectionView::agency, _ -> null, _ -> row -> row));

    @Override
    public String name() {
        return "succession";
    }

    /** Of every event: the day on which it is recorded may be one on which something takes effect. */
    @EventHandler
    void on(Object event, Recorded at) {
        for (Agenda.Item item : Agenda.takeDue(at.recordedOn())) {
            String key = item.agency().key();
            AgencyView.TABLE.find(key).ifPresent(agency -> {
                AgencyView.TABLE.put(key, null, agency.asOf(at.recordedOn()));
                handOver(item.agency());
            });
        }
        if (event instanceof AgencyEvent changed) {
            LocalDate day = effectiveOn(changed);
            if (day.isAfter(at.recordedOn())) {
                Agenda.add(new Agenda.Item(day, changed.agency()));
            } else {
                handOver(changed.agency());
            }
        }
    }

    private static LocalDate effectiveOn(AgencyEvent event) {
        return switch (event) {
            case AgencyEvent.Registered e -> e.validFrom();
            case AgencyEvent.Renamed e -> e.effectiveOn();
            case AgencyEvent.ParentChanged e -> e.effectiveOn();
            case AgencyEvent.MergedInto e -> e.effectiveOn();
            case AgencyEvent.Split e -> e.effectiveOn();
            case AgencyEvent.Abolished e -> e.effectiveOn();
        };
    }

    private static void handOver(AgencyId giver) {
        boolean gave = AgencyView.TABLE
                .find(giver.key())
                .filter(agency -> !agency.passings().isEmpty())
                .isPresent();
        if (gave) {
            OWNED.forEach(owned -> owned.handOver(giver));
            Answering.handOver(giver);
            CoordinationProjection.handOver(giver);
            DeliverableProjection.handOver(giver);
            SavedTableProjection.handOver(giver);
            for (String key : TaskView.TABLE.keysWhere("answering", giver.key(), _ -> true)) {
                TaskView.TABLE.change(key, task -> task.ledBy(AgencyView.answering(task.lead(), task.duty())));
            }
        }
    }
}
