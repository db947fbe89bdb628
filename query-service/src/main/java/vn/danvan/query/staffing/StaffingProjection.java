package vn.danvan.query.staffing;

import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/** Keeps {@link StaffingView} and {@link StaffingYearView}. */
public final class StaffingProjection implements Projection {

    @Override
    public String name() {
        return "staffing";
    }

    @EventHandler
    void on(StaffingYearEvent event) {
        StaffingYearView.TABLE.put(event.year().key(), null, year(event.year()).fold(event));
    }

    @EventHandler
    void on(StaffingEvent event, Recorded at) {
        String key = event.staffing().key();
        StaffingView before = StaffingView.TABLE.find(key).orElseGet(() -> StaffingView.empty(event.staffing()));
        StaffingView after = before.fold(event, at);
        StaffingView.TABLE.put(key, after.association(), after);
        StaffingYearView.TABLE.put(after.year().key(), null, year(after.year()).counting(before, after));
    }

    private static StaffingYearView year(StaffingYear year) {
        return StaffingYearView.TABLE.find(year.key()).orElseGet(() -> StaffingYearView.empty(year));
    }
}
