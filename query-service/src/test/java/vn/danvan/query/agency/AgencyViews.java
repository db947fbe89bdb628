package vn.danvan.query.agency;

import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.query.At;

/** Agencies as their events make them, for tests of what is built on them. */
public final class AgencyViews {

    private AgencyViews() {}

    /** After these events, each recorded on the day. */
    public static AgencyView of(String recordedOn, AgencyEvent first, AgencyEvent... more) {
        AgencyView view = AgencyView.fold(null, first, At.at(0, recordedOn));
        for (AgencyEvent event : more) {
            view = and(view, recordedOn, event);
        }
        return view;
    }

    /** After one event more. */
    public static AgencyView and(AgencyView before, String recordedOn, AgencyEvent event) {
        return AgencyView.fold(before, event, At.at(before.version() + 1, recordedOn));
    }
}
