package vn.danvan.command.subplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.subplan.SubPlanSample.COMMENTS;
import static vn.danvan.command.subplan.SubPlanSample.CONTENT;
import static vn.danvan.command.subplan.SubPlanSample.DUE;
import static vn.danvan.command.subplan.SubPlanSample.EDITOR;
import static vn.danvan.command.subplan.SubPlanSample.HEAD;
import static vn.danvan.command.subplan.SubPlanSample.ID;
import static vn.danvan.command.subplan.SubPlanSample.OFFICER;
import static vn.danvan.command.subplan.SubPlanSample.OTHER_HEAD;
import static vn.danvan.command.subplan.SubPlanSample.REVISED;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;

/** Random commands by random actors on random days against a model that knows the rules in its own words. */
class SubPlanRandomTest {

    private static final int COMMANDS = 40;
    /** Both submits and reviews: such a person exists, and may not accept what the same person submitted. */
    private static final Actor BOTH = Given.agency("both", "HB.HU.DABAC", Role.AGENCY_HEAD, Role.MOBILISATION_OFFICER);

    private static final List<Actor> ACTORS = List.of(EDITOR, HEAD, HEAD, OTHER_HEAD, OFFICER, OFFICER, BOTH);

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_the_rules_hold(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Register register = SubPlanSample.register().on(LocalDate.of(2020, 2, 25));
        Model model = new Model();
        for (int i = 0; i < COMMANDS; i++) {
            register.on(register.today().plusDays(chance.nextInt(0, 4)));
            Actor actor = ACTORS.get(chance.nextInt(ACTORS.size()));
            SubPlanContent content = chance.nextBoolean() ? CONTENT : REVISED;
            int kind = chance.nextInt(8);
            String expected = model.expect(kind, actor, content, register.today());
            String came = register.outcome(actor, command(kind, content));
            assertThat(came)
                    .as("command %d of kind %d by %s", i, kind, actor.person())
                    .isEqualTo(expected);
            assertThat(lastJudgement(register)).as("late, after command %d", i).isEqualTo(model.late);
        }
        nothing_is_accepted_that_was_not_submitted(register);
        nothing_is_edited_while_it_is_submitted(register);
        submissions_are_counted(register);
        who_submits_does_not_accept(register);
        lateness_is_judged_once(register);
        what_was_accepted_is_in_force_until_the_next_is(register, model);
        versions_are_counted(register);
    }

    private static boolean lastJudgement(Register register) {
        return register.of(ID, SubPlanEvent.class).reversed().stream()
                .filter(SubPlanEvent.Submitted.class::isInstance)
                .map(event -> ((SubPlanEvent.Submitted) event).late())
                .findFirst()
                .orElse(false);
    }

    private static SubPlanCommand command(int kind, SubPlanContent content) {
        return switch (kind) {
            case 0 -> new SubPlanCommand.DraftSubPlan(ID, content);
            case 1 -> new SubPlanCommand.ReviseSubPlan(ID, content);
            case 2 -> new SubPlanCommand.SubmitSubPlan(ID);
            case 3 -> new SubPlanCommand.WithdrawSubPlan(ID, "lý do");
            case 4 -> new SubPlanCommand.ReturnSubPlan(ID, COMMENTS);
            case 5 -> new SubPlanCommand.AcceptSubPlan(ID, content.hash());
            case 6 -> new SubPlanCommand.SupersedeSubPlan(ID, content, "sắp xếp cấp xã");
            default -> new SubPlanCommand.DropSupersession(ID, "chưa cần");
        };
    }

    private static void nothing_is_accepted_that_was_not_submitted(Register register) {
        SubPlanEvent before = null;
        for (SubPlanEvent event : register.of(ID, SubPlanEvent.class)) {
            if (event instanceof SubPlanEvent.Accepted accepted) {
                assertThat(before)
                        .isInstanceOfSatisfying(
                                SubPlanEvent.Submitted.class,
                                submitted -> assertThat(submitted.content()).isEqualTo(accepted.content()));
            }
            before = event;
        }
    }

    private static void nothing_is_edited_while_it_is_submitted(Register register) {
        SubPlanEvent before = null;
        for (SubPlanEvent event : register.of(ID, SubPlanEvent.class)) {
            if (event instanceof SubPlanEvent.Revised) {
                assertThat(before).isNotInstanceOfAny(SubPlanEvent.Submitted.class, SubPlanEvent.Accepted.class);
            }
            before = event;
        }
    }

    private static void submissions_are_counted(Register register) {
        List<Integer> numbers = register.of(ID, SubPlanEvent.class).stream()
                .filter(SubPlanEvent.Submitted.class::isInstance)
                .map(event -> ((SubPlanEvent.Submitted) event).submission())
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static void who_submits_does_not_accept(Register register) {
        String submitter = "";
        for (Register.Entry entry : register.log()) {
            if (entry.event() instanceof SubPlanEvent.Submitted) {
                submitter = entry.actor();
            } else if (entry.event() instanceof SubPlanEvent.Accepted) {
                assertThat(entry.actor()).isNotEqualTo(submitter);
            }
        }
    }

    private static void lateness_is_judged_once(Register register) {
        Boolean returnedAs = null;
        boolean late = false;
        boolean accepted = false;
        for (SubPlanEvent event : register.of(ID, SubPlanEvent.class)) {
            if (event instanceof SubPlanEvent.Submitted submitted) {
                late = submitted.late();
                if (returnedAs != null) {
                    assertThat(late).isEqualTo(returnedAs);
                }
            } else if (event instanceof SubPlanEvent.Returned) {
                returnedAs = late;
            } else if (event instanceof SubPlanEvent.Withdrawn) {
                returnedAs = accepted ? returnedAs : null;
            } else if (event instanceof SubPlanEvent.Accepted) {
                accepted = true;
                returnedAs = late;
            }
        }
    }

    private static void what_was_accepted_is_in_force_until_the_next_is(Register register, Model model) {
        SubPlanContent now = null;
        SubPlanContent inForce = null;
        for (SubPlanEvent event : register.of(ID, SubPlanEvent.class)) {
            switch (event) {
                case SubPlanEvent.Drafted e -> now = e.content();
                case SubPlanEvent.Revised e -> now = e.content();
                case SubPlanEvent.SupersessionBegun e -> {
                    assertThat(inForce)
                            .as("nothing is superseded that is not in force")
                            .isNotNull();
                    now = e.content();
                }
                case SubPlanEvent.SupersessionDropped _ -> now = inForce;
                case SubPlanEvent.Accepted e -> {
                    assertThat(e.content())
                            .isEqualTo(Objects.requireNonNull(now).hash());
                    inForce = now;
                }
                case SubPlanEvent.Submitted _, SubPlanEvent.Withdrawn _, SubPlanEvent.Returned _ -> {}
            }
        }
        assertThat(inForce).isEqualTo(model.inForce);
    }

    private static void versions_are_counted(Register register) {
        int last = 1;
        for (SubPlanEvent event : register.of(ID, SubPlanEvent.class)) {
            if (event instanceof SubPlanEvent.SupersessionBegun begun) {
                assertThat(begun.number()).isEqualTo(++last);
            }
        }
    }

    /** The rules once more, in other words than the aggregate's. */
    private static final class Model {
        private String stage = "none";
        private @Nullable SubPlanContent content;
        private String submitter = "";
        private boolean late;
        private @Nullable SubPlanContent inForce;

        String expect(int kind, Actor actor, SubPlanContent asked, LocalDate today) {
            boolean editor = actor.equals(EDITOR);
            boolean head = actor.is(Role.AGENCY_HEAD);
            boolean officer = actor.is(Role.MOBILISATION_OFFICER);
            if (kind != 0 && "none".equals(stage)) {
                return "resource.not-found";
            }
            boolean ofAgency = kind <= 3 || kind >= 6;
            boolean permitted = kind <= 1 ? editor || head : ofAgency ? head : officer;
            if (!permitted) {
                return "actor.not-permitted";
            }
            if (ofAgency && actor.equals(OTHER_HEAD)) {
                return "resource.not-found";
            }
            boolean editable = "draft".equals(stage) || "returned".equals(stage);
            boolean submitted = "submitted".equals(stage);
            return switch (kind) {
                case 0 -> {
                    if (!"none".equals(stage)) {
                        yield "subplan.exists";
                    }
                    stage = "draft";
                    content = asked;
                    yield "Drafted";
                }
                case 1 -> {
                    if (!editable) {
                        yield "subplan.not-editable";
                    }
                    if (asked.equals(content)) {
                        yield "subplan.unchanged";
                    }
                    content = asked;
                    yield "Revised";
                }
                case 2 -> {
                    if (!editable) {
                        yield "subplan.not-draft";
                    }
                    late = ("returned".equals(stage) || inForce != null) ? late : today.isAfter(DUE);
                    stage = "submitted";
                    submitter = actor.person().value();
                    yield "Submitted";
                }
                case 6 -> {
                    if (!"accepted".equals(stage)) {
                        yield "subplan.not-accepted";
                    }
                    if (asked.equals(inForce)) {
                        yield "subplan.unchanged";
                    }
                    stage = "draft";
                    content = asked;
                    yield "SupersessionBegun";
                }
                case 7 -> {
                    if (inForce == null || !editable) {
                        yield "subplan.no-new-version";
                    }
                    stage = "accepted";
                    content = inForce;
                    yield "SupersessionDropped";
                }
                default -> submitted ? review(kind, actor, asked) : "subplan.not-submitted";
            };
        }

        private String review(int kind, Actor actor, SubPlanContent asked) {
            if (kind == 3) {
                stage = "draft";
                return "Withdrawn";
            }
            if (kind == 4) {
                stage = "returned";
                return "Returned";
            }
            if (actor.person().value().equals(submitter)) {
                return "subplan.same-person";
            }
            if (!asked.equals(content)) {
                return "subplan.content-differs";
            }
            stage = "accepted";
            inForce = content;
            return "Accepted";
        }
    }
}
