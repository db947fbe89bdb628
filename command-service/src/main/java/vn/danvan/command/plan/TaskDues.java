package vn.danvan.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.due.Dues;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;

/** A task's lead body owes it from its assignment until it is completed or cancelled; one without a due date is not owed by a day. */
public final class TaskDues implements Dues {

    @Override
    public String category() {
        return "plan";
    }

    @Override
    public List<Duty> owed(Past past) {
        Map<PlanId, List<PlanEvent>> plans = new LinkedHashMap<>();
        for (PlanEvent event : past.ofAll("plan", PlanEvent.class)) {
            plans.computeIfAbsent(event.plan(), _ -> new ArrayList<>()).add(event);
        }
        return plans.values().stream()
                .flatMap(plan -> open(plan).values().stream())
                .toList();
    }

    @Override
    public Optional<Duty> find(ReminderId reminder, Past past) {
        String[] parts = reminder.owed().split("/", -1);
        PlanId plan = new PlanId(parts[1]);
        TaskId task = new TaskId(parts.length == 3 ? parts[2] : "");
        return Optional.ofNullable(open(past.of(plan, PlanEvent.class)).get(task));
    }

    private static Map<TaskId, Duty> open(List<PlanEvent> plan) {
        Map<TaskId, Duty> open = new LinkedHashMap<>();
        for (PlanEvent event : plan) {
            switch (event) {
                case PlanEvent.Adopted _ -> {}
                case PlanEvent.TaskAssigned e -> {
                    Duty duty = duty(e);
                    if (duty != null) {
                        open.put(e.task(), duty);
                    }
                }
                case PlanEvent.TaskDueDateExtended e ->
                    open.put(
                            e.task(),
                            due(
                                    Objects.requireNonNull(open.get(e.task()), "an extended task had a due date"),
                                    e.dueOn()));
                case PlanEvent.TaskCompleted e -> open.remove(e.task());
                case PlanEvent.TaskCancelled e -> open.remove(e.task());
            }
        }
        return open;
    }

    private static @Nullable Duty duty(PlanEvent.TaskAssigned e) {
        return e.dueOn() == null
                ? null
                : new Duty(
                        ReminderId.of(e.plan(), e.task().key()),
                        DutyKind.TASK,
                        "Nhiệm vụ " + e.task().key() + ": " + e.title(),
                        new Body(e.lead()),
                        e.dueOn());
    }

    private static Duty due(Duty duty, LocalDate dueOn) {
        return new Duty(duty.reminder(), duty.kind(), duty.title(), duty.owedBy(), dueOn);
    }
}
