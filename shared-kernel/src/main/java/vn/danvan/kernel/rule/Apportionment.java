package vn.danvan.kernel.rule;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rule {@code reporting.apportionment} says of the figures of a body that was divided: {@code EQUAL} shares, or
 * weights of those that stand in its place, such as {@code HB.HU.A=3;HB.HU.B=1}. Its scope is the divided body's code, or
 * {@code ALL}.
 *
 * @param weights by code, each at least 1; none for equal shares
 */
public record Apportionment(Map<String, Integer> weights) {

    /** The rule's key. */
    public static final String RULE = "reporting.apportionment";

    /** The scope of what holds for every body that no rule of its own names. */
    public static final String ALL = "ALL";

    /** Everybody gets the same. */
    public static final Apportionment EQUAL = new Apportionment(Map.of());

    private static final Pattern WEIGHT = Pattern.compile("([A-Z0-9][A-Z0-9.-]{0,59})=([1-9]\\d{0,5})");

    /** Copies the weights. */
    public Apportionment {
        weights = Map.copyOf(weights);
    }

    /** From a rule's value; empty when it is none. */
    public static Optional<Apportionment> parse(String value) {
        if (value.equals("EQUAL")) {
            return Optional.of(EQUAL);
        }
        Map<String, Integer> weights = new TreeMap<>();
        for (String each : value.split(";", -1)) {
            Matcher weight = WEIGHT.matcher(each);
            if (!weight.matches() || weights.put(weight.group(1), Integer.valueOf(weight.group(2))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Apportionment(weights));
    }

    /** The weight of one of those that stand in the body's place; whom the rule does not name gets nothing. */
    public int weightOf(String code) {
        Integer weight = weights.get(code);
        return weights.isEmpty() ? 1 : orZero(weight);
    }

    private static int orZero(@Nullable Integer weight) {
        return weight == null ? 0 : weight;
    }
}
