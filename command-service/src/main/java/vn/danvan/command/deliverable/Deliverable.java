package vn.danvan.command.deliverable;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.danvan.command.evidence.EvidenceFacts;
import vn.danvan.command.plan.PlanCode;
import vn.danvan.command.plan.PlanFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;

/**
 * A document that a named body must produce: what is promulgated is a draft that the lead body submitted, word for word, as
 * a file that it has put in, and nobody promulgates who submitted one.
 */
@AggregateRoot
class Deliverable {

    private enum Stage {
        OPEN,
        PROMULGATED,
        SUPERSEDED,
        CANCELLED
    }

    @AggregateIdentifier
    private @Nullable DeliverableId id;

    private Stage stage = Stage.OPEN;
    private @Nullable DeliverableKind kind;
    private @Nullable Bodies bodies;
    private LocalDate dueOn = LocalDate.MIN;
    private LocalDate promulgatedOn = LocalDate.MIN;
    private final Milestones milestones = new Milestones();
    private final List<ContentHash> drafts = new ArrayList<>();
    private final Set<PersonId> submitters = new HashSet<>();
    private final Consultations consultations = new Consultations();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeliverableCommand.CommissionDeliverable c, Past past, @MetaDataValue("caller") Actor actor) {
        mustCommission(actor);
        require(id == null, DeliverableCode.EXISTS);
        Bodies.commissioned(c.lead(), c.coordinating(), past);
        if (c.task() != null && !PlanFacts.allTasks(past).contains(c.task())) {
            throw PlanCode.TASK_UNKNOWN.because(c.task().key()).at("/task");
        }
        Milestones.check(c.milestones(), c.dueOn());
        apply(new DeliverableEvent.Commissioned(
                c.deliverable(),
                c.kind(),
                c.title(),
                c.clause(),
                c.task(),
                c.lead(),
                List.copyOf(c.coordinating()),
                c.dueOn(),
                List.copyOf(c.milestones()),
                actor.person()));
    }

    @CommandHandler
    void handle(DeliverableCommand.SetMilestone c, @MetaDataValue("caller") Actor actor) {
        mustCommission(actor);
        mustBeOpen();
        milestones.mayAdd(c.milestone(), dueOn, "");
        apply(new DeliverableEvent.MilestoneSet(c.deliverable(), c.milestone()));
    }

    @CommandHandler
    void handle(DeliverableCommand.ExtendDeliverable c, @MetaDataValue("caller") Actor actor) {
        mustCommission(actor);
        mustBeOpen();
        LocalDate present = c.milestone() == null ? dueOn : milestones.open(c.milestone());
        if (!c.dueOn().isAfter(present)) {
            throw DeliverableCode.NOT_LATER_DUE.because(present.toString()).at("/dueOn");
        }
        if (c.milestone() != null) {
            Milestones.notAfter(c.dueOn(), dueOn, "/dueOn");
        }
        apply(new DeliverableEvent.Extended(c.deliverable(), c.milestone(), c.dueOn(), c.reason()));
    }

    @CommandHandler
    void handle(DeliverableCommand.ReachMilestone c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        LocalDate today = Vietnam.today(clock);
        bodies().mustLead(actor, today, past);
        mustBeOpen();
        milestones.open(c.milestone());
        LocalDate on = dayOf(c.reachedOn(), today, "/reachedOn");
        apply(new DeliverableEvent.MilestoneReached(c.deliverable(), c.milestone(), on, c.evidence()));
    }

    @CommandHandler
    void handle(DeliverableCommand.SubmitDraft c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        LocalDate today = Vietnam.today(clock);
        bodies().mustLead(actor, today, past);
        mustBeOpen();
        LocalDate on = dayOf(c.submittedOn(), today, "/submittedOn");
        if (drafts.contains(c.content())) {
            throw DeliverableCode.DRAFT_REPEATED
                    .because(Integer.toString(drafts.indexOf(c.content()) + 1))
                    .at("/content");
        }
        MetaData effect = Effect.on(on, today, actor, DeliverableCode.HISTORY);
        if (on.equals(today)) {
            EvidenceFacts.mustBeThere(c.content(), actor, past, "/content");
        }
        apply(
                new DeliverableEvent.DraftSubmitted(
                        c.deliverable(), drafts.size() + 1, c.content(), c.fileName(), c.note(), actor.person()),
                effect);
    }

    @CommandHandler
    void handle(DeliverableCommand.OpenConsultation c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        LocalDate today = Vietnam.today(clock);
        bodies().mustLead(actor, today, past);
        mustBeOpen();
        if (c.draft() < 1 || c.draft() > drafts.size()) {
            throw DeliverableCode.DRAFT_UNKNOWN
                    .because(Integer.toString(c.draft()))
                    .at("/draft");
        }
        bodies().asked(c.asked(), today, past);
        LocalDate askedOn = dayOf(c.askedOn(), today, "/askedOn");
        if (c.answerBy().isBefore(askedOn)) {
            throw KernelCode.DATES_REVERSED.at("/answerBy");
        }
        apply(new DeliverableEvent.ConsultationOpened(
                c.deliverable(), consultations.next(), c.draft(), List.copyOf(c.asked()), askedOn, c.answerBy()));
    }

    /** Taken until it is promulgated, also after the day for the answers: what a body says is never lost. */
    @CommandHandler
    void handle(DeliverableCommand.AnswerConsultation c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        LocalDate today = Vietnam.today(clock);
        bodies().mayAnswerFor(c.body(), actor, today, past);
        mustBeOpen();
        LocalDate answeredOn = dayOf(c.answeredOn(), today, "/answeredOn");
        consultations.mayAnswer(c.consultation(), c.body(), answeredOn);
        apply(new DeliverableEvent.ConsultationAnswered(
                c.deliverable(), c.consultation(), c.body(), c.position(), c.text(), answeredOn, actor.person()));
    }

    @CommandHandler
    void handle(DeliverableCommand.PromulgateDeliverable c, Clock clock, @MetaDataValue("caller") Actor actor) {
        if (kind == DeliverableKind.MEMBER_RULES) {
            actor.mustBe(Role.APPROVER, Role.ORGANISATION_BOARD);
        } else {
            actor.mustBe(Role.APPROVER);
        }
        mustBeOpen();
        require(!submitters.contains(actor.person()), DeliverableCode.SAME_PERSON);
        int draft = drafts.indexOf(c.content()) + 1;
        if (draft == 0) {
            throw DeliverableCode.DRAFT_UNKNOWN.because(c.content().value()).at("/content");
        }
        LocalDate today = Vietnam.today(clock);
        LocalDate on = dayOf(c.promulgatedOn(), today, "/promulgatedOn");
        consultations.mustBeOver(draft, on);
        apply(
                new DeliverableEvent.Promulgated(c.deliverable(), draft, c.content(), c.number(), on, actor.person()),
                Effect.on(on, today, actor, DeliverableCode.HISTORY));
    }

    @CommandHandler
    void handle(
            DeliverableCommand.SupersedeDeliverable c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER, Role.ORGANISATION_BOARD);
        require(stage != Stage.SUPERSEDED, DeliverableCode.SUPERSEDED);
        require(stage == Stage.PROMULGATED, DeliverableCode.NOT_PROMULGATED);
        LocalDate today = Vietnam.today(clock);
        LocalDate on = dayOf(c.supersededOn(), today, "/supersededOn");
        Supersession.check(c.deliverable(), promulgatedOn, c.by(), on, past);
        apply(
                new DeliverableEvent.Superseded(c.deliverable(), c.by(), on, c.reason()),
                Effect.on(on, today, actor, DeliverableCode.HISTORY));
    }

    @CommandHandler
    void handle(DeliverableCommand.CancelDeliverable c, @MetaDataValue("caller") Actor actor) {
        mustCommission(actor);
        mustBeOpen();
        apply(new DeliverableEvent.Cancelled(c.deliverable(), c.reason()));
    }

    private static void mustCommission(Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD, Role.ORGANISATION_BOARD, Role.APPROVER);
    }

    private Bodies bodies() {
        return requireNonNull(bodies);
    }

    private void mustBeOpen() {
        require(stage != Stage.PROMULGATED && stage != Stage.SUPERSEDED, DeliverableCode.PROMULGATED);
        require(stage != Stage.CANCELLED, DeliverableCode.CANCELLED);
    }

    /** The day that is named, which has come; today when none is. */
    private static LocalDate dayOf(@Nullable LocalDate named, LocalDate today, String field) {
        LocalDate day = named == null ? today : named;
        if (day.isAfter(today)) {
            throw DeliverableCode.DATE_FUTURE.because(day.toString()).at(field);
        }
        return day;
    }

    @EventSourcingHandler
    void on(DeliverableEvent event) {
        switch (event) {
            case DeliverableEvent.Commissioned e -> {
                id = e.deliverable();
                kind = e.kind();
                bodies = new Bodies(e.deliverable(), e.lead());
                dueOn = e.dueOn();
                e.milestones().forEach(milestones::add);
            }
            case DeliverableEvent.MilestoneSet e -> milestones.add(e.milestone());
            case DeliverableEvent.Extended e -> {
                if (e.milestone() == null) {
                    dueOn = e.dueOn();
                } else {
                    milestones.extend(e.milestone(), e.dueOn());
                }
            }
            case DeliverableEvent.MilestoneReached e -> milestones.reach(e.milestone());
            case DeliverableEvent.DraftSubmitted e -> {
                drafts.add(e.content());
                submitters.add(e.submitter());
            }
            case DeliverableEvent.ConsultationOpened e -> consultations.on(e);
            case DeliverableEvent.ConsultationAnswered e -> consultations.on(e);
            case DeliverableEvent.Promulgated e -> {
                promulgatedOn = e.promulgatedOn();
                stage = Stage.PROMULGATED;
            }
            case DeliverableEvent.Superseded _ -> stage = Stage.SUPERSEDED;
            case DeliverableEvent.Cancelled _ -> stage = Stage.CANCELLED;
        }
    }
}
