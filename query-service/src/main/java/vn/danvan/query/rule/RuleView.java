package vn.danvan.query.rule;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A rule with all its versions.
 *
 * @param versions in the order in which they were set, those that turned out wrong among them
 * @param version of the stream
 */
public record RuleView(RuleId rule, List<RuleVersion> versions, long version) implements Versioned {

    /** Its table. */
    public static final ViewTable<RuleView> TABLE = ViewTable.of("rule", RuleView.class);

    /**
     * What the rule says from a date on.
     *
     * @param name how decisions cite it, such as {@code sub-plan.due[plan]@2020-01-02}
     * @param validTo first day on which it no longer holds; open when absent
     * @param standing how far the figure can be trusted
     * @param logIndex of the event that set it
     * @param endedBy what ended it before its time, if anything did
     * @param wrongBecause why nothing is decided under it any more, if it was entered wrongly
     */
    @RecordBuilder
    public record RuleVersion(
            String name,
            String scope,
            String value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String citation,
            String standing,
            long logIndex,
            @Nullable String endedBy,
            @Nullable String wrongBecause)
            implements RuleViewRuleVersionBuilder.With {

        boolean saysSomethingOn(LocalDate day) {
            return wrongBecause == null && !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }

    static RuleView fold(@Nullable RuleView before, RuleEvent event, Recorded at) {
        List<RuleVersion> versions = before == null ? List.of() : before.versions;
        List<RuleVersion> after = switch (event) {
            case RuleEvent.Set e -> Step.append(versions, version(e, at));
            case RuleEvent.Ended e ->
                changing(
                        versions,
                        e.version(),
                        v -> v.with(to -> to.validTo(e.validTo()).endedBy(e.citation())));
            case RuleEvent.Superseded e -> changing(versions, e.version(), v -> v.withWrongBecause(e.reason()));
        };
        return new RuleView(event.rule(), after, at.version());
    }

    /** What the rule says on a day, one version for each scope that it speaks of then, by scope. */
    public List<RuleVersion> on(LocalDate day) {
        TreeMap<String, RuleVersion> latest = new TreeMap<>();
        for (RuleVersion each : versions) {
            if (each.saysSomethingOn(day)) {
                latest.merge(
                        each.scope,
                        each,
                        (one, other) -> Objects.requireNonNull(
                                Comparator.comparing(RuleVersion::validFrom).compare(one, other) > 0 ? one : other));
            }
        }
        return List.copyOf(latest.values());
    }

    /** With those versions only that say something on a day; none when none does. */
    public Optional<RuleView> inForceOn(LocalDate day) {
        List<RuleVersion> said = on(day);
        return said.isEmpty() ? Optional.empty() : Optional.of(new RuleView(rule, said, version));
    }

    private static RuleVersion version(RuleEvent.Set e, Recorded at) {
        return new RuleVersion(
                e.versionName(),
                e.scope(),
                e.value(),
                e.unit(),
                e.validFrom(),
                e.validTo(),
                e.citation(),
                e.standing(),
                at.index(),
                null,
                null);
    }

    private static List<RuleVersion> changing(
            List<RuleVersion> versions, String name, UnaryOperator<RuleVersion> change) {
        return versions.stream()
                .map(version -> version.name.equals(name) ? change.apply(version) : version)
                .toList();
    }
}
