package vn.danvan.kernel.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rule across indicators, such as {@code KT02 >= KT01 or KT01 == 0}: comparisons of sums and products of indicators and
 * numbers, joined by {@code and} (which binds tighter) and {@code or}, with parentheses. Arithmetic is exact.
 */
public final class RuleExpression {

    private final Node root;
    private final Set<String> indicators;

    private RuleExpression(Node root) {
        this.root = root;
        this.indicators = new TreeSet<>();
        root.name(indicators);
    }

    /**
     * Reads a rule.
     *
     * @param rule at most 500 characters, nested at most 50 deep; it names at least one indicator and is a comparison
     * @throws vn.danvan.kernel.DomainError {@code field.rule}, with the place where it stops making sense
     */
    public static RuleExpression parse(String rule) {
        RuleParser parser = new RuleParser(rule);
        RuleExpression expression = new RuleExpression(parser.parse());
        if (expression.indicators.isEmpty()) {
            throw parser.malformed();
        }
        return expression;
    }

    /** Codes of the indicators that the rule names. */
    public Set<String> indicators() {
        return Set.copyOf(indicators);
    }

    /**
     * Whether the values keep the rule. An indicator without a value counts as 0; when none of the rule's indicators has
     * a value there is nothing to check, and the answer is empty.
     */
    public Optional<Boolean> holds(Map<String, BigDecimal> values) {
        if (indicators.stream().noneMatch(values::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(holds(root, values));
    }

    private static boolean holds(Node node, Map<String, BigDecimal> values) {
        return switch (node) {
            case Both both -> holds(both.left, values) && holds(both.right, values);
            case Either either -> holds(either.left, values) || holds(either.right, values);
            case Comparison c -> c.sign.keeps(amount(c.left, values).compareTo(amount(c.right, values)));
            case Named _, Figure _, Arithmetic _ -> throw new IllegalStateException("not a condition");
        };
    }

    private static BigDecimal amount(Node node, Map<String, BigDecimal> values) {
        return switch (node) {
            case Named named -> values.getOrDefault(named.indicator, BigDecimal.ZERO);
            case Figure figure -> figure.value;
            case Arithmetic a -> {
                BigDecimal left = amount(a.left, values);
                BigDecimal right = amount(a.right, values);
                yield switch (a.operator) {
                    case '+' -> left.add(right);
                    case '-' -> left.subtract(right);
                    default -> left.multiply(right);
                };
            }
            case Both _, Either _, Comparison _ -> throw new IllegalStateException("not an amount");
        };
    }

    /** How two amounts compare. */
    enum Sign {
        AT_MOST("<="),
        AT_LEAST(">="),
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        MORE(">");

        final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }

        boolean keeps(int comparison) {
            return switch (this) {
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case EQUAL -> comparison == 0;
                case DIFFERENT -> comparison != 0;
                case LESS -> comparison < 0;
                case MORE -> comparison > 0;
            };
        }
    }

    /** A part of a rule: either a condition or an amount. */
    sealed interface Node {
        boolean isCondition();

        void name(Set<String> indicators);
    }

    record Named(String indicator) implements Node {
        @Override
        public boolean isCondition() {
            return false;
        }

        @Override
        public void name(Set<String> indicators) {
            indicators.add(indicator);
        }
    }

    record Figure(BigDecimal value) implements Node {
        @Override
        public boolean isCondition() {
            return false;
        }

        @Override
        public void name(Set<String> indicators) {}
    }

    record Arithmetic(char operator, Node left, Node right) implements Node {
        @Override
        public boolean isCondition() {
            return false;
        }

        @Override
        public void name(Set<String> indicators) {
            left.name(indicators);
            right.name(indicators);
        }
    }

    record Comparison(Sign sign, Node left, Node right) implements Node {
        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public void name(Set<String> indicators) {
            left.name(indicators);
            right.name(indicators);
        }
    }

    record Both(Node left, Node right) implements Node {
        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public void name(Set<String> indicators) {
            left.name(indicators);
            right.name(indicators);
        }
    }

    record Either(Node left, Node right) implements Node {
        @Override
        public boolean isCondition() {
            return true;
        }

        @Override
        public void name(Set<String> indicators) {
            left.name(indicators);
            right.name(indicators);
        }
    }
}
