package vn.danvan.command.leader;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Texts;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.service.privacy.PersonalData;
import vn.danvan.service.privacy.PrivacyCode;

/**
 * A person who heads an association: nothing about the person leaves this aggregate unsealed, and once erased, nothing is
 * recorded any more.
 */
@AggregateRoot
class Leader {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    @AggregateIdentifier
    private @Nullable LeaderId id;

    private @Nullable AssociationId association;
    private @Nullable Ciphertext name;
    private @Nullable Ciphertext birthDate;
    private boolean erased;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            LeaderCommand.RecordLeader c,
            Past past,
            Clock clock,
            PersonalData personal,
            @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ORGANISATION_BOARD, Role.ASSOCIATION);
        Recorders.mayRecord(actor, AssociationFacts.of(c.association(), past, "/association"));
        AssociationFacts.live(c.association(), past, "/association");
        check(c.details(), clock);
        apply(new LeaderEvent.Recorded(
                c.leader(), c.association(), name(c, c.details(), personal), birthDate(c, c.details(), personal)));
    }

    @CommandHandler
    void handle(
            LeaderCommand.CorrectLeader c,
            Past past,
            Clock clock,
            PersonalData personal,
            @MetaDataValue("caller") Actor actor) {
        AssociationId of = requireNonNull(association);
        Recorders.mayRecord(actor, AssociationFacts.of(of, past, "/association"));
        require(!erased, PrivacyCode.ERASED);
        check(c.details(), clock);
        LeaderCommand.Details before = new LeaderCommand.Details(
                personal.open(c.leader(), LeaderEvent.NAME, requireNonNull(name)),
                LocalDate.parse(personal.open(c.leader(), LeaderEvent.BIRTH_DATE, requireNonNull(birthDate))));
        require(!before.equals(c.details()), LeaderCode.UNCHANGED);
        apply(new LeaderEvent.Corrected(
                c.leader(), name(c, c.details(), personal), birthDate(c, c.details(), personal), c.ground()));
    }

    @CommandHandler
    void handle(LeaderCommand.EraseLeader c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ADMIN);
        require(!erased, PrivacyCode.ERASED);
        apply(new LeaderEvent.Erased(c.leader(), c.ground(), c.basis()));
    }

    private static void check(LeaderCommand.Details details, Clock clock) {
        LocalDate born = details.birthDate();
        if (born.isBefore(OLDEST) || born.isAfter(Vietnam.today(clock))) {
            throw LeaderCode.BIRTH_DATE.at("/birthDate");
        }
    }

    private static Ciphertext name(LeaderCommand c, LeaderCommand.Details details, PersonalData personal) {
        return personal.seal(c.leader(), LeaderEvent.NAME, Texts.text(details.name()));
    }

    private static Ciphertext birthDate(LeaderCommand c, LeaderCommand.Details details, PersonalData personal) {
        return personal.seal(
                c.leader(), LeaderEvent.BIRTH_DATE, details.birthDate().toString());
    }

    @EventSourcingHandler
    void on(LeaderEvent event) {
        switch (event) {
            case LeaderEvent.Recorded e -> {
                id = e.leader();
                association = e.association();
                name = e.name();
                birthDate = e.birthDate();
            }
            case LeaderEvent.Corrected e -> {
                name = e.name();
                birthDate = e.birthDate();
            }
            case LeaderEvent.Erased _ -> erased = true;
        }
    }
}
