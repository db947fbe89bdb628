package vn.danvan.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.Indicator.Ratio;
import vn.danvan.kernel.form.ValidationRule;

class FormTest {

    private static final FormId BM01 = new FormId("BM01");
    private static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);
    private static final Indicator BC01 = figure("BC01", Indicator.Type.STOCK, Indicator.Aggregation.LAST);
    private static final Indicator BC02 = figure("BC02", Indicator.Type.STOCK, Indicator.Aggregation.LAST);
    private static final Indicator BC03 = ratio("BC03", new Ratio("BC02", "BC01"));
    private static final ValidationRule R1 = rule("R1", "BC02 <= BC01");
    private static final FormEvent.NarrativeSection SECTION =
            new FormEvent.NarrativeSection("KET-QUA", "Kết quả nổi bật", true, null);

    private final Register register = new Register();

    private static Indicator figure(String code, Indicator.Type type, Indicator.Aggregation aggregation) {
        return new Indicator(code, "II.2", "Biên chế", "người", type, aggregation, null, false, List.of());
    }

    private static Indicator ratio(String code, @Nullable Ratio ratio) {
        return new Indicator(
                code, "II.2", "Tỷ lệ", "%", Indicator.Type.RATIO, Indicator.Aggregation.RATIO, ratio, false, List.of());
    }

    private static ValidationRule rule(String code, String rule) {
        return new ValidationRule(code, ValidationRule.Severity.ERROR, rule, "Vượt biên chế");
    }

    private static FormCommand form(
            List<Indicator> indicators, List<ValidationRule> rules, List<FormEvent.NarrativeSection> sections) {
        return new FormCommand.PublishFormVersion(BM01, "Báo cáo", indicators, rules, sections);
    }

    private static FormCommand indicators(Indicator... indicators) {
        return form(List.of(indicators), List.of(), List.of());
    }

    private static FormCommand rules(ValidationRule... rules) {
        return form(List.of(BC01, BC02, BC03), List.of(rules), List.of());
    }

    @Test
    void versions_are_published_one_after_another() {
        for (int version = 1; version <= 3; version++) {
            List<Indicator> indicators = new ArrayList<>(List.of(BC01, BC02, BC03));
            for (int i = 0; i < version; i++) {
                indicators.add(figure("X" + i, Indicator.Type.COUNT, Indicator.Aggregation.SUM));
            }
            assertThat(register.send(OFFICER, form(indicators, List.of(R1), List.of(SECTION))))
                    .containsExactly(new FormEvent.VersionPublished(
                            BM01, version, "Báo cáo", indicators, List.of(R1), List.of(SECTION)));
        }
    }

    @Test
    void a_version_equal_to_the_last_one_is_refused_and_an_earlier_one_may_come_back() {
        assertThat(register.outcome(OFFICER, rules(R1))).isEqualTo("VersionPublished");
        assertThat(register.refused(OFFICER, rules(R1))).isEqualTo("form.unchanged");
        assertThat(register.outcome(OFFICER, rules())).isEqualTo("VersionPublished");
        assertThat(register.outcome(OFFICER, rules(R1))).isEqualTo("VersionPublished");
    }

    @Test
    void an_administrator_or_officer_publishes() {
        assertThat(register.outcome(province("admin", Role.ADMIN), rules(R1))).isEqualTo("VersionPublished");
        assertThat(register.refused(agency("head", "HB.HU.DABAC", Role.AGENCY_HEAD), rules()))
                .isEqualTo("actor.not-permitted");
        assertThat(register.refused(province("lead", Role.MOBILISATION_LEAD), rules()))
                .isEqualTo("actor.not-permitted");
    }

    @Test
    void a_form_asks_for_something() {
        assertThat(register.refused(OFFICER, indicators())).isEqualTo("form.no-indicator");
    }

    @Test
    void a_code_stands_for_one_thing() {
        assertThat(register.refused(OFFICER, indicators(BC01, BC02, BC01)))
                .isEqualTo("form.indicator-twice /indicators/2/code");
        assertThat(register.refused(OFFICER, rules(R1, R1))).isEqualTo("form.rule-twice /rules/1/code");
        assertThat(register.refused(OFFICER, form(List.of(BC01), List.of(), List.of(SECTION, SECTION))))
                .isEqualTo("form.section-twice /sections/1/code");
        FormEvent.NarrativeSection likeAnIndicator = new FormEvent.NarrativeSection("BC01", "x", false, null);
        assertThat(register.refused(OFFICER, form(List.of(BC01), List.of(), List.of(SECTION, likeAnIndicator))))
                .isEqualTo("form.section-twice /sections/1/code");
    }

    @Test
    void a_section_says_which_section_of_the_summary_it_belongs_to_or_nothing() {
        FormEvent.NarrativeSection result =
                new FormEvent.NarrativeSection("KET-QUA", "Kết quả nổi bật", true, "DANH-GIA");
        assertThat(register.send(OFFICER, form(List.of(BC01), List.of(), List.of(result))))
                .containsExactly(
                        new FormEvent.VersionPublished(BM01, 1, "Báo cáo", List.of(BC01), List.of(), List.of(result)));
        assertThat(register.outcome(OFFICER, form(List.of(BC01), List.of(), List.of(SECTION))))
                .as("nothing named is another version")
                .isEqualTo("VersionPublished");
        for (String unknown : List.of("KET-QUA", "ASSESSMENT", "danh-gia", "")) {
            assertThat(register.refused(
                            OFFICER,
                            form(
                                    List.of(BC01),
                                    List.of(),
                                    List.of(result, new FormEvent.NarrativeSection("S2", "x", false, unknown)))))
                    .isEqualTo("form.summary-section /sections/1/summarySection");
        }
    }

    @Test
    void a_ratio_names_two_figures_of_the_form() {
        assertThat(register.outcome(OFFICER, indicators(BC03, BC01, BC02))).isEqualTo("VersionPublished");
        for (Ratio wrong : new Ratio[] {
            new Ratio("BC02", "BC09"), new Ratio("BC09", "BC01"), new Ratio("BC01", "BC01"), new Ratio("BC03", "BC01")
        }) {
            assertThat(register.refused(OFFICER, indicators(BC01, BC02, ratio("BC03", wrong))))
                    .isEqualTo("form.ratio-parts /indicators/2/ratio");
        }
        assertThat(register.refused(OFFICER, indicators(BC01, BC02, ratio("BC03", null))))
                .isEqualTo("form.ratio-parts /indicators/2/ratio");
    }

    @Test
    void only_a_ratio_names_parts() {
        Indicator wrong = new Indicator(
                "BC04",
                "II.2",
                "x",
                "người",
                Indicator.Type.COUNT,
                Indicator.Aggregation.SUM,
                new Ratio("BC01", "BC02"),
                false,
                List.of());
        assertThat(register.refused(OFFICER, indicators(BC01, BC02, wrong)))
                .isEqualTo("form.ratio-parts /indicators/2/ratio");
    }

    @Test
    void a_ratio_is_never_mandatory() {
        Indicator wrong = new Indicator(
                "BC03",
                "II.2",
                "x",
                "%",
                Indicator.Type.RATIO,
                Indicator.Aggregation.RATIO,
                new Ratio("BC02", "BC01"),
                true,
                List.of());
        assertThat(register.refused(OFFICER, indicators(BC01, BC02, wrong)))
                .isEqualTo("form.ratio-mandatory /indicators/2/mandatory");
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "COUNT, SUM, true",
        "COUNT, RATIO, false",
        "STOCK, LAST, true",
        "STOCK, RATIO, false",
        "MONEY, AVERAGE, true",
        "MONEY, RATIO, false",
        "PERCENT, AVERAGE, true",
        "PERCENT, SUM, false",
        "PERCENT, LAST, false",
        "PERCENT, RATIO, false"
    })
    void a_figure_is_aggregated_as_its_type_allows(
            Indicator.Type type, Indicator.Aggregation aggregation, boolean fits) {
        FormCommand command = indicators(figure("X1", type, aggregation));
        assertThat(fits ? register.outcome(OFFICER, command) : register.refused(OFFICER, command))
                .isEqualTo(fits ? "VersionPublished" : "form.aggregation /indicators/0/aggregation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM", "LAST", "AVERAGE"})
    void a_ratio_is_the_ratio_of_two_sums(Indicator.Aggregation aggregation) {
        Indicator wrong = new Indicator(
                "BC03",
                "II.2",
                "x",
                "%",
                Indicator.Type.RATIO,
                aggregation,
                new Ratio("BC02", "BC01"),
                false,
                List.of());
        assertThat(register.refused(OFFICER, indicators(BC01, BC02, wrong)))
                .isEqualTo("form.aggregation /indicators/2/aggregation");
    }

    @Test
    void a_rule_can_be_read_and_names_figures_of_the_form() {
        assertThat(register.refused(OFFICER, rules(R1, rule("R2", "BC02 <=")))).isEqualTo("field.rule /rules/1/rule");
        assertThat(register.refused(OFFICER, rules(R1, rule("R2", "BC02 <= BC09"))))
                .isEqualTo("form.rule-indicator /rules/1/rule");
        assertThat(register.refused(OFFICER, rules(R1, rule("R2", "BC03 <= 100"))))
                .isEqualTo("form.rule-indicator /rules/1/rule");
        assertThat(register.outcome(OFFICER, rules(R1, rule("R2", "BC02 <= BC01 + 1"))))
                .isEqualTo("VersionPublished");
    }

    static Stream<Arguments> states() {
        return Table.of("""
                          | publish          | retire
                none      | VersionPublished | resource.not-found
                published | VersionPublished | Retired
                retired   | form.retired     | form.retired""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("states")
    void a_retired_form_gets_no_version_and_is_retired_once(String state, String command, String outcome) {
        if (!state.equals("none")) {
            register.send(OFFICER, rules(R1));
        }
        if (state.equals("retired")) {
            register.happened(BM01, new FormEvent.Retired(BM01, "thay"));
        }
        FormCommand asked = command.equals("retire") ? new FormCommand.RetireForm(BM01, "thay") : rules();
        assertThat(register.outcome(OFFICER, asked)).isEqualTo(outcome);
    }
}
