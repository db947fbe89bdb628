package vn.danvan.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Command;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** Random commands about two directives and a plan with three tasks: they do what the model says, and the invariants hold. */
class PlanSequencesTest {

    private static final int SEEDS = 250;
    private static final int COMMANDS = 60;
    private static final LocalDate START = LocalDate.of(2020, 1, 20);
    private static final PlanId PLAN = new PlanId("KH158");
    private static final List<DirectiveId> DIRECTIVES = List.of(new DirectiveId("D158"), new DirectiveId("D102"));
    private static final List<TaskId> TASKS = List.of(new TaskId("T1"), new TaskId("T2"), new TaskId("T3"));
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    private static final AgencyId NOWHERE = new AgencyId("HB.HU.KHONGCO");
    private static final ContentHash FILED = ContentHash.of("báo cáo số 12");
    private static final ContentHash UNFILED = ContentHash.of("báo cáo số 13");
    private static final LocalDate KY_SON_ENDS = START.plusDays(10);
    private static final Actor OFFICER = agency("danvan", "HB.HU.DABAC", Role.MOBILISATION_OFFICER);
    private static final List<Actor> PEOPLE = List.of(
            OFFICER,
            OFFICER,
            OFFICER,
            province("danvan2", Role.MOBILISATION_OFFICER, Role.INSPECTOR),
            province("truongban", Role.MOBILISATION_LEAD),
            agency("dabac", "HB.HU.DABAC", Role.AGENCY_HEAD));
    private static final Set<String> SEEN = new HashSet<>();
    private static final Map<String, Predicate<List<PlanEvent>>> INVARIANTS = Map.of(
            "adopted_once_and_first", PlanSequencesTest::adoptedOnceAndFirst,
            "a_task_is_assigned_once", PlanSequencesTest::assignedOnce,
            "a_task_gets_only_more_time", PlanSequencesTest::onlyMoreTime,
            "nothing_follows_a_task_s_end", PlanSequencesTest::nothingFollowsTheEnd,
            "each_body_is_named_once", PlanSequencesTest::eachBodyOnce);

    /** Written a second time: a task is its due date, {@code -} when it has none, {@code x} when it has ended. */
    private static final class Model {
        private final Set<DirectiveId> directives = new HashSet<>();
        private final Map<TaskId, String> tasks = new HashMap<>();
        private boolean adopted;

        Set<String> take(Actor actor, Command command, LocalDate today) {
            Set<String> no = new HashSet<>();
            if (!(command instanceof DirectiveCommand || command instanceof PlanCommand.AdoptPlan || adopted)) {
                return Set.of("resource.not-found");
            }
            require(actor.roles().contains(Role.MOBILISATION_OFFICER), "actor.not-permitted", no);
            String event = switch (command) {
                case DirectiveCommand.RegisterDirective c -> {
                    require(!directives.contains(c.directive()), "directive.exists", no);
                    if (no.isEmpty()) {
                        directives.add(c.directive());
                    }
                    yield "Registered";
                }
                case PlanCommand.AdoptPlan c -> {
                    require(!adopted, "plan.exists", no);
                    require(
                            new HashSet<>(c.directives()).size()
                                    == c.directives().size(),
                            "plan.directive-twice",
                            no);
                    require(directives.containsAll(c.directives()), "directive.unknown", no);
                    adopted = adopted || no.isEmpty();
                    yield "Adopted";
                }
                case PlanCommand.AssignTask c -> {
                    require(!tasks.containsKey(c.task()), "plan.task-exists", no);
                    List<AgencyId> named = new ArrayList<>(c.coordinating());
                    named.add(c.lead());
                    require(new HashSet<>(named).size() == named.size(), "plan.body-twice", no);
                    require(!named.contains(NOWHERE), "agency.unknown", no);
                    require(!named.contains(KY_SON) || today.isBefore(KY_SON_ENDS), "agency.ended", no);
                    become(c.task(), c.dueOn() == null ? "-" : c.dueOn().toString(), no);
                    yield "TaskAssigned";
                }
                case PlanCommand.ExtendTask c -> {
                    String task = open(c.task(), no);
                    require(!task.equals("-"), "plan.task-not-dated", no);
                    require(task.compareTo(c.dueOn().toString()) < 0 || task.equals("x"), "plan.task-not-later", no);
                    become(c.task(), c.dueOn().toString(), no);
                    yield "TaskDueDateExtended";
                }
                case PlanCommand.CompleteTask c -> {
                    open(c.task(), no);
                    require(!c.completedOn().isAfter(today), "plan.completed-in-future", no);
                    require(new HashSet<>(c.files()).size() == c.files().size(), "plan.file-twice", no);
                    require(actor.agency() != null || c.files().isEmpty(), "actor.not-permitted", no);
                    require(!c.files().contains(UNFILED), "evidence.unknown", no);
                    become(c.task(), "x", no);
                    yield "TaskCompleted";
                }
                case PlanCommand.CancelTask c -> {
                    open(c.task(), no);
                    become(c.task(), "x", no);
                    yield "TaskCancelled";
                }
                default -> throw new IllegalArgumentException(command.toString());
            };
            return no.isEmpty() ? Set.of(event) : no;
        }

        private String open(TaskId id, Set<String> no) {
            String task = tasks.get(id);
            require(task != null, "plan.task-unknown", no);
            require(!"x".equals(task), "plan.task-ended", no);
            return task == null ? "x" : task;
        }

        private void become(TaskId id, String task, Set<String> no) {
            if (no.isEmpty()) {
                tasks.put(id, task);
            }
        }

        private static void require(boolean holds, String otherwise, Set<String> no) {
            if (!holds) {
                no.add(otherwise);
            }
        }
    }

    private static Register register() {
        RuleId due = new RuleId("sub-plan.due");
        EvidenceId filed = EvidenceId.of(DA_BAC, FILED);
        return new Register()
                .happened(DA_BAC, registered(DA_BAC))
                .happened(KY_SON, registered(KY_SON), new AgencyEvent.MergedInto(KY_SON, DA_BAC, KY_SON_ENDS))
                .happened(filed, new EvidenceEvent.Stored(filed, FILED, 12, "application/pdf", "bao-cao.pdf"))
                .happened(
                        due,
                        new RuleEvent.Set(
                                due, "plan", "2020-03-31", "date", LocalDate.of(2020, 1, 2), null, "III.1", "plan"))
                .on(START);
    }

    private static AgencyEvent registered(AgencyId id) {
        return new AgencyEvent.Registered(
                id,
                id.key(),
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                null,
                "III.1",
                LocalDate.of(2015, 1, 1));
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(
                List.of("Registered", "resource.not-found", "actor.not-permitted", "agency.unknown", "agency.ended"));
        expected.add("evidence.unknown");
        Stream.of(PlanEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(expected::add);
        for (PlanCode code : PlanCode.values()) {
            if (code != PlanCode.UNKNOWN && code != PlanCode.NOBODY_ADDRESSED) {
                expected.add(code.id());
            }
        }
        expected.removeAll(SEEN);
        assertThat(expected).as("never seen").isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void directives_and_plan_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = register();
        Model model = new Model();
        for (int i = 0; i < COMMANDS; i++) {
            LocalDate today = register.today();
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            Command command = command(today, random);
            Set<String> possible = model.take(actor, command, today);
            String outcome = register.outcome(actor, command);
            assertThat(possible).as("%s by %s on %s", command, actor, today).contains(outcome);
            SEEN.add(outcome);
            register.on(today.plusDays(random.nextInt(4) / 3));
        }
        List<PlanEvent> history = register.of(PLAN, PlanEvent.class);
        INVARIANTS.forEach((name, holds) ->
                assertThat(holds.test(history)).as(name + " in " + history).isTrue());
        DIRECTIVES.forEach(id -> assertThat(register.of(id, DirectiveEvent.class))
                .as("a directive is entered once")
                .hasSizeLessThan(2));
    }

    private static Command command(LocalDate today, Random random) {
        TaskId task = any(TASKS, random);
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                new DirectiveCommand.RegisterDirective(any(DIRECTIVES, random), "158-TB/TW", START, "Ban Bí thư", "TB");
            case 2, 3 -> new PlanCommand.AdoptPlan(PLAN, "01-KH/TU", "Kế hoạch", START, some(DIRECTIVES, random));
            case 4, 5, 6 ->
                new PlanCommand.AssignTask(
                        PLAN,
                        task,
                        "III.1",
                        "Xây dựng kế hoạch",
                        any(List.of(DA_BAC, DA_BAC, KY_SON, NOWHERE), random),
                        some(List.of(DA_BAC, KY_SON), random),
                        "ALL",
                        random.nextInt(3) == 0 ? null : START.plusDays(random.nextInt(40)));
            case 7, 8, 9 -> new PlanCommand.ExtendTask(PLAN, task, START.plusDays(random.nextInt(60)), "giãn cách");
            case 10, 11, 12 ->
                new PlanCommand.CompleteTask(
                        PLAN,
                        task,
                        today.plusDays(random.nextInt(3) - 1L),
                        "Báo cáo số 12",
                        some(List.of(FILED, UNFILED), random));
            default -> new PlanCommand.CancelTask(PLAN, task, "gộp");
        };
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** None, one or two, which may be the same. */
    private static <T> List<T> some(List<T> list, Random random) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(any(list, random));
        }
        return some;
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        PlanEvent adopted = new PlanEvent.Adopted(
                PLAN, "01-KH/TU", "Kế hoạch", START, List.of(), START.plusDays(70), "rule", List.of(DA_BAC));
        PlanEvent cancelled = new PlanEvent.TaskCancelled(PLAN, TASKS.getFirst(), "gộp");
        PlanEvent extended = new PlanEvent.TaskDueDateExtended(PLAN, TASKS.getFirst(), START, "lũ");
        fails("adopted_once_and_first", adopted, adopted);
        fails("adopted_once_and_first", assigned(START));
        fails("a_task_is_assigned_once", adopted, assigned(START), assigned(null));
        fails("a_task_gets_only_more_time", adopted, assigned(START), extended);
        fails("a_task_gets_only_more_time", adopted, assigned(null), extended);
        fails("nothing_follows_a_task_s_end", adopted, assigned(START), cancelled, extended);
        fails("each_body_is_named_once", adopted, assigned(START, DA_BAC));
    }

    private static PlanEvent assigned(@Nullable LocalDate dueOn, AgencyId... coordinating) {
        return new PlanEvent.TaskAssigned(
                PLAN, TASKS.getFirst(), "III.1", "Việc", DA_BAC, List.of(coordinating), "ALL", dueOn);
    }

    private static void fails(String name, PlanEvent... history) {
        assertThat(Objects.requireNonNull(INVARIANTS.get(name)).test(List.of(history)))
                .as(name)
                .isFalse();
    }

    private static boolean adoptedOnceAndFirst(List<PlanEvent> history) {
        return history.isEmpty()
                || (history.getFirst() instanceof PlanEvent.Adopted
                        && history.stream().skip(1).noneMatch(PlanEvent.Adopted.class::isInstance));
    }

    private static boolean assignedOnce(List<PlanEvent> history) {
        Set<TaskId> assigned = new HashSet<>();
        return history.stream()
                .allMatch(event -> !(event instanceof PlanEvent.TaskAssigned e) || assigned.add(e.task()));
    }

    private static boolean onlyMoreTime(List<PlanEvent> history) {
        Map<TaskId, LocalDate> due = new HashMap<>();
        for (PlanEvent event : history) {
            if (event instanceof PlanEvent.TaskAssigned e && e.dueOn() != null) {
                due.put(e.task(), e.dueOn());
            } else if (event instanceof PlanEvent.TaskDueDateExtended e) {
                LocalDate before = due.put(e.task(), e.dueOn());
                if (before == null || !e.dueOn().isAfter(before)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean nothingFollowsTheEnd(List<PlanEvent> history) {
        Set<TaskId> ended = new HashSet<>();
        return history.stream().allMatch(event -> switch (event) {
            case PlanEvent.Adopted _ -> true;
            case PlanEvent.TaskAssigned e -> !ended.contains(e.task());
            case PlanEvent.TaskDueDateExtended e -> !ended.contains(e.task());
            case PlanEvent.TaskCompleted e -> ended.add(e.task());
            case PlanEvent.TaskCancelled e -> ended.add(e.task());
        });
    }

    private static boolean eachBodyOnce(List<PlanEvent> history) {
        return history.stream()
                .allMatch(event -> !(event instanceof PlanEvent.TaskAssigned e)
                        || (!e.coordinating().contains(e.lead())
                                && new HashSet<>(e.coordinating()).size()
                                        == e.coordinating().size()));
    }
}
