package vn.danvan.command.period;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

class PeriodTest {

    private static final PeriodId Q1 = new PeriodId("2020-Q1");
    private static final FormId BM01 = new FormId("BM01");
    private static final AgencyId PROVINCE = new AgencyId("HB");
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    private static final AgencyId NEW = new AgencyId("HB.SO.MOI");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 3, 31);
    private static final LocalDate DUE = LocalDate.of(2020, 4, 10);
    private static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);
    private static final Actor LEAD = province("lead", Role.MOBILISATION_LEAD);

    private final Register register = new Register()
            .happened(BM01, new FormEvent.VersionPublished(BM01, 1, "Biểu mẫu", List.of(), List.of(), List.of()))
            .happened(PROVINCE, registered(PROVINCE, null, LocalDate.of(2015, 1, 1)))
            .happened(DA_BAC, registered(DA_BAC, "III.1", LocalDate.of(2015, 1, 1)));

    private static AgencyEvent registered(AgencyId agency, @Nullable String requiredBy, LocalDate from) {
        return new AgencyEvent.Registered(
                agency, agency.key(), AgencyKind.DEPARTMENT, Level.PROVINCE, null, requiredBy, from);
    }

    private static PeriodCommand.OpenPeriod open(PeriodKind kind, LocalDate from, LocalDate to, LocalDate dueOn) {
        return new PeriodCommand.OpenPeriod(
                Q1, kind, "Quý I năm 2020", from, to, dueOn, List.of(new FormVersion(BM01, 1)));
    }

    private static PeriodCommand.OpenPeriod open(FormVersion... forms) {
        return new PeriodCommand.OpenPeriod(Q1, PeriodKind.QUARTER, "Quý I năm 2020", FIRST, LAST, DUE, List.of(forms));
    }

    private static PeriodEvent.Opened opened(AgencyId... owing) {
        return new PeriodEvent.Opened(
                Q1,
                PeriodKind.QUARTER,
                "Quý I năm 2020",
                FIRST,
                LAST,
                DUE,
                List.of(new FormVersion(BM01, 1)),
                List.of(owing));
    }

    static Stream<Arguments> table() {
        return Table.of("""
                       | open          | extend all         | extend one         | close              | lock               | reopen
                none   | Opened        | resource.not-found | resource.not-found | resource.not-found | resource.not-found | resource.not-found
                OPEN   | period.exists | DueDateExtended    | DueDateExtended    | Closed             | period.not-closed  | period.open
                CLOSED | period.exists | period.not-open    | period.not-open    | period.not-open    | Locked             | Reopened
                LOCKED | period.exists | period.not-open    | period.not-open    | period.not-open    | period.not-closed  | Reopened
                again  | period.exists | DueDateExtended    | DueDateExtended    | Closed             | period.not-closed  | period.open""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        PeriodEvent closed = new PeriodEvent.Closed(Q1);
        Object[] past = switch (state) {
            case "none" -> new Object[0];
            case "OPEN" -> new Object[] {opened(DA_BAC)};
            case "CLOSED" -> new Object[] {opened(DA_BAC), closed};
            case "LOCKED" -> new Object[] {opened(DA_BAC), closed, new PeriodEvent.Locked(Q1)};
            case "again" -> new Object[] {opened(DA_BAC), closed, new PeriodEvent.Reopened(Q1, "sót")};
            default -> throw new IllegalArgumentException(state);
        };
        register.happened(Q1, past);
        String came = switch (command) {
            case "open" -> register.outcome(OFFICER, open(new FormVersion(BM01, 1)));
            case "extend all" -> register.outcome(OFFICER, extend(null, DUE.plusDays(1)));
            case "extend one" -> register.outcome(OFFICER, extend(DA_BAC, DUE.plusDays(1)));
            case "close" -> register.outcome(OFFICER, new PeriodCommand.ClosePeriod(Q1));
            case "lock" -> register.outcome(OFFICER, new PeriodCommand.LockPeriod(Q1));
            case "reopen" -> register.outcome(LEAD, new PeriodCommand.ReopenPeriod(Q1, "bổ sung"));
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(came).isEqualTo(outcome);
    }

    private static PeriodCommand extend(@Nullable AgencyId agency, LocalDate until) {
        return new PeriodCommand.ExtendPeriod(Q1, agency, until, "mưa lũ");
    }

    @Test
    void every_agency_that_reports_owes_a_report() {
        assertThat(register.send(OFFICER, open(new FormVersion(BM01, 1)))).containsExactly(opened(DA_BAC));
    }

    @Test
    void an_agency_owes_when_it_exists_on_the_last_day() {
        register.happened(KY_SON, registered(KY_SON, "III.1", LAST))
                .happened(NEW, registered(NEW, "III.1", LAST.plusDays(1)));
        assertThat(register.send(OFFICER, open(new FormVersion(BM01, 1)))).containsExactly(opened(DA_BAC, KY_SON));
    }

    @Test
    void an_agency_that_ended_the_day_after_still_owes() {
        register.happened(
                KY_SON,
                registered(KY_SON, "III.1", FIRST),
                new AgencyEvent.MergedInto(KY_SON, DA_BAC, LAST.plusDays(1)));
        assertThat(register.send(OFFICER, open(new FormVersion(BM01, 1)))).containsExactly(opened(DA_BAC, KY_SON));
    }

    @Test
    void an_agency_that_ended_on_the_last_day_owes_nothing() {
        register.happened(KY_SON, registered(KY_SON, "III.1", FIRST), new AgencyEvent.MergedInto(KY_SON, DA_BAC, LAST));
        assertThat(register.send(OFFICER, open(new FormVersion(BM01, 1)))).containsExactly(opened(DA_BAC));
    }

    @Test
    void a_period_that_nobody_owes_is_not_opened() {
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, PROVINCE, LAST));
        assertThat(register.refused(OFFICER, open(new FormVersion(BM01, 1)))).isEqualTo("period.nobody-owes");
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "MONTH, 2020-02-01, 2020-02-29, true",
        "MONTH, 2020-02-01, 2020-02-28, false",
        "MONTH, 2020-02-02, 2020-03-01, false",
        "MONTH, 2019-02-01, 2019-02-28, true",
        "MONTH, 2020-12-01, 2020-12-31, true",
        "MONTH, 2020-01-01, 2020-03-31, false",
        "QUARTER, 2020-01-01, 2020-03-31, true",
        "QUARTER, 2020-10-01, 2020-12-31, true",
        "QUARTER, 2020-02-01, 2020-04-30, false",
        "QUARTER, 2020-01-01, 2020-03-30, false",
        "QUARTER, 2020-01-01, 2020-04-01, false",
        "HALF_YEAR, 2020-01-01, 2020-06-30, true",
        "HALF_YEAR, 2020-07-01, 2020-12-31, true",
        "HALF_YEAR, 2020-04-01, 2020-09-30, false",
        "NINE_MONTHS, 2020-01-01, 2020-09-30, true",
        "NINE_MONTHS, 2020-04-01, 2020-12-31, false",
        "NINE_MONTHS, 2020-01-01, 2020-09-29, false",
        "YEAR, 2020-01-01, 2020-12-31, true",
        "YEAR, 2020-07-01, 2021-06-30, false",
        "YEAR, 2020-01-01, 2020-12-30, false",
        "AD_HOC, 2020-01-15, 2020-01-15, true",
        "AD_HOC, 2020-01-15, 2020-07-14, true"
    })
    void its_days_fit_its_kind(PeriodKind kind, LocalDate from, LocalDate to, boolean fits) {
        PeriodCommand command = open(kind, from, to, to.plusDays(10));
        assertThat(fits ? register.outcome(OFFICER, command) : register.refused(OFFICER, command))
                .isEqualTo(fits ? "Opened" : "period.kind /to");
    }

    @Test
    void it_does_not_end_before_it_starts() {
        assertThat(register.refused(OFFICER, open(PeriodKind.AD_HOC, LAST, LAST.minusDays(1), DUE)))
                .isEqualTo("field.dates /to");
        assertThat(register.outcome(OFFICER, open(PeriodKind.AD_HOC, LAST, LAST, DUE)))
                .isEqualTo("Opened");
    }

    @Test
    void reports_are_due_on_its_last_day_at_the_earliest() {
        assertThat(register.refused(OFFICER, open(PeriodKind.QUARTER, FIRST, LAST, LAST.minusDays(1))))
                .isEqualTo("period.due-too-early /dueOn");
        assertThat(register.outcome(OFFICER, open(PeriodKind.QUARTER, FIRST, LAST, LAST)))
                .isEqualTo("Opened");
    }

    @Test
    void its_forms_are_published_versions_each_form_once() {
        assertThat(register.refused(OFFICER, open(new FormVersion(BM01, 1), new FormVersion(new FormId("BM02"), 1))))
                .isEqualTo("period.form-unknown /forms/1");
        assertThat(register.refused(OFFICER, open(new FormVersion(BM01, 2)))).isEqualTo("period.form-unknown /forms/0");
        assertThat(register.refused(OFFICER, open(new FormVersion(BM01, 0)))).isEqualTo("period.form-unknown /forms/0");
        assertThat(register.refused(OFFICER, open(new FormVersion(BM01, 1), new FormVersion(BM01, 1))))
                .isEqualTo("period.form-twice /forms/1/form");
    }

    @Test
    void a_due_date_moves_later_by_at_least_a_day() {
        register.happened(Q1, opened(DA_BAC));
        assertThat(register.refused(OFFICER, extend(null, DUE))).isEqualTo("period.not-later /dueOn");
        assertThat(register.refused(OFFICER, extend(DA_BAC, DUE))).isEqualTo("period.not-later /dueOn");
        assertThat(register.send(OFFICER, extend(null, DUE.plusDays(1))))
                .containsExactly(new PeriodEvent.DueDateExtended(Q1, null, DUE.plusDays(1), "mưa lũ"));
        assertThat(register.refused(OFFICER, extend(DA_BAC, DUE.plusDays(1)))).isEqualTo("period.not-later /dueOn");
        assertThat(register.outcome(OFFICER, extend(DA_BAC, DUE.plusDays(5)))).isEqualTo("DueDateExtended");
        assertThat(register.refused(OFFICER, extend(DA_BAC, DUE.plusDays(5)))).isEqualTo("period.not-later /dueOn");
        assertThat(register.outcome(OFFICER, extend(null, DUE.plusDays(3)))).isEqualTo("DueDateExtended");
        assertThat(register.refused(OFFICER, extend(DA_BAC, DUE.plusDays(5)))).isEqualTo("period.not-later /dueOn");
    }

    @Test
    void only_an_agency_that_owes_gets_more_time() {
        register.happened(Q1, opened(DA_BAC));
        assertThat(register.refused(OFFICER, extend(PROVINCE, DUE.plusDays(1))))
                .isEqualTo("period.agency-not-owing /agency");
    }

    @Test
    void the_officer_opens_and_closes_and_the_lead_reopens() {
        assertThat(register.refused(LEAD, open(new FormVersion(BM01, 1)))).isEqualTo("actor.not-permitted");
        register.happened(Q1, opened(DA_BAC));
        assertThat(register.refused(LEAD, extend(null, DUE.plusDays(1)))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(LEAD, new PeriodCommand.ClosePeriod(Q1))).isEqualTo("actor.not-permitted");
        assertThat(register.outcome(OFFICER, new PeriodCommand.ClosePeriod(Q1))).isEqualTo("Closed");
        assertThat(register.refused(LEAD, new PeriodCommand.LockPeriod(Q1))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(OFFICER, new PeriodCommand.ReopenPeriod(Q1, "sót")))
                .isEqualTo("actor.not-permitted");
    }

    private static RuleEvent.Set rule(String key, String scope, String value, String unit, String from) {
        return new RuleEvent.Set(
                new RuleId(key), scope, value, unit, LocalDate.parse(from), null, "Nghị định 09/2019/NĐ-CP", "example");
    }

    private static final RuleEvent.Set CALENDAR = rule("reporting.window", "ALL", "calendar", "kind", "2020-01-01");
    private static final RuleEvent.Set FIFTEENTH =
            rule("reporting.window", "STATE bodies", "15-14", "kind", "2023-01-01");
    private static final RuleEvent.Set TWO_DAYS =
            rule("reporting.submit-within", "STATE bodies", "2", "working days after cut-off", "2023-01-01");

    private static PeriodCommand.OpenPeriod openFor(
            @Nullable String scope, PeriodKind kind, String from, String to, @Nullable String dueOn) {
        return new PeriodCommand.OpenPeriod(
                Q1,
                kind,
                "Kỳ báo cáo",
                LocalDate.parse(from),
                LocalDate.parse(to),
                dueOn == null ? null : LocalDate.parse(dueOn),
                List.of(new FormVersion(BM01, 1)),
                scope,
                0);
    }

    private Register ruled() {
        return register.happened(new RuleId("reporting.window"), CALENDAR, FIFTEENTH)
                .happened(new RuleId("reporting.submit-within"), TWO_DAYS);
    }

    @ParameterizedTest(name = "{0} for State bodies from {1} to {2}: {3}")
    @CsvSource({
        "MONTH, 2023-06-15, 2023-07-14, true",
        "MONTH, 2023-07-01, 2023-07-31, false",
        "MONTH, 2023-06-15, 2023-07-15, false",
        "MONTH, 2023-06-14, 2023-07-14, false",
        "MONTH, 2023-06-16, 2023-07-14, false",
        "MONTH, 2022-12-15, 2023-01-14, true",
        "MONTH, 2022-12-01, 2022-12-31, true",
        "MONTH, 2022-11-15, 2022-12-14, false",
        "QUARTER, 2023-03-15, 2023-06-14, true",
        "QUARTER, 2022-12-15, 2023-03-14, true",
        "QUARTER, 2023-04-15, 2023-07-14, false",
        "HALF_YEAR, 2022-12-15, 2023-06-14, true",
        "NINE_MONTHS, 2022-12-15, 2023-09-14, true",
        "NINE_MONTHS, 2023-01-01, 2023-09-30, false",
        "YEAR, 2022-12-15, 2023-12-14, true",
        "YEAR, 2023-01-01, 2023-12-31, false",
        "AD_HOC, 2023-07-01, 2023-07-31, true"
    })
    void the_window_in_force_on_the_last_day_decides(PeriodKind kind, String from, String to, boolean fits) {
        String due = LocalDate.parse(to).isBefore(LocalDate.of(2023, 1, 1)) || kind == PeriodKind.AD_HOC
                ? LocalDate.parse(to).plusDays(10).toString()
                : null;
        PeriodCommand.OpenPeriod command = openFor("STATE bodies", kind, from, to, due);
        assertThat(fits ? ruled().outcome(OFFICER, command) : ruled().refused(OFFICER, command))
                .isEqualTo(fits ? "Opened" : "period.kind /to");
    }

    @Test
    void the_event_names_the_rules_that_were_used() {
        PeriodEvent.Opened opened = (PeriodEvent.Opened)
                ruled().send(OFFICER, openFor("STATE bodies", PeriodKind.MONTH, "2023-06-15", "2023-07-14", null))
                        .getFirst();
        assertThat(opened.windowRule()).isEqualTo(FIFTEENTH.versionName());
        assertThat(opened.dueRule()).isEqualTo(TWO_DAYS.versionName());
        assertThat(opened.dueOn()).as("the 14th is a Friday").isEqualTo("2023-07-18");
    }

    @Test
    void what_is_not_said_of_a_scope_is_said_of_all() {
        PeriodEvent.Opened opened = (PeriodEvent.Opened) ruled().send(
                        OFFICER, openFor("PARTY bodies", PeriodKind.MONTH, "2023-07-01", "2023-07-31", "2023-08-05"))
                .getFirst();
        assertThat(opened.windowRule()).isEqualTo(CALENDAR.versionName());
        assertThat(opened.dueRule()).isNull();
    }

    @Test
    void all_is_not_State_bodies() {
        assertThat(ruled().refused(OFFICER, openFor(null, PeriodKind.MONTH, "2023-06-15", "2023-07-14", "2023-07-18")))
                .isEqualTo("period.kind /to");
        assertThat(register.outcome(
                        OFFICER, openFor("ALL", PeriodKind.MONTH, "2023-07-01", "2023-07-31", "2023-08-05")))
                .isEqualTo("Opened");
    }

    @Test
    void where_a_rule_gives_the_due_date_no_other_is_taken() {
        for (String wrong : List.of("2023-07-17", "2023-07-19")) {
            assertThat(ruled().refused(
                                    OFFICER,
                                    openFor("STATE bodies", PeriodKind.MONTH, "2023-06-15", "2023-07-14", wrong)))
                    .isEqualTo("period.due-not-by-rule /dueOn");
        }
        assertThat(register.outcome(
                        OFFICER, openFor("STATE bodies", PeriodKind.MONTH, "2023-06-15", "2023-07-14", "2023-07-18")))
                .isEqualTo("Opened");
    }

    @Test
    void where_no_rule_gives_the_due_date_the_officer_does() {
        assertThat(ruled().refused(OFFICER, openFor(null, PeriodKind.MONTH, "2023-07-01", "2023-07-31", null)))
                .isEqualTo("period.due-missing /dueOn");
        assertThat(register.refused(
                        OFFICER, openFor("STATE bodies", PeriodKind.AD_HOC, "2023-06-15", "2023-07-14", null)))
                .isEqualTo("period.due-missing /dueOn");
    }

    @Test
    void a_rule_that_cannot_be_read_opens_nothing() {
        register.happened(
                new RuleId("reporting.window"), rule("reporting.window", "ALL", "hằng tháng", "kind", "2020-01-01"));
        assertThat(register.refused(OFFICER, open(new FormVersion(BM01, 1)))).isEqualTo("rule.value-unreadable");
    }

    @Test
    void an_ad_hoc_period_asks_no_rule() {
        PeriodEvent.Opened opened = (PeriodEvent.Opened) ruled().send(
                        OFFICER, openFor("STATE bodies", PeriodKind.AD_HOC, "2023-07-03", "2023-07-05", "2023-07-06"))
                .getFirst();
        assertThat(opened.windowRule()).isNull();
        assertThat(opened.dueRule()).isNull();
    }

    @Test
    void a_retired_form_is_asked_for_no_more() {
        register.happened(BM01, new FormEvent.Retired(BM01, "thay"));
        assertThat(register.refused(OFFICER, open(new FormVersion(BM01, 1))))
                .isEqualTo("period.form-retired /forms/0/form");
    }

    @Test
    void days_of_grace_are_kept_with_the_period() {
        PeriodCommand.OpenPeriod command = new PeriodCommand.OpenPeriod(
                Q1, PeriodKind.QUARTER, "Quý I năm 2020", FIRST, LAST, DUE, List.of(new FormVersion(BM01, 1)), null, 3);
        PeriodEvent.Opened event =
                (PeriodEvent.Opened) register.send(OFFICER, command).getFirst();
        assertThat(event.graceDays()).isEqualTo(3);
        assertThat(PeriodFacts.find(register, Q1).orElseThrow().onTimeUntil(DA_BAC))
                .isEqualTo(DUE.plusDays(3));
    }
}
