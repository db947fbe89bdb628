package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.rule.Apportionment;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** What the rule of apportionment says, version by version; a version that was superseded is no longer here. */
public record ApportionmentFact(RuleId rule, List<Version> versions) {

    /** Copies the list. */
    public ApportionmentFact {
        versions = List.copyOf(versions);
    }

    /**
     * A version.
     *
     * @param name by which it is cited
     * @param scope code of a body, or {@code ALL}
     * @param validTo first day on which it no longer holds; open when absent
     * @param logIndex of the event that set it
     */
    public record Version(
            String name,
            String scope,
            String value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String citation,
            long logIndex) {

        private boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
        }

        /** What it says. */
        public Apportionment says() {
            return Apportionment.parse(value).orElse(Apportionment.EQUAL);
        }
    }

    /** The version in force on a day for a body: its own before that for all, the one that began last. */
    public Optional<Version> inForce(String body, LocalDate on) {
        return latest(body, on).or(() -> latest(Apportionment.ALL, on));
    }

    private Optional<Version> latest(String scope, LocalDate on) {
        return versions.stream()
                .filter(version -> version.scope.equals(scope) && version.holdsOn(on))
                .max(Comparator.comparing(Version::validFrom));
    }

    static ApportionmentFact fold(@Nullable ApportionmentFact before, RuleEvent event, Moment at) {
        List<Version> versions = new ArrayList<>(before == null ? List.of() : before.versions);
        switch (event) {
            case RuleEvent.Set e ->
                versions.add(new Version(
                        e.versionName(),
                        e.scope(),
                        e.value(),
                        e.validFrom(),
                        e.validTo(),
                        e.citation(),
                        at.logIndex()));
            case RuleEvent.Ended e ->
                versions.replaceAll(each -> each.name.equals(e.version())
                        ? new Version(
                                each.name,
                                each.scope,
                                each.value,
                                each.validFrom,
                                e.validTo(),
                                each.citation,
                                each.logIndex)
                        : each);
            case RuleEvent.Superseded e -> versions.removeIf(each -> each.name.equals(e.version()));
        }
        return new ApportionmentFact(event.rule(), versions);
    }
}
