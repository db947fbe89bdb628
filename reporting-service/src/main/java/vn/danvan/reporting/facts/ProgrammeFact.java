package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;

/**
 * A joint programme, a campaign or an exchange, and what was done within it.
 *
 * @param begunOn the day on which it was signed; the first day when it was not
 * @param closedOn none while it is open
 * @param activities those that are not void, by code
 * @param registeredIndex log index of its registration
 * @param logIndex of the last event about it
 */
public record ProgrammeFact(
        ProgrammeId programme,
        ProgrammeKind kind,
        String title,
        AgencyId lead,
        LocalDate begunOn,
        LocalDate from,
        @Nullable LocalDate closedOn,
        List<Done> activities,
        long registeredIndex,
        long logIndex) {

    /** Copies the list. */
    public ProgrammeFact {
        activities = List.copyOf(activities);
    }

    /**
     * One activity, as last corrected.
     *
     * @param logIndex of the event that brought what it says
     */
    public record Done(ActivityId activity, LocalDate on, long people, List<Activity.Figure> figures, long logIndex) {

        /** Copies the list. */
        public Done {
            figures = List.copyOf(figures);
        }
    }

    static ProgrammeFact fold(@Nullable ProgrammeFact before, CoordinationEvent event, Moment at) {
        if (event instanceof CoordinationEvent.Registered e) {
            return new ProgrammeFact(
                    e.programme(),
                    e.kind(),
                    e.title(),
                    e.lead(),
                    e.signedOn() == null ? e.from() : e.signedOn(),
                    e.from(),
                    null,
                    List.of(),
                    at.logIndex(),
                    at.logIndex());
        }
        ProgrammeFact p = Fold.existing(before, event);
        return switch (event) {
            case CoordinationEvent.ActivityRecorded e -> p.saying(e.activity(), e.content(), at);
            case CoordinationEvent.ActivityCorrected e -> p.saying(e.activity(), e.content(), at);
            case CoordinationEvent.ActivityVoided e -> p.saying(e.activity(), null, at);
            case CoordinationEvent.Closed e -> p.become(e.closedOn(), p.activities, at);
            case CoordinationEvent.Registered _, CoordinationEvent.Extended _, CoordinationEvent.PartnerReplaced _ ->
                p.become(p.closedOn, p.activities, at);
        };
    }

    private ProgrammeFact saying(ActivityId activity, @Nullable Activity content, Moment at) {
        Stream<Done> others = activities.stream().filter(done -> !done.activity.equals(activity));
        Stream<Done> now = content == null
                ? Stream.of()
                : Stream.of(new Done(activity, content.on(), content.people(), content.figures(), at.logIndex()));
        return become(closedOn, Stream.concat(others, now).toList(), at);
    }

    private ProgrammeFact become(@Nullable LocalDate closed, List<Done> done, Moment at) {
        return new ProgrammeFact(
                programme, kind, title, lead, begunOn, from, closed, done, registeredIndex, at.logIndex());
    }
}
