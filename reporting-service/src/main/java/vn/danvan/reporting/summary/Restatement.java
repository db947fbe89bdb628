package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.FormFigures.Figure;
import vn.danvan.reporting.summary.Summary.FormRef;

/**
 * The period under another day's structure, beside the reported one. Duties pass whole to who answers for them; figures of a
 * body that was merged pass whole, those of one that was divided in shares.
 *
 * @param on the structure's day
 * @param rules the divisions that were met, each with the rule that its figures were apportioned by
 * @param reconciled whether every restated total is the reported one
 */
public record Restatement(
        LocalDate on,
        List<Applied> rules,
        RestatedDuties subPlans,
        RestatedDuties reports,
        List<RestatedForm> forms,
        boolean reconciled) {

    /**
     * How the figures of a divided body were apportioned.
     *
     * @param rule the version of the rule {@code reporting.apportionment}; absent while none was in force: then equally
     * @param equally whether the shares are equal; otherwise they are by weights
     */
    public record Applied(
            String body,
            String name,
            @Nullable String rule,
            @Nullable String citation,
            boolean equally,
            List<Share> shares) {}

    /** Who takes a share. */
    public record Share(String taker, String name, int weight) {}

    /**
     * Duties in both structures.
     *
     * @param reported their total under the structure of the period's last day
     * @param restated their total under that of the other day
     * @param byKind kinds with a duty in either
     * @param byDistrict districts with a duty in either, by code, then the agencies of the province
     * @param moved how many duties another body answers for
     */
    public record RestatedDuties(
            DutyCount reported,
            DutyCount restated,
            List<KindDuties> byKind,
            List<DistrictDuties> byDistrict,
            int moved) {}

    /** Duties of a kind of agencies; absent where none has one. */
    public record KindDuties(
            AgencyKind kind,
            @Nullable DutyCount reported,
            @Nullable DutyCount restated) {}

    /** Duties in a district, or of the province's agencies where there is none; absent where none has one. */
    public record DistrictDuties(
            @Nullable String district,
            @Nullable String name,
            @Nullable DutyCount reported,
            @Nullable DutyCount restated) {}

    /** The indicators of one form. */
    public record RestatedForm(FormRef form, List<RestatedIndicator> indicators) {}

    /**
     * One indicator in both structures.
     *
     * @param reported over all agencies
     * @param restated over all shares
     * @param difference restated less reported; absent when both are unknown
     */
    public record RestatedIndicator(
            String code,
            String name,
            String unit,
            Figure reported,
            Figure restated,
            @Nullable BigDecimal difference,
            List<KindValues> byKind,
            List<DistrictValues> byDistrict) {}

    /** Values of a kind of agencies; absent where none gave one. */
    public record KindValues(
            AgencyKind kind,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal restated) {}

    /** Values in a district, or of the province's agencies where there is none; absent where none gave one. */
    public record DistrictValues(
            @Nullable String district,
            @Nullable String name,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal restated) {}
}
