package vn.danvan.command.association;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Effect;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.CharterEvent;
import vn.danvan.kernel.association.CharterId;

/**
 * A charter: what is approved is what was appraised, byte for byte, and who filed, who appraised and who approved are
 * different persons. A version that is not approved leaves the one before in force.
 */
@AggregateRoot
class Charter {

    private enum Stage {
        IDLE,
        FILED,
        APPRAISED
    }

    @AggregateIdentifier
    private @Nullable CharterId id;

    private Stage stage = Stage.IDLE;
    private int version;
    private @Nullable ContentHash content;
    private @Nullable ContentHash inForce;
    private final Set<PersonId> filers = new HashSet<>();
    private final Set<PersonId> appraisers = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CharterCommand.FileCharter c, Past past, @MetaDataValue("caller") Actor actor) {
        mayFile(c.charter(), past, actor);
        require(inForce == null, CharterCode.IN_FORCE);
        require(stage == Stage.IDLE, CharterCode.PENDING);
        apply(new CharterEvent.Filed(c.charter(), version + 1, c.title(), c.content(), actor.person()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CharterCommand.AmendCharter c, Past past, @MetaDataValue("caller") Actor actor) {
        mayFile(c.charter(), past, actor);
        require(inForce != null, CharterCode.NONE_IN_FORCE);
        require(stage == Stage.IDLE, CharterCode.PENDING);
        if (c.content().equals(inForce)) {
            throw CharterCode.UNCHANGED.at("/content");
        }
        apply(new CharterEvent.AmendmentFiled(
                c.charter(), version + 1, c.title(), c.content(), c.changes(), actor.person()));
    }

    @CommandHandler
    void handle(CharterCommand.AppraiseCharter c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAppraise(c.charter(), past, actor);
        mustBeWhatWaits(c.content());
        apply(new CharterEvent.Appraised(c.charter(), version, c.content(), c.opinion(), actor.person()));
    }

    @CommandHandler
    void handle(CharterCommand.ReturnCharter c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAppraise(c.charter(), past, actor);
        apply(new CharterEvent.Returned(c.charter(), version, List.copyOf(c.comments()), actor.person()));
    }

    @CommandHandler
    void handle(CharterCommand.ApproveCharter c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayApprove(c.charter(), past, actor);
        mustBeWhatWaits(c.content());
        DecisionDays.mustHaveCome(c.effectiveOn(), clock, "/effectiveOn");
        MetaData effect = Effect.on(c.effectiveOn(), Vietnam.today(clock), actor, AssociationCode.HISTORY);
        apply(
                new CharterEvent.Approved(
                        c.charter(), version, c.content(), c.decision(), c.effectiveOn(), actor.person()),
                effect);
    }

    @CommandHandler
    void handle(CharterCommand.RejectCharter c, Past past, @MetaDataValue("caller") Actor actor) {
        mayApprove(c.charter(), past, actor);
        apply(new CharterEvent.Rejected(c.charter(), version, c.reason(), actor.person()));
    }

    private static void mayFile(CharterId charter, Past past, Actor actor) {
        actor.mustBe(Role.ASSOCIATION);
        require(charter.association().equals(actor.association()), KernelCode.NOT_FOUND);
        AssociationFacts.live(charter.association(), past, "");
    }

    private void mayAppraise(CharterId charter, Past past, Actor actor) {
        actor.mustBe(Role.STATE_MANAGEMENT);
        AssociationFacts.live(charter.association(), past, "");
        require(stage == Stage.FILED, CharterCode.NOT_FILED);
        require(!filers.contains(actor.person()), CharterCode.SAME_PERSON);
    }

    private void mayApprove(CharterId charter, Past past, Actor actor) {
        actor.mustBe(Role.APPROVER, Role.STATE_MANAGEMENT);
        AssociationFacts.live(charter.association(), past, "");
        require(stage == Stage.APPRAISED, CharterCode.NOT_APPRAISED);
        require(!filers.contains(actor.person()) && !appraisers.contains(actor.person()), CharterCode.SAME_PERSON);
    }

    private void mustBeWhatWaits(ContentHash read) {
        ContentHash waiting = requireNonNull(content);
        if (!waiting.equals(read)) {
            throw CharterCode.OTHER_CONTENT.because(waiting.value()).at("/content");
        }
    }

    @EventSourcingHandler
    void on(CharterEvent event) {
        id = event.charter();
        switch (event) {
            case CharterEvent.Filed e -> filed(e.version(), e.content(), e.filer());
            case CharterEvent.AmendmentFiled e -> filed(e.version(), e.content(), e.filer());
            case CharterEvent.Appraised e -> {
                appraisers.add(e.appraiser());
                stage = Stage.APPRAISED;
            }
            case CharterEvent.Returned e -> {
                appraisers.add(e.appraiser());
                stage = Stage.IDLE;
            }
            case CharterEvent.Approved e -> {
                inForce = e.content();
                over();
            }
            case CharterEvent.Rejected _ -> over();
        }
    }

    private void filed(int number, ContentHash what, PersonId filer) {
        version = number;
        content = what;
        filers.add(filer);
        stage = Stage.FILED;
    }

    /** Who filed and appraised a version that was decided on may do otherwise with the next. */
    private void over() {
        stage = Stage.IDLE;
        filers.clear();
        appraisers.clear();
    }
}
