package vn.danvan.query.coordination;

import java.util.List;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventHandler;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.service.view.Projection;
import vn.danvan.service.view.Recorded;

/**
 * Keeps {@link ProgrammeView} and {@link ActivityView}. The lead agency, every partner, and those who answer for them now
 * read both.
 */
public final class CoordinationProjection implements Projection {

    @Override
    public String name() {
        return "coordination";
    }

    @EventHandler
    void on(CoordinationEvent event, Recorded at) {
        String key = event.programme().key();
        if (event instanceof CoordinationEvent.Registered e) {
            put(ProgrammeView.registered(e, readers(e.programme(), e.lead(), e.partners()), at));
            return;
        }
        ProgrammeView programme = ProgrammeView.TABLE.get(key).step(event, at);
        switch (event) {
            case CoordinationEvent.Registered _ -> {}
            case CoordinationEvent.Extended e -> put(programme.with(it -> it.to(e.to())));
            case CoordinationEvent.ActivityRecorded e -> {
                put(programme.counting(null, e.content()));
                put(ActivityView.recorded(e, programme, at));
            }
            case CoordinationEvent.ActivityCorrected e -> {
                ActivityView before = ActivityView.TABLE.get(ActivityView.key(e.programme(), e.activity()));
                put(programme.counting(before.content(), e.content()));
                put(before.corrected(e, at));
            }
            case CoordinationEvent.ActivityVoided e -> {
                ActivityView before = ActivityView.TABLE.get(ActivityView.key(e.programme(), e.activity()));
                put(programme.counting(before.content(), null));
                put(before.voided(e.reason()));
            }
            case CoordinationEvent.PartnerReplaced e -> {
                put(programme.replaced(e.from(), e.to()));
                read(key);
                activities(key).stream()
                        .map(ActivityView.TABLE::get)
                        .filter(activity -> e.from().equals(activity.association()))
                        .forEach(activity -> put(activity.with(it -> it.association(e.to()))));
            }
            case CoordinationEvent.Closed e -> put(programme.closed(e));
        }
    }

    /** Whoever takes an agency's place reads what it read. In a projection's handler. */
    public static void handOver(AgencyId giver) {
        for (ProgrammeKind kind : ProgrammeKind.values()) {
            ProgrammeView.TABLE
                    .keysWhere(
                            "kind",
                            kind.name(),
                            programme -> programme.readers().contains(giver.stream()))
                    .forEach(CoordinationProjection::read);
        }
    }

    private static void put(ProgrammeView programme) {
        ProgrammeView.TABLE.put(
                programme.programme().key(),
                AgencyView.answering(programme.lead(), programme.programme().stream()),
                programme);
    }

    private static void put(ActivityView activity) {
        ActivityView.TABLE.put(
                ActivityView.key(activity.programme(), activity.activity()),
                AgencyView.answering(activity.lead(), activity.programme().stream()),
                activity);
    }

    /** Lets those read a programme and its activities who take part in it now. */
    private static void read(String key) {
        ProgrammeView before = ProgrammeView.TABLE.get(key);
        List<String> readers = readers(before.programme(), before.lead(), before.partners());
        put(before.with(it -> it.readers(readers)));
        activities(key).forEach(activity -> put(ActivityView.TABLE.get(activity).with(it -> it.readers(readers))));
    }

    private static List<String> activities(String programme) {
        return ActivityView.TABLE.keysWhere("programme", programme, _ -> true);
    }

    private static List<String> readers(ProgrammeId programme, AgencyId lead, Partners partners) {
        TreeSet<String> readers = new TreeSet<>();
        readers.add(AgencyView.answering(lead, programme.stream()).stream());
        partners.agencies().forEach(agency -> readers.add(AgencyView.answering(agency).stream()));
        partners.associations().forEach(association -> readers.add(association.stream()));
        return List.copyOf(readers);
    }
}
