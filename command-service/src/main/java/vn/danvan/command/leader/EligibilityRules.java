package vn.danvan.command.leader;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent.AgeCheck;
import vn.danvan.kernel.leader.OfficeEvent.Eligibility;
import vn.danvan.kernel.leader.OfficeEvent.Service;
import vn.danvan.kernel.rule.RuleEvent;

/**
 * Whether a person may take an office on a day, by the rules in force on that day: not above the age, unless a decision
 * exempts and then not above the exemption's; not for more terms than allowed. An age is a number of whole years on that
 * day. Where no rule is in force, none refuses, and the judgement says so.
 *
 * <p>A rule's scope is worded as {@code ASSIGNED retired officers}, {@code ASSIGNED chair with exemption decision}, {@code
 * ASSIGNED} or {@code ALL}; the narrowest that is in force counts. What is said of retired officers bounds serving ones as
 * well, unless something is said of those.
 */
record EligibilityRules(RuleEvent.@Nullable Set age, RuleEvent.@Nullable Set exception, RuleEvent.@Nullable Set terms) {

    static EligibilityRules on(LocalDate day, AssociationClass kind, Office office, Service service, Past past) {
        List<String> ages = new ArrayList<>();
        if (service == Service.SERVING) {
            ages.add(kind + " serving officers");
        }
        ages.addAll(List.of(kind + " retired officers", kind.name(), "ALL"));
        String named = office.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new EligibilityRules(
                find(past, "officer.max-age.at-appointment", ages, day).orElse(null),
                find(past, exceptionKey(), List.of(kind + " " + named + " with exemption decision"), day)
                        .orElse(null),
                find(past, "officer.max-terms", List.of(kind + " " + named, kind.name(), "ALL"), day)
                        .orElse(null));
    }

    private static String exceptionKey() {
        return "officer.max-age.chair-exception";
    }

    private static Optional<RuleEvent.Set> find(Past past, String rule, List<String> scopes, LocalDate day) {
        return RuleBook.find(past, rule, scopes, day);
    }

    /**
     * Judges a person who was born on a day, for the term of that number.
     *
     * @throws vn.danvan.kernel.DomainError {@code leader.too-old}, {@code leader.no-exemption}, {@code
     *     leader.over-exemption}, {@code leader.exemption-not-needed}, {@code leader.too-many-terms}
     */
    Eligibility judge(LocalDate born, LocalDate day, int term, @Nullable String exemption) {
        int years = Period.between(born, day).getYears();
        boolean over = age != null && years > RuleBook.wholeNumber(age);
        if (over) {
            mustBeExempt(years, exemption);
        } else if (exemption != null) {
            throw LeaderCode.EXEMPTION_NOT_NEEDED.at("/exemption");
        }
        if (terms != null && term > RuleBook.wholeNumber(terms)) {
            throw LeaderCode.TOO_MANY_TERMS.because(terms.value() + ", " + terms.versionName());
        }
        return new Eligibility(
                over ? AgeCheck.EXEMPTED : age == null ? AgeCheck.NO_RULE_IN_FORCE : AgeCheck.WITHIN,
                name(age),
                over ? name(exception) : null,
                exemption,
                name(terms));
    }

    private void mustBeExempt(int years, @Nullable String exemption) {
        if (exemption == null) {
            throw LeaderCode.TOO_OLD.because(said(age)).at("/leader");
        }
        if (exception == null) {
            throw LeaderCode.NO_EXEMPTION.because(said(age)).at("/exemption");
        }
        if (years > RuleBook.wholeNumber(exception)) {
            throw LeaderCode.OVER_EXEMPTION.because(said(exception)).at("/leader");
        }
    }

    private static String said(RuleEvent.@Nullable Set version) {
        return version == null ? "" : version.value() + ", " + version.versionName();
    }

    private static @Nullable String name(RuleEvent.@Nullable Set version) {
        return version == null ? null : version.versionName();
    }
}
