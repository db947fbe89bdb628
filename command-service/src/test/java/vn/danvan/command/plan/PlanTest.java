package vn.danvan.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
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

class PlanTest {

    private static final PlanId PLAN = new PlanId("KH158");
    private static final TaskId T14 = new TaskId("T14");
    private static final DirectiveId D158 = new DirectiveId("D158");
    private static final RuleId SUB_PLAN_DUE = new RuleId("sub-plan.due");
    private static final AgencyId PROVINCE = new AgencyId("HB");
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 20);
    private static final LocalDate DUE = LocalDate.of(2020, 3, 31);
    private static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);

    private final Register register = new Register()
            .happened(PROVINCE, registered(PROVINCE, null))
            .happened(DA_BAC, registered(DA_BAC, "III.1"))
            .happened(
                    KY_SON,
                    registered(KY_SON, "III.1"),
                    new AgencyEvent.MergedInto(KY_SON, DA_BAC, LocalDate.of(2020, 1, 1)))
            .happened(D158, new DirectiveEvent.Registered(D158, "158-TB/TW", TODAY, "Ban Bí thư", "Thông báo"))
            .happened(SUB_PLAN_DUE, due("2020-03-31", LocalDate.of(2020, 1, 2), null))
            .on(TODAY);

    private static AgencyEvent registered(AgencyId agency, @Nullable String requiredBy) {
        return new AgencyEvent.Registered(
                agency,
                agency.key(),
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                null,
                requiredBy,
                LocalDate.of(2015, 1, 1));
    }

    private static RuleEvent due(String date, LocalDate from, @Nullable LocalDate to) {
        return new RuleEvent.Set(SUB_PLAN_DUE, "plan", date, "date", from, to, "Kế hoạch, III.1", "plan");
    }

    private static PlanCommand adopt(DirectiveId... directives) {
        return new PlanCommand.AdoptPlan(PLAN, "01-KH/TU", "Kế hoạch", TODAY, List.of(directives));
    }

    private static PlanEvent adopted() {
        return new PlanEvent.Adopted(
                PLAN,
                "01-KH/TU",
                "Kế hoạch",
                TODAY,
                List.of(D158),
                DUE,
                "sub-plan.due[plan]@2020-01-02",
                List.of(DA_BAC));
    }

    private static PlanCommand assign(AgencyId lead, AgencyId... coordinating) {
        return new PlanCommand.AssignTask(
                PLAN, T14, "III.1", "Xây dựng kế hoạch cụ thể", lead, List.of(coordinating), "SUB_PLAN", DUE);
    }

    private static PlanEvent assigned(@Nullable LocalDate dueOn) {
        return new PlanEvent.TaskAssigned(
                PLAN, T14, "III.1", "Xây dựng kế hoạch cụ thể", DA_BAC, List.of(), "SUB_PLAN", dueOn);
    }

    private static PlanCommand extend(LocalDate dueOn) {
        return new PlanCommand.ExtendTask(PLAN, T14, dueOn, "giãn cách xã hội");
    }

    private static PlanCommand complete(LocalDate on) {
        return new PlanCommand.CompleteTask(PLAN, T14, on, "Báo cáo số 12", List.of());
    }

    static Stream<Arguments> table() {
        return Table.of("""
                          | adopt       | assign             | extend              | complete           | cancel
                no plan   | Adopted     | resource.not-found | resource.not-found  | resource.not-found | resource.not-found
                no task   | plan.exists | TaskAssigned       | plan.task-unknown   | plan.task-unknown  | plan.task-unknown
                assigned  | plan.exists | plan.task-exists   | TaskDueDateExtended | TaskCompleted      | TaskCancelled
                undated   | plan.exists | plan.task-exists   | plan.task-not-dated | TaskCompleted      | TaskCancelled
                extended  | plan.exists | plan.task-exists   | TaskDueDateExtended | TaskCompleted      | TaskCancelled
                completed | plan.exists | plan.task-exists   | plan.task-ended     | plan.task-ended    | plan.task-ended
                cancelled | plan.exists | plan.task-exists   | plan.task-ended     | plan.task-ended    | plan.task-ended""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        PlanEvent first = adopted();
        Object[] past = switch (state) {
            case "no plan" -> new Object[0];
            case "no task" -> new Object[] {first};
            case "assigned" -> new Object[] {first, assigned(DUE)};
            case "undated" -> new Object[] {first, assigned(null)};
            case "extended" ->
                new Object[] {first, assigned(DUE), new PlanEvent.TaskDueDateExtended(PLAN, T14, DUE.plusDays(5), "lũ")
                };
            case "completed" ->
                new Object[] {first, assigned(DUE), new PlanEvent.TaskCompleted(PLAN, T14, TODAY, "xong")};
            case "cancelled" -> new Object[] {first, assigned(DUE), new PlanEvent.TaskCancelled(PLAN, T14, "gộp")};
            default -> throw new IllegalArgumentException(state);
        };
        register.happened(PLAN, past);
        PlanCommand asked = switch (command) {
            case "adopt" -> adopt(D158);
            case "assign" -> assign(DA_BAC);
            case "extend" -> extend(DUE.plusDays(15));
            case "complete" -> complete(TODAY);
            case "cancel" -> new PlanCommand.CancelTask(PLAN, T14, "gộp");
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(register.outcome(OFFICER, asked)).isEqualTo(outcome);
    }

    @Test
    void adoption_obliges_every_agency_that_is_asked_and_exists() {
        assertThat(register.send(OFFICER, adopt(D158))).containsExactly(adopted());
    }

    @Test
    void an_agency_that_ends_tomorrow_is_still_addressed() {
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, PROVINCE, TODAY.plusDays(1)));
        assertThat(register.send(OFFICER, adopt(D158))).containsExactly(adopted());
    }

    @Test
    void a_plan_addresses_somebody() {
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, PROVINCE, TODAY));
        assertThat(register.refused(OFFICER, adopt(D158))).isEqualTo("plan.nobody-addressed");
    }

    @Test
    void the_due_date_is_that_of_the_rule_in_force() {
        register.happened(
                SUB_PLAN_DUE,
                due("2020-04-30", TODAY, null),
                due("2020-05-31", TODAY.plusDays(1), null),
                due("2020-06-30", LocalDate.of(2019, 1, 1), TODAY));
        PlanEvent.Adopted event =
                (PlanEvent.Adopted) register.send(OFFICER, adopt(D158)).getFirst();
        assertThat(event.subPlanDueOn()).isEqualTo("2020-04-30");
        assertThat(event.ruleVersion()).isEqualTo("sub-plan.due[plan]@2020-01-20");
    }

    @Test
    void without_a_rule_in_force_no_plan_is_adopted() {
        register.on(LocalDate.of(2020, 1, 1));
        assertThat(register.refused(OFFICER, adopt(D158))).isEqualTo("rule.none-in-force");
        register.on(LocalDate.of(2020, 1, 2));
        assertThat(register.outcome(OFFICER, adopt(D158))).isEqualTo("Adopted");
    }

    @Test
    void a_plan_rests_on_directives_of_the_register() {
        assertThat(register.refused(OFFICER, adopt(D158, new DirectiveId("D999"))))
                .isEqualTo("directive.unknown /directives/1");
    }

    @Test
    void a_directive_is_entered_once() {
        DirectiveCommand command = new DirectiveCommand.RegisterDirective(
                new DirectiveId("D102"), "102-KL/TW", LocalDate.of(2014, 9, 22), "Bộ Chính trị", "Kết luận");
        assertThat(register.outcome(OFFICER, command)).isEqualTo("Registered");
        assertThat(register.refused(OFFICER, command)).isEqualTo("directive.exists");
        assertThat(register.refused(province("admin", Role.ADMIN), command)).isEqualTo("actor.not-permitted");
    }

    @Test
    void lead_and_coordinating_bodies_have_not_ended() {
        register.happened(PLAN, adopted());
        assertThat(register.refused(OFFICER, assign(KY_SON))).isEqualTo("agency.ended /lead");
        assertThat(register.refused(OFFICER, assign(new AgencyId("X")))).isEqualTo("agency.unknown /lead");
        assertThat(register.refused(OFFICER, assign(DA_BAC, PROVINCE, KY_SON)))
                .isEqualTo("agency.ended /coordinating/1");
    }

    @Test
    void a_task_s_due_date_moves_later_by_at_least_a_day() {
        register.happened(PLAN, adopted(), assigned(DUE));
        assertThat(register.refused(OFFICER, extend(DUE))).isEqualTo("plan.task-not-later /dueOn");
        assertThat(register.outcome(OFFICER, extend(DUE.plusDays(1)))).isEqualTo("TaskDueDateExtended");
        assertThat(register.refused(OFFICER, extend(DUE.plusDays(1)))).isEqualTo("plan.task-not-later /dueOn");
    }

    @Test
    void a_task_is_completed_today_and_not_tomorrow() {
        register.happened(PLAN, adopted(), assigned(DUE));
        assertThat(register.refused(OFFICER, complete(TODAY.plusDays(1))))
                .isEqualTo("plan.completed-in-future /completedOn");
        assertThat(register.outcome(OFFICER, complete(TODAY))).isEqualTo("TaskCompleted");
    }

    @Test
    void a_completion_names_each_file_that_shows_it_once() {
        register.happened(PLAN, adopted(), assigned(DUE));
        ContentHash file = ContentHash.of("biên bản");
        Actor officer = agency("officer", DA_BAC.key(), Role.MOBILISATION_OFFICER);
        assertThat(register.refused(
                        officer, new PlanCommand.CompleteTask(PLAN, T14, TODAY, "xong", List.of(file, file))))
                .isEqualTo("plan.file-twice /files");
        assertThat(register.refused(officer, new PlanCommand.CompleteTask(PLAN, T14, TODAY, "xong", List.of(file))))
                .isEqualTo("evidence.unknown /files/0");
        EvidenceId id = EvidenceId.of(DA_BAC, file);
        register.happened(id, new EvidenceEvent.Stored(id, file, 1000, "application/pdf", "bien-ban.pdf"));
        assertThat(register.send(officer, new PlanCommand.CompleteTask(PLAN, T14, TODAY, "xong", List.of(file))))
                .containsExactly(new PlanEvent.TaskCompleted(PLAN, T14, TODAY, "xong", List.of(file)));
    }

    @Test
    void a_completion_of_the_past_recorded_by_who_may_import_history_may_name_a_file_that_is_not_there() {
        register.happened(PLAN, adopted(), assigned(DUE));
        ContentHash file = ContentHash.of("biên bản");
        Actor officer = agency("officer", DA_BAC.key(), Role.MOBILISATION_OFFICER);
        Actor historian = new Actor(officer.person(), DA_BAC, null, officer.roles(), true);
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(register.refused(officer, new PlanCommand.CompleteTask(PLAN, T14, yesterday, "xong", List.of(file))))
                .isEqualTo("evidence.unknown /files/0");
        assertThat(register.refused(historian, new PlanCommand.CompleteTask(PLAN, T14, TODAY, "xong", List.of(file))))
                .isEqualTo("evidence.unknown /files/0");
        assertThat(register.send(historian, new PlanCommand.CompleteTask(PLAN, T14, yesterday, "xong", List.of(file))))
                .containsExactly(new PlanEvent.TaskCompleted(PLAN, T14, yesterday, "xong", List.of(file)));
    }

    @Test
    void directives_and_bodies_are_named_once() {
        assertThat(register.refused(OFFICER, adopt(D158, D158))).isEqualTo("plan.directive-twice /directives/1");
        register.happened(PLAN, adopted());
        assertThat(register.refused(OFFICER, assign(DA_BAC, DA_BAC))).isEqualTo("plan.body-twice /coordinating/0");
        assertThat(register.refused(OFFICER, assign(DA_BAC, PROVINCE, PROVINCE)))
                .isEqualTo("plan.body-twice /coordinating/1");
    }

    @Test
    void only_an_officer_keeps_the_plan() {
        Actor head = agency("head", "HB.HU.DABAC", Role.AGENCY_HEAD);
        assertThat(register.refused(head, adopt(D158))).isEqualTo("actor.not-permitted");
        register.happened(PLAN, adopted(), assigned(DUE));
        assertThat(register.refused(head, assign(DA_BAC))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(head, extend(DUE.plusDays(1)))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(head, complete(TODAY))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(head, new PlanCommand.CancelTask(PLAN, T14, "gộp")))
                .isEqualTo("actor.not-permitted");
    }

    @Test
    void a_cancelled_task_is_no_longer_one_of_the_plan_s() {
        register.happened(PLAN, adopted(), assigned(DUE));
        assertThat(PlanFacts.find(register, PLAN).orElseThrow().tasks()).containsExactly(T14);
        register.happened(PLAN, new PlanEvent.TaskCancelled(PLAN, T14, "gộp"));
        assertThat(PlanFacts.find(register, PLAN).orElseThrow().tasks()).isEmpty();
        assertThat(PlanFacts.find(register, new PlanId("KH999"))).isEmpty();
    }
}
