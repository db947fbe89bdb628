package vn.danvan.reporting.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.summary.Summary.FormRef;

/**
 * The figures of one form.
 *
 * @param byAgency by code; agencies that gave no value left out
 */
public record FormFigures(FormRef form, List<IndicatorFigures> indicators, List<AgencyFigures> byAgency) {

    /**
     * The values of one agency.
     *
     * @param district the district's agency that it is or belongs to; absent for the agencies of the province
     * @param values by indicator; those without a value left out
     */
    public record AgencyFigures(
            String agency,
            String name,
            AgencyKind kind,
            @Nullable String district,
            Map<String, BigDecimal> values) {}

    /**
     * One indicator of the form.
     *
     * @param total over all agencies
     * @param before the total of the period before; absent when there is none
     * @param lastYear the total of the same period last year; absent when there is none
     * @param byKind in the order of {@link AgencyKind}, kinds that gave no value in any of the periods left out
     * @param byDistrict by the district that the agency is or belongs to, in the order of the districts' codes, then the
     *     agencies of the province without a district
     * @param sources log indexes of the submissions that the total comes from
     */
    public record IndicatorFigures(
            String code,
            String clause,
            String name,
            String unit,
            Indicator.Type type,
            Indicator.Aggregation aggregation,
            Figure total,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear,
            List<KindFigure> byKind,
            List<DistrictFigure> byDistrict,
            List<Long> sources) {}

    /**
     * An aggregated value.
     *
     * @param value in the indicator's unit; percent and means with two decimals; absent when no agency gave one, or a
     *     ratio's denominator is zero
     * @param agencies how many agencies gave a value
     */
    public record Figure(@Nullable BigDecimal value, int agencies) {}

    /**
     * The value over the agencies of one kind.
     *
     * @param before over the same kind in the period before; absent when there is none
     * @param lastYear over the same kind in the same period last year; absent when there is none
     */
    public record KindFigure(
            AgencyKind kind,
            Figure figure,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear) {}

    /**
     * The value over the agencies of one district.
     *
     * @param district the district's agency; absent for the agencies of the province
     * @param before over the same district in the period before; absent when there is none
     * @param lastYear over the same district in the same period last year; absent when there is none
     */
    public record DistrictFigure(
            @Nullable String district,
            @Nullable String name,
            Figure figure,
            @Nullable BigDecimal before,
            @Nullable BigDecimal lastYear) {}
}
