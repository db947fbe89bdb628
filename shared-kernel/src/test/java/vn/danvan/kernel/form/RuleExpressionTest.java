package vn.danvan.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;

class RuleExpressionTest {

    /** {@code A=1 B=2.5}. */
    private static Map<String, BigDecimal> values(String text) {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (String pair : text.split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), new BigDecimal(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            BC02 <= BC01                       | BC01=5 BC02=5          | true
            BC02 <= BC01                       | BC01=5 BC02=6          | false
            A < B                              | A=1 B=1                | false
            A < B                              | A=1 B=1.01             | true
            A > B                              | A=1 B=1                | false
            A >= B                             | A=1 B=1.00             | true
            A == B                             | A=1 B=1.00             | true
            A != B                             | A=1 B=1.00             | false
            A != B                             | A=1 B=2               | true
            TC04 <= TC01 + TC02 + TC03         | TC01=1 TC02=2 TC03=3 TC04=6 | true
            TC04 <= TC01 + TC02 + TC03         | TC01=1 TC02=2 TC03=3 TC04=7 | false
            KT02 >= KT01 or KT01 == 0          | KT01=2 KT02=1          | false
            KT02 >= KT01 or KT01 == 0          | KT01=0 KT02=0          | true
            TD01 >= 0 and TD01 <= 100          | TD01=100               | true
            TD01 >= 0 and TD01 <= 100          | TD01=100.01            | false
            TD01 >= 0 and TD01 <= 100          | TD01=-0.01             | false
            A == 1 or A == 2 and A == 3        | A=1                    | true
            (A == 1 or A == 2) and A == 3      | A=1                    | false
            A == 2 + 3 * 4                     | A=14                   | true
            A == (2 + 3) * 4                   | A=20                   | true
            A == 10 - 3 - 2                    | A=5                    | true
            A == -2 - -3                       | A=1                    | true
            A * 3 == 0.3                       | A=0.1                  | true
            ((((A))))>=((0))                   | A=0                    | true
            """)
    void a_rule_says_what_it_reads(String rule, String values, boolean holds) {
        assertThat(RuleExpression.parse(rule).holds(values(values))).contains(holds);
    }

    @Test
    void a_missing_value_counts_as_nothing() {
        RuleExpression rule = RuleExpression.parse("A <= B + C");
        assertThat(rule.holds(values("A=1"))).contains(false);
        assertThat(rule.holds(values("C=1"))).contains(true);
    }

    @Test
    void without_any_of_its_values_a_rule_is_not_checked() {
        assertThat(RuleExpression.parse("A > 0").holds(values("B=1"))).isEqualTo(Optional.empty());
    }

    @Test
    void arithmetic_is_exact() {
        assertThat(RuleExpression.parse("A + 0.1 == 0.3").holds(values("A=0.2")))
                .contains(true);
        assertThat(RuleExpression.parse("A * A == 1000000000000000 * 1000000000000000")
                        .holds(values("A=1000000000000000")))
                .contains(true);
    }

    @Test
    void a_rule_tells_its_indicators() {
        assertThat(RuleExpression.parse("A1 + B <= 3 or A1 == C").indicators())
                .containsExactlyInAnyOrder("A1", "B", "C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A",
                "A +",
                "A + B",
                "1 < 2",
                "A < B < C",
                "A < ",
                "< A",
                "A = 1",
                "A <> B",
                "A && B",
                "A < 1 and",
                "A < 1 and B",
                "A < 1 or 3",
                "(A < 1",
                "A < 1)",
                "()",
                "(A < 1) + 2 > 0",
                "A < (B < 1)",
                "a < 1",
                "A < 1e9",
                "A < 1.",
                "A < .5",
                "A / B > 1",
                "A < 1 AND B < 1",
                "A < 1 andB < 1",
                "A\t< 1",
                "A < ٣",
                "A < 1; B",
                "Đ < 1",
                "A < 1 or\u0000B < 1"
            })
    void what_is_not_a_rule_is_refused(String rule) {
        assertMalformed(rule);
    }

    @Test
    void a_rule_may_be_500_characters_long_and_not_one_more() {
        String most = "A < 1" + " ".repeat(495);
        assertThat(RuleExpression.parse(most).indicators()).containsExactly("A");
        assertMalformed(most + " ");
    }

    @Test
    void a_rule_may_be_nested_50_deep_and_not_one_more() {
        assertThat(RuleExpression.parse("(".repeat(50) + "A" + ")".repeat(50) + " < 1")
                        .indicators())
                .containsExactly("A");
        assertMalformed("(".repeat(51) + "A" + ")".repeat(51) + " < 1");
        assertThat(RuleExpression.parse("-".repeat(50) + "A < 1").holds(values("A=1")))
                .contains(false);
        assertMalformed("-".repeat(51) + "A < 1");
        assertMalformed("(".repeat(499));
    }

    @Test
    void a_long_chain_is_not_deep() {
        String sum = "A+".repeat(240) + "A <= 241";
        assertThat(RuleExpression.parse(sum).holds(values("A=1"))).contains(true);
    }

    private static void assertMalformed(String rule) {
        assertThatThrownBy(() -> RuleExpression.parse(rule))
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo(KernelCode.RULE_MALFORMED));
    }
}
