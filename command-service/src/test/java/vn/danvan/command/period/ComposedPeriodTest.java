package vn.danvan.command.period;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;

/** A period without forms asks nobody; it is composed of the reported periods within its days. */
class ComposedPeriodTest {

    private static final PeriodId YEAR = new PeriodId("2020");
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final FormVersion BM01 = new FormVersion(new FormId("BM01"), 1);
    private static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);
    private static final Actor LEAD = province("lead", Role.MOBILISATION_LEAD);

    private final Register register = new Register();

    private static PeriodId code(int number) {
        return new PeriodId("P" + number);
    }

    private static PeriodEvent.Opened opened(PeriodId id, String from, String to) {
        LocalDate last = LocalDate.parse(to);
        return new PeriodEvent.Opened(
                id,
                PeriodKind.QUARTER,
                "Quý",
                LocalDate.parse(from),
                last,
                last.plusDays(5),
                List.of(BM01),
                List.of(DA_BAC));
    }

    private static PeriodEvent.Opened composed() {
        LocalDate last = LocalDate.of(2020, 12, 31);
        return new PeriodEvent.Opened(
                YEAR, PeriodKind.YEAR, "Năm 2020", LocalDate.of(2020, 1, 1), last, last, List.of(), List.of());
    }

    private static PeriodCommand.OpenPeriod open(
            PeriodKind kind, String from, String to, @Nullable String dueOn, int graceDays) {
        return new PeriodCommand.OpenPeriod(
                YEAR,
                kind,
                "Năm 2020",
                LocalDate.parse(from),
                LocalDate.parse(to),
                dueOn == null ? null : LocalDate.parse(dueOn),
                List.of(),
                null,
                graceDays);
    }

    private void quarters(int closed) {
        String[][] days = {
            {"2020-01-01", "2020-03-31"},
            {"2020-04-01", "2020-06-30"},
            {"2020-07-01", "2020-09-30"},
            {"2020-10-01", "2020-12-31"}
        };
        for (int i = 0; i < days.length; i++) {
            register.happened(code(i), opened(code(i), days[i][0], days[i][1]));
            if (i < closed) {
                register.happened(code(i), new PeriodEvent.Closed(code(i)));
            }
        }
    }

    @Test
    void it_is_due_on_its_last_day_and_nobody_owes() {
        quarters(0);
        assertThat(register.send(OFFICER, open(PeriodKind.YEAR, "2020-01-01", "2020-12-31", null, 0)))
                .containsExactly(composed());
    }

    @Test
    void no_due_date_and_no_grace_may_be_said() {
        quarters(0);
        assertThat(register.refused(OFFICER, open(PeriodKind.YEAR, "2020-01-01", "2020-12-31", "2020-12-31", 0)))
                .isEqualTo("period.composed /dueOn");
        assertThat(register.refused(OFFICER, open(PeriodKind.YEAR, "2020-01-01", "2020-12-31", null, 1)))
                .isEqualTo("period.composed /graceDays");
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "NINE_MONTHS, 2020-01-01, 2020-09-30, Opened",
        "NINE_MONTHS, 2020-01-01, 2020-10-31, period.kind /to",
        "NINE_MONTHS, 2020-04-01, 2020-12-31, period.kind /to",
        "NINE_MONTHS, 2020-01-02, 2020-09-30, period.kind /to",
        "HALF_YEAR, 2020-01-01, 2020-06-30, Opened",
        "QUARTER, 2020-04-01, 2020-06-30, Opened",
        "MONTH, 2020-04-01, 2020-04-30, period.nothing-within /forms",
        "AD_HOC, 2020-01-01, 2020-03-31, Opened",
        "AD_HOC, 2020-01-02, 2020-03-31, period.nothing-within /forms",
        "AD_HOC, 2020-01-01, 2020-03-30, period.nothing-within /forms",
        "YEAR, 2021-01-01, 2021-12-31, period.nothing-within /forms"
    })
    void a_reported_period_lies_wholly_within(PeriodKind kind, String from, String to, String outcome) {
        quarters(0);
        PeriodCommand command = open(kind, from, to, null, 0);
        assertThat(outcome.equals("Opened") ? register.outcome(OFFICER, command) : register.refused(OFFICER, command))
                .isEqualTo(outcome);
    }

    @Test
    void a_composed_period_is_no_reported_one() {
        register.happened(
                code(1),
                new PeriodEvent.Opened(
                        code(1),
                        PeriodKind.HALF_YEAR,
                        "Sáu tháng",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 6, 30),
                        LocalDate.of(2020, 6, 30),
                        List.of(),
                        List.of()));
        assertThat(register.refused(OFFICER, open(PeriodKind.YEAR, "2020-01-01", "2020-12-31", null, 0)))
                .isEqualTo("period.nothing-within /forms");
    }

    static Stream<Arguments> table() {
        return Table.of("""
                            | open          | extend             | close              | lock               | reopen
                none        | Opened        | resource.not-found | resource.not-found | resource.not-found | resource.not-found
                parts open  | period.exists | period.composed    | period.part-open   | period.not-closed  | period.open
                one open    | period.exists | period.composed    | period.part-open   | period.not-closed  | period.open
                all closed  | period.exists | period.composed    | Closed             | period.not-closed  | period.open
                CLOSED      | period.exists | period.not-open    | period.not-open    | Locked             | Reopened
                LOCKED      | period.exists | period.not-open    | period.not-open    | period.not-closed  | Reopened""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        quarters(
                switch (state) {
                    case "none", "parts open" -> 0;
                    case "one open" -> 3;
                    default -> 4;
                });
        if (!state.equals("none")) {
            register.happened(YEAR, composed());
        }
        if (state.equals("CLOSED") || state.equals("LOCKED")) {
            register.happened(YEAR, new PeriodEvent.Closed(YEAR));
        }
        if (state.equals("LOCKED")) {
            register.happened(YEAR, new PeriodEvent.Locked(YEAR));
        }
        String came = switch (command) {
            case "open" -> register.outcome(OFFICER, open(PeriodKind.YEAR, "2020-01-01", "2020-12-31", null, 0));
            case "extend" ->
                register.outcome(
                        OFFICER, new PeriodCommand.ExtendPeriod(YEAR, null, LocalDate.of(2021, 2, 1), "mưa lũ"));
            case "close" -> register.outcome(OFFICER, new PeriodCommand.ClosePeriod(YEAR));
            case "lock" -> register.outcome(OFFICER, new PeriodCommand.LockPeriod(YEAR));
            case "reopen" -> register.outcome(LEAD, new PeriodCommand.ReopenPeriod(YEAR, "bổ sung"));
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(came).isEqualTo(outcome);
    }

    @Test
    void it_is_not_closed_again_while_a_part_was_reopened() {
        quarters(4);
        register.happened(YEAR, composed())
                .happened(YEAR, new PeriodEvent.Closed(YEAR))
                .happened(YEAR, new PeriodEvent.Reopened(YEAR, "sót"))
                .happened(code(2), new PeriodEvent.Reopened(code(2), "sót"));
        assertThat(register.refused(OFFICER, new PeriodCommand.ClosePeriod(YEAR)))
                .isEqualTo("period.part-open");
        register.happened(code(2), new PeriodEvent.Closed(code(2)));
        assertThat(register.outcome(OFFICER, new PeriodCommand.ClosePeriod(YEAR)))
                .isEqualTo("Closed");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** What the model knows of a reported period. */
    private record Part(PeriodId id, LocalDate from, LocalDate to, boolean open) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_opens_when_something_lies_within_and_closes_when_all_of_that_is_closed(int seed) {
        Random chance = new Random(seed);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < chance.nextInt(5); i++) {
            LocalDate from = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(200));
            LocalDate to = from.plusDays(chance.nextInt(120));
            boolean open = chance.nextInt(4) == 0;
            parts.add(new Part(code(i), from, to, open));
            register.happened(code(i), opened(code(i), from.toString(), to.toString()));
            if (!open) {
                register.happened(code(i), new PeriodEvent.Closed(code(i)));
            }
        }
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(100));
        LocalDate last = first.plusDays(50 + chance.nextInt(250));
        List<Part> within = parts.stream()
                .filter(part -> part.from.compareTo(first) >= 0 && part.to.compareTo(last) <= 0)
                .toList();
        assertThat(register.outcome(OFFICER, open(PeriodKind.AD_HOC, first.toString(), last.toString(), null, 0)))
                .isEqualTo(within.isEmpty() ? "period.nothing-within" : "Opened");
        if (!within.isEmpty()) {
            assertThat(register.outcome(OFFICER, new PeriodCommand.ClosePeriod(YEAR)))
                    .isEqualTo(within.stream().anyMatch(Part::open) ? "period.part-open" : "Closed");
        }
    }
}
