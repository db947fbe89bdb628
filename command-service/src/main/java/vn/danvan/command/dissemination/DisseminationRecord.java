package vn.danvan.command.dissemination;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import vn.danvan.command.plan.PlanCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;

/**
 * One act of dissemination: nobody disseminates what is not yet issued or on a day that has not come, and heads are
 * counted where people meet and only there.
 */
@AggregateRoot
class DisseminationRecord {

    @AggregateIdentifier
    private @Nullable DisseminationId id;

    private @Nullable AgencyId agency;
    private @Nullable Dissemination content;
    private boolean isVoid;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            DisseminationCommand.RecordDissemination c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayEdit(actor, c.agency(), clock, past);
        check(c.content(), past, clock);
        apply(new DisseminationEvent.Recorded(c.dissemination(), c.agency(), c.content()));
    }

    @CommandHandler
    void handle(
            DisseminationCommand.CorrectDissemination c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayEdit(actor, requireNonNull(agency), clock, past);
        require(!isVoid, DisseminationCode.VOID);
        check(c.content(), past, clock);
        require(!c.content().equals(content), DisseminationCode.UNCHANGED);
        apply(new DisseminationEvent.Corrected(c.dissemination(), c.content(), c.reason()));
    }

    @CommandHandler
    void handle(
            DisseminationCommand.VoidDissemination c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.AGENCY_HEAD);
        AgencyDirectory.mustActFor(actor, requireNonNull(agency), null, Vietnam.today(clock), past);
        require(!isVoid, DisseminationCode.VOID);
        apply(new DisseminationEvent.Voided(c.dissemination(), c.reason()));
    }

    private static void mayEdit(Actor actor, AgencyId agency, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD);
        AgencyDirectory.mustActFor(actor, agency, null, Vietnam.today(clock), past);
    }

    private static void check(Dissemination content, Past past, Clock clock) {
        if (content.on().isAfter(Vietnam.today(clock))) {
            throw DisseminationCode.IN_FUTURE.at("/on");
        }
        checkDirectives(content.directives(), content.on(), past);
        if (content.form() == DisseminationForm.CONFERENCE && content.people() == 0) {
            throw DisseminationCode.NOBODY_ATTENDED.at("/people");
        }
        if (content.form() == DisseminationForm.ARTICLE && content.people() != 0) {
            throw DisseminationCode.READERS_COUNTED.at("/people");
        }
    }

    private static void checkDirectives(List<DirectiveId> directives, LocalDate on, Past past) {
        Set<DirectiveId> named = new HashSet<>();
        for (int i = 0; i < directives.size(); i++) {
            DirectiveId directive = directives.get(i);
            String pointer = "/directives/" + i;
            if (!named.add(directive)) {
                throw DisseminationCode.DIRECTIVE_TWICE.because(directive.key()).at(pointer);
            }
            List<DirectiveEvent> events = past.of(directive, DirectiveEvent.class);
            if (events.isEmpty()) {
                throw PlanCode.DIRECTIVE_UNKNOWN.because(directive.key()).at(pointer);
            }
            if (events.getFirst() instanceof DirectiveEvent.Registered issued && on.isBefore(issued.issuedOn())) {
                throw DisseminationCode.BEFORE_DIRECTIVE
                        .because(directive.key() + ", " + issued.issuedOn())
                        .at("/on");
            }
        }
    }

    @EventSourcingHandler
    void on(DisseminationEvent event) {
        switch (event) {
            case DisseminationEvent.Recorded e -> {
                id = e.dissemination();
                agency = e.agency();
                content = e.content();
            }
            case DisseminationEvent.Corrected e -> content = e.content();
            case DisseminationEvent.Voided _ -> isVoid = true;
        }
    }
}
