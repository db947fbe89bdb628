package vn.danvan.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.agency.AgencyModel.DAYS;
import static vn.danvan.command.agency.AgencyModel.NONE;
import static vn.danvan.command.agency.AgencyModel.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.agency.AgencyModel.Body;
import vn.danvan.command.agency.AgencyModel.Duty;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.plan.PlanEvent;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.plan.TaskId;

/**
 * Random registrations, renames, moves, mergers, divisions and abolitions, in the past and in the future, against {@link
 * AgencyModel}. Invariants: no body stands below itself on any day; every open duty is on every day one body's that exists
 * then; each day's hierarchy, names and answering bodies are the model's; the number of events never falls.
 */
class AgencySequencesTest {

    private static final PlanId PLAN = new PlanId("KH158");
    private static final int STEPS = 70;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(250);
    }

    private static AgencyId id(int body) {
        return new AgencyId("B" + body);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_register_decides_as_the_model_does_and_stands_as_it_does_on_every_day(long seed) {
        new Run(seed).play();
    }

    private static final class Run {
        private final Random random;
        private final AgencyModel model = new AgencyModel();
        private final Register register = new Register();
        private int today = 10;

        Run(long seed) {
            random = new Random(seed);
            register.on(date(today))
                    .happened(
                            PLAN,
                            new PlanEvent.Adopted(
                                    PLAN, "1", "Kế hoạch", date(0), List.of(), date(DAYS), "r", List.of()));
        }

        void play() {
            for (int i = 0; i < 4; i++) {
                registers(i == 0 ? NONE : 0, 0);
            }
            int events = register.log().size();
            for (int step = 0; step < STEPS; step++) {
                step();
                assertThat(register.log().size()).as("the number of events").isGreaterThanOrEqualTo(events);
                events = register.log().size();
                holds(model, AgencyDirectory.of(register));
            }
        }

        private void step() {
            int body = random.nextInt(model.bodies.size());
            int other = random.nextInt(model.bodies.size());
            int day = Math.clamp(today + random.nextInt(-8, 12), 0, DAYS - 2);
            switch (random.nextInt(12)) {
                case 0 -> registers(random.nextInt(5) == 0 ? NONE : other, day);
                case 1 -> {
                    String name = "Tên " + random.nextInt(3);
                    asks(new AgencyCommand.RenameAgency(id(body), name, date(day)), model.rename(body, name, day));
                }
                case 2, 3, 4 ->
                    asks(
                            new AgencyCommand.ChangeParent(id(body), id(other), "QĐ", date(day)),
                            model.move(body, other, day));
                case 5 -> {
                    if (random.nextInt(3) == 0) {
                        asks(
                                new AgencyCommand.MergeAgency(id(body), id(other), date(day)),
                                model.merge(body, other, day));
                    }
                }
                case 6 -> splits(body, day);
                case 7 -> abolishes(body, random.nextBoolean() ? NONE : other, day);
                case 8, 9 -> assigns(body);
                case 10 -> completes();
                default -> {
                    today = Math.min(today + random.nextInt(3), DAYS - 12);
                    register.on(date(today));
                }
            }
        }

        private void asks(AgencyCommand command, String expected) {
            assertThat(register.outcome(AgencySample.HISTORIAN, command))
                    .as("%s on %s", command, date(today))
                    .isEqualTo(expected);
        }

        private void registers(int parent, int day) {
            int number = model.bodies.size();
            AgencyCommand command = new AgencyCommand.RegisterAgency(
                    id(number),
                    "Cơ quan " + number,
                    AgencyKind.DEPARTMENT,
                    Level.PROVINCE,
                    parent == NONE ? null : id(parent),
                    null,
                    date(day));
            asks(command, model.register(parent, day, "Cơ quan " + number));
        }

        private void splits(int body, int day) {
            boolean continues = random.nextBoolean();
            List<Integer> successors = new ArrayList<>();
            int size = random.nextInt(1, 4);
            for (int i = 0; i < size; i++) {
                successors.add(random.nextInt(model.bodies.size()));
            }
            List<DutyTaken> named = named(body, day, successors, continues ? body : NONE);
            asks(
                    new AgencyCommand.SplitAgency(
                            id(body),
                            successors.stream().map(AgencySequencesTest::id).toList(),
                            continues,
                            named,
                            "QĐ",
                            date(day)),
                    model.split(body, successors, continues, named, day));
        }

        private void abolishes(int body, int successor, int day) {
            List<Integer> takers = List.of(random.nextInt(model.bodies.size()), random.nextInt(model.bodies.size()));
            List<DutyTaken> named = named(body, day, takers, NONE);
            asks(
                    new AgencyCommand.AbolishAgency(
                            id(body), successor == NONE ? null : id(successor), named, "QĐ", date(day)),
                    model.abolish(body, successor, named, day));
        }

        /** Mostly what is owed, each once; now and then one too few, one twice, or one that is not owed. */
        private List<DutyTaken> named(int body, int day, List<Integer> takers, int itself) {
            List<DutyTaken> named = new ArrayList<>();
            for (Duty duty : model.owed(body, day)) {
                int taker = itself != NONE && random.nextBoolean() ? itself : takers.get(random.nextInt(takers.size()));
                if (random.nextInt(12) != 0) {
                    named.add(new DutyTaken(duty.key, id(taker)));
                }
                if (random.nextInt(20) == 0) {
                    named.add(new DutyTaken(duty.key, id(taker)));
                }
            }
            if (random.nextInt(15) == 0 && !model.duties.isEmpty()) {
                Duty any = model.duties.get(random.nextInt(model.duties.size()));
                named.add(new DutyTaken(any.key, id(takers.getFirst())));
            }
            return named;
        }

        private void assigns(int lead) {
            if (model.bodies.get(lead).exists(today) && !model.bodies.get(lead).endRecorded()) {
                String number = "T" + model.duties.size();
                if (random.nextBoolean()) {
                    register.happened(
                            PLAN,
                            new PlanEvent.TaskAssigned(
                                    PLAN, new TaskId(number), "I", "Việc", id(lead), List.of(), "ALL", null));
                    model.duties.add(new Duty(PLAN.stream() + "#" + number, lead, today));
                } else {
                    DeliverableId document = new DeliverableId(number);
                    register.happened(document, commissioned(document, id(lead)));
                    model.duties.add(new Duty(document.stream(), lead, today));
                }
            }
        }

        private void completes() {
            if (!model.duties.isEmpty()) {
                Duty duty = model.duties.get(random.nextInt(model.duties.size()));
                if (duty.open) {
                    int part = duty.key.indexOf('#');
                    if (part < 0) {
                        DeliverableId document = new DeliverableId(duty.key.substring(duty.key.indexOf('/') + 1));
                        register.happened(document, new DeliverableEvent.Cancelled(document, "xong"));
                    } else {
                        TaskId task = new TaskId(duty.key.substring(part + 1));
                        register.happened(PLAN, new PlanEvent.TaskCompleted(PLAN, task, date(today), "xong"));
                    }
                    duty.open = false;
                }
            }
        }

        private static DeliverableEvent commissioned(DeliverableId document, AgencyId lead) {
            return new DeliverableEvent.Commissioned(
                    document,
                    DeliverableKind.OTHER,
                    "Quy định",
                    "III.3",
                    null,
                    lead,
                    List.of(),
                    date(DAYS),
                    List.of(),
                    new PersonId("danvan"));
        }
    }

    private static void holds(AgencyModel model, AgencyDirectory directory) {
        for (int number = 0; number < model.bodies.size(); number++) {
            Body body = model.bodies.get(number);
            AgencyDirectory.Entry entry = directory.find(id(number), "");
            for (int day = body.begins; day < DAYS; day++) {
                LocalDate on = date(day);
                assertThat(entry.existsOn(on))
                        .as("%s on %s", entry.agency(), on)
                        .isEqualTo(body.exists(day));
                assertThat(entry.nameOn(on)).isEqualTo(body.name[day]);
                assertThat(entry.parentOn(on))
                        .as("above %s on %s", entry.agency(), on)
                        .isEqualTo(body.parent[day] == NONE ? null : id(body.parent[day]));
            }
        }
        for (int day = 0; day < DAYS; day++) {
            noBodyStandsBelowItself(directory, date(day));
            for (Duty duty : model.duties) {
                AgencyId answering = directory.answerableFor(id(duty.first), duty.key, date(day));
                assertThat(answering).as("%s on %s", duty.key, date(day)).isEqualTo(id(duty.holder[day]));
                if (duty.open && day >= duty.since) {
                    isAnsweredByABodyThatExists(directory, id(duty.first), duty.key, date(day));
                }
            }
        }
    }

    private static void noBodyStandsBelowItself(AgencyDirectory directory, LocalDate day) {
        for (AgencyDirectory.Entry entry : directory.all()) {
            Set<AgencyId> above = new HashSet<>();
            @Nullable AgencyId at = entry.agency();
            while (at != null) {
                assertThat(above.add(at))
                        .as("%s stands once above itself on %s", at, day)
                        .isTrue();
                at = directory.find(at, "").parentOn(day);
            }
        }
    }

    private static void isAnsweredByABodyThatExists(
            AgencyDirectory directory, AgencyId first, String duty, LocalDate day) {
        AgencyId answering = directory.answerableFor(first, duty, day);
        assertThat(directory.find(answering, "").existsOn(day))
                .as("%s answers for %s on %s", answering, duty, day)
                .isTrue();
    }

    @Test
    void the_invariants_notice_what_no_command_would_do() {
        Register register = AgencySample.owing();
        register.happened(
                AgencySample.HB,
                new AgencyEvent.ParentChanged(AgencySample.HB, AgencySample.A, "QĐ", AgencySample.TODAY));
        assertThatThrownBy(() -> noBodyStandsBelowItself(AgencyDirectory.of(register), AgencySample.TODAY))
                .isInstanceOf(AssertionError.class);

        Register lost = AgencySample.owing();
        lost.happened(
                        AgencySample.B,
                        new AgencyEvent.MergedInto(AgencySample.B, AgencySample.B, AgencySample.TODAY.minusDays(1)))
                .happened(
                        AgencySample.A,
                        new AgencyEvent.Split(
                                AgencySample.A,
                                List.of(AgencySample.B, AgencySample.C),
                                false,
                                AgencySample.all(AgencySample.B),
                                AgencySample.C,
                                "QĐ",
                                AgencySample.TODAY));
        assertThatThrownBy(() -> isAnsweredByABodyThatExists(
                        AgencyDirectory.of(lost), AgencySample.A, AgencySample.TASK, AgencySample.TODAY))
                .isInstanceOf(AssertionError.class);
    }
}
