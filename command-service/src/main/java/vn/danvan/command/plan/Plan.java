package vn.danvan.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.evidence.EvidenceFacts;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.rule.RuleEvent;

/** The province's plan: adopted once, its tasks assigned, given more time, completed or cancelled. */
@AggregateRoot
class Plan {

    private record Task(@Nullable LocalDate dueOn, boolean ended) {}

    @AggregateIdentifier
    private @Nullable PlanId id;

    private final Map<TaskId, Task> tasks = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanCommand.AdoptPlan c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(id == null, PlanCode.EXISTS);
        Set<DirectiveId> named = new HashSet<>();
        for (int i = 0; i < c.directives().size(); i++) {
            if (!named.add(c.directives().get(i))) {
                throw PlanCode.DIRECTIVE_TWICE
                        .because(c.directives().get(i).key())
                        .at("/directives/" + i);
            }
            if (past.of(c.directives().get(i), DirectiveEvent.class).isEmpty()) {
                throw PlanCode.DIRECTIVE_UNKNOWN
                        .because(c.directives().get(i).key())
                        .at("/directives/" + i);
            }
        }
        LocalDate today = Vietnam.today(clock);
        RuleEvent.Set due = RuleBook.inForce(past, "sub-plan.due", today);
        List<AgencyId> addressed = AgencyDirectory.of(past).all().stream()
                .filter(agency -> agency.subPlanRequiredBy() != null && agency.existsOn(today))
                .map(AgencyDirectory.Entry::agency)
                .toList();
        require(!addressed.isEmpty(), PlanCode.NOBODY_ADDRESSED);
        apply(new PlanEvent.Adopted(
                c.plan(),
                c.number(),
                c.title(),
                c.adoptedOn(),
                c.directives(),
                LocalDate.parse(due.value()),
                due.versionName(),
                addressed));
    }

    @CommandHandler
    void handle(PlanCommand.AssignTask c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(!tasks.containsKey(c.task()), PlanCode.TASK_EXISTS);
        AgencyDirectory agencies = AgencyDirectory.of(past);
        LocalDate today = Vietnam.today(clock);
        agencies.liveOn(today, c.lead(), "/lead");
        Set<AgencyId> named = new HashSet<>(Set.of(c.lead()));
        for (int i = 0; i < c.coordinating().size(); i++) {
            if (!named.add(c.coordinating().get(i))) {
                throw PlanCode.BODY_TWICE.because(c.coordinating().get(i).key()).at("/coordinating/" + i);
            }
            agencies.liveOn(today, c.coordinating().get(i), "/coordinating/" + i);
        }
        apply(new PlanEvent.TaskAssigned(
                c.plan(), c.task(), c.clause(), c.title(), c.lead(), c.coordinating(), c.addressed(), c.dueOn()));
    }

    @CommandHandler
    void handle(PlanCommand.ExtendTask c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        LocalDate dueOn = open(c.task()).dueOn();
        if (dueOn == null) {
            throw PlanCode.TASK_NOT_DATED.refuse();
        }
        if (!c.dueOn().isAfter(dueOn)) {
            throw PlanCode.TASK_NOT_LATER.at("/dueOn");
        }
        apply(new PlanEvent.TaskDueDateExtended(c.plan(), c.task(), c.dueOn(), c.reason()));
    }

    @CommandHandler
    void handle(PlanCommand.CompleteTask c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        open(c.task());
        LocalDate today = Vietnam.today(clock);
        if (c.completedOn().isAfter(today)) {
            throw PlanCode.COMPLETED_IN_FUTURE.at("/completedOn");
        }
        if (new HashSet<>(c.files()).size() < c.files().size()) {
            throw PlanCode.FILE_TWICE.at("/files");
        }
        MetaData effect =
                EvidenceFacts.mustBeThereUnlessHistory(c.files(), c.completedOn(), today, actor, past, "/files");
        apply(
                new PlanEvent.TaskCompleted(
                        c.plan(),
                        c.task(),
                        c.completedOn(),
                        c.evidence(),
                        c.files().isEmpty() ? null : List.copyOf(c.files())),
                effect);
    }

    @CommandHandler
    void handle(PlanCommand.CancelTask c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        open(c.task());
        apply(new PlanEvent.TaskCancelled(c.plan(), c.task(), c.reason()));
    }

    private Task open(TaskId id) {
        Task task = tasks.get(id);
        if (task == null) {
            throw PlanCode.TASK_UNKNOWN.because(id.key());
        }
        require(!task.ended(), PlanCode.TASK_ENDED);
        return task;
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        switch (event) {
            case PlanEvent.Adopted e -> id = e.plan();
            case PlanEvent.TaskAssigned e -> tasks.put(e.task(), new Task(e.dueOn(), false));
            case PlanEvent.TaskDueDateExtended e -> tasks.put(e.task(), new Task(e.dueOn(), false));
            case PlanEvent.TaskCompleted e -> tasks.put(e.task(), new Task(null, true));
            case PlanEvent.TaskCancelled e -> tasks.put(e.task(), new Task(null, true));
        }
    }
}
