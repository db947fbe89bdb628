package vn.danvan.command.coordination;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;

/**
 * A joint programme, a campaign or an exchange: what is done lies within its term and not in the future, and once it is
 * closed nothing new is recorded. What was recorded wrongly is corrected or voided with a reason, also then.
 */
@AggregateRoot
class Programme {

    /** What was done, as it stands. */
    private record Done(Activity content, @Nullable AssociationId association, boolean isVoid) {}

    @AggregateIdentifier
    private @Nullable ProgrammeId id;

    private @Nullable Parties parties;
    private LocalDate from = LocalDate.MIN;
    private @Nullable LocalDate to;
    private boolean closed;
    private final Map<ActivityId, Done> activities = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CoordinationCommand.RegisterProgramme c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.AGENCY_HEAD);
        LocalDate today = Vietnam.today(clock);
        AgencyDirectory.mustActFor(actor, c.lead(), null, today, past);
        Parties.check(c.lead(), c.partners(), today, past);
        if (c.kind() == ProgrammeKind.PROGRAMME) {
            boolean alone = c.partners().agencies().isEmpty()
                    && c.partners().associations().isEmpty()
                    && c.partners().others().isEmpty();
            if (alone) {
                throw CoordinationCode.NO_PARTNER.at("/partners");
            }
            if (c.number() == null || c.signedOn() == null) {
                throw CoordinationCode.UNSIGNED.at(c.number() == null ? "/number" : "/signedOn");
            }
        }
        if (c.signedOn() != null && c.signedOn().isAfter(Vietnam.today(clock))) {
            throw CoordinationCode.SIGNED_IN_FUTURE.at("/signedOn");
        }
        if (c.to() != null && c.to().isBefore(c.from())) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
        apply(new CoordinationEvent.Registered(
                c.programme(),
                c.kind(),
                c.title(),
                c.number(),
                c.signedOn(),
                c.lead(),
                c.partners(),
                c.from(),
                c.to()));
    }

    @CommandHandler
    void handle(CoordinationCommand.ExtendProgramme c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        parties().mustLead(actor, clock, past);
        require(!closed, CoordinationCode.CLOSED);
        if (to == null) {
            throw CoordinationCode.NO_END.refuse();
        }
        if (!c.to().isAfter(to)) {
            throw CoordinationCode.NOT_LATER.because(to.toString()).at("/to");
        }
        apply(new CoordinationEvent.Extended(c.programme(), c.to(), c.reason()));
    }

    @CommandHandler
    void handle(CoordinationCommand.RecordActivity c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        AssociationId association = parties().recordingFor(actor, clock, past);
        require(!closed, CoordinationCode.CLOSED);
        if (activities.containsKey(c.activity())) {
            throw CoordinationCode.ACTIVITY_EXISTS.because(c.activity().key()).at("/code");
        }
        checkDay(c.told().on(), clock);
        apply(new CoordinationEvent.ActivityRecorded(
                c.programme(), c.activity(), ToldActivity.checked(c.told(), past), association));
    }

    @CommandHandler
    void handle(CoordinationCommand.CorrectActivity c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        Done done = own(c.activity(), actor, clock, past);
        checkDay(c.told().on(), clock);
        Activity now = ToldActivity.checked(c.told(), past);
        ToldActivity.mustDiffer(now, done.content());
        apply(new CoordinationEvent.ActivityCorrected(c.programme(), c.activity(), now, c.reason()));
    }

    @CommandHandler
    void handle(CoordinationCommand.VoidActivity c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        own(c.activity(), actor, clock, past);
        apply(new CoordinationEvent.ActivityVoided(c.programme(), c.activity(), c.reason()));
    }

    @CommandHandler
    void handle(CoordinationCommand.CloseProgramme c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        parties().mustLead(actor, clock, past);
        require(!closed, CoordinationCode.CLOSED);
        if (c.closedOn().isAfter(Vietnam.today(clock))) {
            throw CoordinationCode.CLOSED_IN_FUTURE.at("/closedOn");
        }
        LocalDate earliest = activities.values().stream()
                .filter(done -> !done.isVoid())
                .map(done -> done.content().on())
                .reduce(from, (a, b) -> a.isAfter(b) ? a : b);
        if (c.closedOn().isBefore(earliest)) {
            throw CoordinationCode.CLOSED_TOO_EARLY.because(earliest.toString()).at("/closedOn");
        }
        apply(new CoordinationEvent.Closed(c.programme(), c.closedOn(), c.result()));
    }

    /** A partner ended; its successor takes its place. */
    void pass(Estate.Passing passing) {
        apply(new CoordinationEvent.PartnerReplaced(
                requireNonNull(id), passing.from(), passing.to(), passing.decision()));
    }

    private Parties parties() {
        return requireNonNull(parties);
    }

    private Done own(ActivityId activity, Actor actor, Clock clock, Past past) {
        AssociationId association = parties().recordingFor(actor, clock, past);
        Done done = activities.get(activity);
        if (done == null) {
            throw CoordinationCode.ACTIVITY_UNKNOWN.because(activity.key());
        }
        require(association == null || association.equals(done.association()), CoordinationCode.NOT_OWN_ACTIVITY);
        require(!done.isVoid(), CoordinationCode.ACTIVITY_VOID);
        return done;
    }

    private void checkDay(LocalDate on, Clock clock) {
        if (on.isAfter(Vietnam.today(clock))) {
            throw CoordinationCode.ACTIVITY_IN_FUTURE.at("/on");
        }
        if (on.isBefore(from) || (to != null && on.isAfter(to))) {
            throw CoordinationCode.ACTIVITY_OUTSIDE
                    .because(from + " – " + (to == null ? "…" : to))
                    .at("/on");
        }
    }

    @EventSourcingHandler
    void on(CoordinationEvent event) {
        switch (event) {
            case CoordinationEvent.Registered e -> {
                id = e.programme();
                parties = new Parties(e.programme(), e.lead(), e.partners());
                from = e.from();
                to = e.to();
            }
            case CoordinationEvent.Extended e -> to = e.to();
            case CoordinationEvent.ActivityRecorded e ->
                activities.put(e.activity(), new Done(e.content(), e.association(), false));
            case CoordinationEvent.ActivityCorrected e ->
                activities.computeIfPresent(
                        e.activity(), (_, done) -> new Done(e.content(), done.association(), false));
            case CoordinationEvent.ActivityVoided e ->
                activities.computeIfPresent(
                        e.activity(), (_, done) -> new Done(done.content(), done.association(), true));
            case CoordinationEvent.PartnerReplaced e -> {
                parties().replace(e.from(), e.to());
                activities.replaceAll((_, done) ->
                        e.from().equals(done.association()) ? new Done(done.content(), e.to(), done.isVoid()) : done);
            }
            case CoordinationEvent.Closed _ -> closed = true;
        }
    }
}
