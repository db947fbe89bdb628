package vn.danvan.reporting.whatif;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed to have been otherwise.
 *
 * @param without log indexes of the events that are left out
 * @param rule a rule version of another value; none when only events are left out
 */
public record Hypothesis(Set<Long> without, @Nullable RuleValue rule) {

    /** Copies the set. */
    public Hypothesis {
        without = Set.copyOf(without);
    }

    /**
     * A rule version with another value.
     *
     * @param version such as {@code sub-plan.due[plan]@2020-01-02}
     * @param value the due date that it gives; of a rule that gives days, the due date that follows
     */
    public record RuleValue(String version, LocalDate value) {

        /** @throws vn.danvan.kernel.DomainError {@code what-if.rule-value} */
        public static RuleValue of(String version, String value) {
            try {
                return new RuleValue(version, LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                throw WhatIfCode.RULE_VALUE.at("/rule/value");
            }
        }
    }
}
