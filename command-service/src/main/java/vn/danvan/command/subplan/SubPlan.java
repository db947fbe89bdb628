package vn.danvan.command.subplan;

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
import vn.danvan.command.plan.PlanFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.log.axon.EnvelopeMetaData;

/**
 * One agency's sub-plan: nothing is edited after submission, and nothing is accepted that was not submitted. What was
 * accepted stays in force until a new version of it is accepted in its place.
 */
@AggregateRoot
class SubPlan {

    private enum Stage {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    @AggregateIdentifier
    private @Nullable SubPlanId id;

    private @Nullable Stage stage;
    private @Nullable SubPlanContent content;
    private @Nullable String submitter;
    private LocalDate dueOn = LocalDate.MAX;
    private int submissions;
    private int versions;
    private boolean returnedLate;
    private boolean late;
    private @Nullable SubPlanContent inForce;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SubPlanCommand.DraftSubPlan c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayEdit(actor, c.subPlan(), clock, past);
        PlanFacts plan = PlanFacts.find(past, c.subPlan().plan()).orElseThrow(SubPlanCode.NOT_OWED::refuse);
        require(plan.addressed().contains(c.subPlan().agency()), SubPlanCode.NOT_OWED);
        require(stage == null, SubPlanCode.EXISTS);
        check(c.content(), plan);
        apply(new SubPlanEvent.Drafted(c.subPlan(), c.content(), plan.subPlanDueOn()));
    }

    @CommandHandler
    void handle(SubPlanCommand.ReviseSubPlan c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayEdit(actor, c.subPlan(), clock, past);
        require(stage == Stage.DRAFT || stage == Stage.RETURNED, SubPlanCode.NOT_EDITABLE);
        require(!c.content().equals(content), SubPlanCode.UNCHANGED);
        check(c.content(), PlanFacts.find(past, c.subPlan().plan()).orElseThrow());
        apply(new SubPlanEvent.Revised(c.subPlan(), c.content()));
    }

    @CommandHandler
    void handle(SubPlanCommand.SubmitSubPlan c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecideForAgency(actor, c.subPlan(), clock, past);
        require(stage == Stage.DRAFT || stage == Stage.RETURNED, SubPlanCode.NOT_DRAFT);
        apply(new SubPlanEvent.Submitted(c.subPlan(), requireNonNull(content).hash(), submissions + 1, isLate(clock)));
    }

    @CommandHandler
    void handle(SubPlanCommand.WithdrawSubPlan c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecideForAgency(actor, c.subPlan(), clock, past);
        require(stage == Stage.SUBMITTED, SubPlanCode.NOT_SUBMITTED);
        apply(new SubPlanEvent.Withdrawn(c.subPlan(), c.reason()));
    }

    @CommandHandler
    void handle(SubPlanCommand.ReturnSubPlan c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(stage == Stage.SUBMITTED, SubPlanCode.NOT_SUBMITTED);
        Set<String> targets = targets(requireNonNull(content));
        for (int i = 0; i < c.comments().size(); i++) {
            if (!targets.contains(c.comments().get(i).target())) {
                throw SubPlanCode.COMMENT_TARGET
                        .because(c.comments().get(i).target())
                        .at("/comments/" + i + "/target");
            }
        }
        apply(new SubPlanEvent.Returned(c.subPlan(), List.copyOf(c.comments())));
    }

    @CommandHandler
    void handle(SubPlanCommand.AcceptSubPlan c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(stage == Stage.SUBMITTED, SubPlanCode.NOT_SUBMITTED);
        require(!actor.person().value().equals(submitter), SubPlanCode.SAME_PERSON);
        require(requireNonNull(content).hash().equals(c.content()), SubPlanCode.CONTENT_DIFFERS);
        apply(new SubPlanEvent.Accepted(c.subPlan(), c.content()));
    }

    @CommandHandler
    void handle(SubPlanCommand.SupersedeSubPlan c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecideForAgency(actor, c.subPlan(), clock, past);
        require(stage == Stage.ACCEPTED, SubPlanCode.NOT_ACCEPTED);
        require(!c.content().equals(inForce), SubPlanCode.UNCHANGED);
        check(c.content(), PlanFacts.find(past, c.subPlan().plan()).orElseThrow());
        apply(new SubPlanEvent.SupersessionBegun(c.subPlan(), c.content(), versions + 1, c.reason()));
    }

    @CommandHandler
    void handle(SubPlanCommand.DropSupersession c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayDecideForAgency(actor, c.subPlan(), clock, past);
        boolean dropable = inForce != null && (stage == Stage.DRAFT || stage == Stage.RETURNED);
        require(dropable, SubPlanCode.NO_NEW_VERSION);
        apply(new SubPlanEvent.SupersessionDropped(c.subPlan(), c.reason()));
    }

    /** Judged once: what was returned keeps its judgement, and a new version that of the one it replaces. */
    private boolean isLate(Clock clock) {
        if (inForce != null) {
            return late;
        }
        return stage == Stage.RETURNED ? returnedLate : Vietnam.today(clock).isAfter(dueOn);
    }

    private static void mayEdit(Actor actor, SubPlanId id, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD);
        AgencyDirectory.mustActFor(actor, id.agency(), id.stream(), Vietnam.today(clock), past);
    }

    private static void mayDecideForAgency(Actor actor, SubPlanId id, Clock clock, Past past) {
        actor.mustBe(Role.AGENCY_HEAD);
        AgencyDirectory.mustActFor(actor, id.agency(), id.stream(), Vietnam.today(clock), past);
    }

    private static void check(SubPlanContent content, PlanFacts plan) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < content.sections().size(); i++) {
            if (!codes.add(content.sections().get(i).code())) {
                throw SubPlanCode.SECTION_TWICE.at("/sections/" + i + "/code");
            }
        }
        for (int i = 0; i < content.measures().size(); i++) {
            SubPlanContent.Measure measure = content.measures().get(i);
            if (!plan.tasks().contains(measure.task())) {
                throw PlanCode.TASK_UNKNOWN.because(measure.task().key()).at("/measures/" + i + "/task");
            }
        }
    }

    private static Set<String> targets(SubPlanContent content) {
        Set<String> targets = new HashSet<>(Set.of("title", "sections", "measures"));
        content.sections().forEach(section -> targets.add(section.code()));
        content.measures().forEach(measure -> targets.add(measure.task().key()));
        return targets;
    }

    @EventSourcingHandler
    void on(SubPlanEvent event, @MetaDataValue(EnvelopeMetaData.ACTOR) @Nullable String actor) {
        switch (event) {
            case SubPlanEvent.Drafted e -> {
                id = e.subPlan();
                content = e.content();
                dueOn = e.dueOn();
                versions = 1;
                stage = Stage.DRAFT;
            }
            case SubPlanEvent.Revised e -> content = e.content();
            case SubPlanEvent.Submitted e -> {
                submissions = e.submission();
                late = e.late();
                submitter = actor;
                stage = Stage.SUBMITTED;
            }
            case SubPlanEvent.Withdrawn _ -> stage = Stage.DRAFT;
            case SubPlanEvent.Returned _ -> {
                returnedLate = late;
                stage = Stage.RETURNED;
            }
            case SubPlanEvent.Accepted _ -> {
                inForce = content;
                stage = Stage.ACCEPTED;
            }
            case SubPlanEvent.SupersessionBegun e -> {
                content = e.content();
                versions = e.number();
                stage = Stage.DRAFT;
            }
            case SubPlanEvent.SupersessionDropped _ -> {
                content = inForce;
                stage = Stage.ACCEPTED;
            }
        }
    }
}
