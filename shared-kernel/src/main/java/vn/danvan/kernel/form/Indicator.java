package vn.danvan.kernel.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;

/**
 * One figure that a form asks for.
 *
 * @param code stable code, such as {@code HO01}; rules use it
 * @param clause clause of the plan that it counts for
 * @param ratio what it is computed from, for {@link Type#RATIO}; such an indicator is never submitted
 * @param mandatory whether a report without it is refused
 * @param kinds kinds of agency that are asked; empty means all
 */
public record Indicator(
        String code,
        String clause,
        String name,
        String unit,
        Type type,
        Aggregation aggregation,
        @Nullable Ratio ratio,
        boolean mandatory,
        List<AgencyKind> kinds) {

    /** Copies the kinds. */
    public Indicator {
        kinds = List.copyOf(kinds);
    }

    /** What values it takes. */
    public enum Type {
        /** Something that happened in the period: a whole number, from 0. */
        COUNT,
        /** Something that stands at the period's end: a whole number, from 0. */
        STOCK,
        /** Whole đồng, from 0. */
        MONEY,
        /** A percentage with at most two decimals. Its range is a validation rule of the form. */
        PERCENT,
        /** Computed from two others, in percent. */
        RATIO
    }

    /** How values of several agencies or periods become one. */
    public enum Aggregation {
        /** Added up over agencies and over periods. */
        SUM,
        /** Added up over agencies; over periods the last one stands. */
        LAST,
        /** The mean over the agencies that gave a value. */
        AVERAGE,
        /** The ratio of the two sums, never a mean of ratios. */
        RATIO
    }

    /** Numerator and denominator, by indicator code. */
    public record Ratio(String numerator, String denominator) {}

    /** Whether agencies of this kind are asked for it. */
    public boolean asks(AgencyKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
