package vn.danvan.command.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.coordination.ProgrammeSample.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.coordination.ProgrammeModel.Act;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.coordination.ActivityId;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.ProgrammeKind;

/** Random acts on a programme by random actors on random days, against a model of the rules. */
class ProgrammeSequencesTest {

    private static final int ACTS = 40;
    private static final List<Act.Kind> KINDS = List.of(Act.Kind.values());
    private static final List<Actor> ACTORS =
            List.of(HEAD, HEAD, HEAD, EDITOR, EDITOR, CTD, CTD, PARTNER_HEAD, STRANGER, OTHER_ASSOCIATION, OFFICER);

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_the_rules_hold(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Register register = before().on(FROM.minusDays(3));
        ProgrammeModel model = new ProgrammeModel();
        if (chance.nextInt(8) > 0) {
            assertThat(register.outcome(HEAD, command(ProgrammeKind.PROGRAMME, PARTNERS)))
                    .isEqualTo("programme.signed-in-future");
            register.on(FROM);
            Act first = new Act(Act.Kind.REGISTER, HEAD, 1, 0, FROM);
            assertThat(register.outcome(HEAD, command(ProgrammeKind.PROGRAMME, PARTNERS)))
                    .isEqualTo(model.expect(first, FROM));
        }
        for (int i = 0; i < ACTS; i++) {
            register.on(register.today().plusDays(chance.nextInt(0, 16)));
            Act act = act(chance, register.today());
            if (act.kind() == Act.Kind.REGISTER
                    && !register.of(ID, Object.class).isEmpty()) {
                continue; // the server gives every programme an id of its own
            }
            if (act.kind() == Act.Kind.REGISTER && register.today().isBefore(FROM)) {
                continue;
            }
            String expected = model.expect(act, register.today());
            assertThat(register.outcome(act.actor(), asked(act)))
                    .as("act %d: %s", i, act)
                    .isEqualTo(expected);
        }
        nothing_new_is_recorded_after_closing(register);
        what_is_void_stays_void(register);
        the_last_day_only_moves_later(register);
        an_association_changes_only_what_it_recorded(register);
        people_are_counted_once(register, model);
    }

    private static Act act(SplittableRandom chance, LocalDate today) {
        Act.Kind kind = KINDS.get(chance.nextInt(KINDS.size()));
        if (kind == Act.Kind.CLOSE && chance.nextInt(4) > 0) {
            kind = Act.Kind.RECORD;
        }
        LocalDate day = switch (kind) {
            case EXTEND -> TO.plusDays(chance.nextInt(-2, 60));
            case REGISTER, RECORD, CORRECT, VOID, CLOSE -> today.plusDays(chance.nextInt(-30, 2));
        };
        return new Act(
                kind, ACTORS.get(chance.nextInt(ACTORS.size())), chance.nextInt(1, 4), chance.nextInt(0, 3), day);
    }

    private static CoordinationCommand asked(Act act) {
        ActivityId activity = new ActivityId("A" + act.activity());
        return switch (act.kind()) {
            case REGISTER -> command(ProgrammeKind.PROGRAMME, PARTNERS);
            case EXTEND -> new CoordinationCommand.ExtendProgramme(ID, act.day(), "kéo dài");
            case RECORD -> new CoordinationCommand.RecordActivity(ID, activity, told(act.day(), act.people()));
            case CORRECT ->
                new CoordinationCommand.CorrectActivity(ID, activity, told(act.day(), act.people()), "đối chiếu");
            case VOID -> new CoordinationCommand.VoidActivity(ID, activity, "nhầm");
            case CLOSE -> new CoordinationCommand.CloseProgramme(ID, act.day(), "xong");
        };
    }

    private static List<CoordinationEvent> events(Register register) {
        return register.of(ID, CoordinationEvent.class);
    }

    private static void nothing_new_is_recorded_after_closing(Register register) {
        boolean closed = false;
        for (CoordinationEvent event : events(register)) {
            if (closed) {
                assertThat(event)
                        .isInstanceOfAny(
                                CoordinationEvent.ActivityCorrected.class, CoordinationEvent.ActivityVoided.class);
            }
            closed |= event instanceof CoordinationEvent.Closed;
        }
    }

    private static void what_is_void_stays_void(Register register) {
        Set<ActivityId> voided = new HashSet<>();
        for (CoordinationEvent event : events(register)) {
            if (event instanceof CoordinationEvent.ActivityVoided e) {
                assertThat(voided.add(e.activity())).isTrue();
            } else if (event instanceof CoordinationEvent.ActivityCorrected e) {
                assertThat(voided).doesNotContain(e.activity());
            }
        }
    }

    private static void the_last_day_only_moves_later(Register register) {
        LocalDate last = TO;
        for (CoordinationEvent event : events(register)) {
            if (event instanceof CoordinationEvent.Extended e) {
                assertThat(e.to()).isAfter(last);
                last = e.to();
            }
        }
    }

    private static void an_association_changes_only_what_it_recorded(Register register) {
        Map<ActivityId, String> recordedBy = new HashMap<>();
        for (Register.Entry entry : register.log()) {
            if (entry.event() instanceof CoordinationEvent.ActivityRecorded e) {
                assertThat(e.association() == null).isNotEqualTo(entry.actor().equals("ctd"));
                recordedBy.put(e.activity(), entry.actor());
            } else if (entry.actor().equals("ctd")) {
                ActivityId changed = entry.event() instanceof CoordinationEvent.ActivityCorrected e
                        ? e.activity()
                        : ((CoordinationEvent.ActivityVoided) entry.event()).activity();
                assertThat(recordedBy).containsEntry(changed, "ctd");
            }
        }
    }

    private static void people_are_counted_once(Register register, ProgrammeModel model) {
        Map<ActivityId, Long> people = new HashMap<>();
        for (CoordinationEvent event : events(register)) {
            switch (event) {
                case CoordinationEvent.ActivityRecorded e ->
                    people.put(e.activity(), e.content().people());
                case CoordinationEvent.ActivityCorrected e ->
                    people.put(e.activity(), e.content().people());
                case CoordinationEvent.ActivityVoided e -> people.remove(e.activity());
                case CoordinationEvent.Registered _,
                        CoordinationEvent.Extended _,
                        CoordinationEvent.PartnerReplaced _,
                        CoordinationEvent.Closed _ -> {}
            }
        }
        assertThat(people.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(model.people());
    }
}
