package vn.danvan.query.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A rule with all its values.
 *
 * @param versions in the order in which they were set
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
     */
    public record RuleVersion(
            String name,
            String scope,
            String value,
            String unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String citation,
            String standing,
            long logIndex) {}

    static RuleView fold(@Nullable RuleView before, RuleEvent.Set e, Recorded at) {
        RuleVersion set = new RuleVersion(
                e.versionName(),
                e.scope(),
                e.value(),
                e.unit(),
                e.validFrom(),
                e.validTo(),
                e.citation(),
                e.standing(),
                at.index());
        return new RuleView(e.rule(), before == null ? List.of(set) : Step.append(before.versions, set), at.version());
    }
}
