package vn.danvan.service.table;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.table.TableDefinition;

/** What a table shows: indicators × agencies × periods, and what stands where. */
public record TableRequest(
        @NotNull @Size(min = 1, max = 300) List<@NotNull @Valid TableFigureRequest> indicators,
        @NotNull @Valid TableAgenciesRequest agencies,
        @NotNull @Valid TablePeriodsRequest periods,
        @NotNull @Valid TableLayoutRequest layout) {

    /** An indicator of a form. */
    public record TableFigureRequest(
            @NotNull FormId form,

            @Schema(description = "Mã chỉ tiêu / the indicator's code", example = "BC01") @NotBlank @Size(max = 20)
            String indicator) {}

    /** Whose figures. */
    public record TableAgenciesRequest(
            @Schema(description = "Nêu đích danh / named ones, shown also when they reported nothing")
            @NotNull
            @Size(max = 500)
            List<@NotNull AgencyId> named,

            @Schema(description = "Theo loại / all of these kinds") @NotNull @Size(max = 20)
            List<@NotNull AgencyKind> kinds,

            @Schema(description = "Theo huyện, thành phố / all in these districts") @NotNull @Size(max = 200)
            List<@NotNull AgencyId> districts,

            @Schema(description = "Mỗi dòng là gì / what one line is") @NotNull
            TableDefinition.Line by) {}

    /** Which periods. */
    public record TablePeriodsRequest(
            @Schema(description = "Các kỳ; rỗng khi lấy các kỳ gần nhất / periods; empty when the last ones are asked")
            @NotNull
            @Size(max = 60)
            List<@NotNull PeriodId> named,

            @Schema(description = "Các kỳ gần nhất khi xem / the last ones at the time of looking") @Nullable @Valid
            LastPeriodsRequest last) {}

    /** The last periods of a kind. */
    public record LastPeriodsRequest(
            @NotNull PeriodKind kind,
            @NotNull @Min(1) @Max(60) Integer count) {}

    /** What stands where. */
    public record TableLayoutRequest(
            @Schema(description = "Từ ngoài vào trong / from the outer to the inner") @NotNull @Size(min = 1, max = 2)
            List<TableDefinition.@NotNull Dimension> rows,

            @NotNull @Size(min = 1, max = 2) List<TableDefinition.@NotNull Dimension> columns,

            @Schema(description = "Cộng theo cơ quan, theo kỳ / totals over agencies, over periods")
            @NotNull
            @Size(max = 2)
            List<TableDefinition.@NotNull Dimension> totals) {}

    /** The same as the register keeps it. */
    public TableDefinition toDefinition() {
        LastPeriodsRequest last = periods.last;
        return new TableDefinition(
                indicators.stream()
                        .map(i -> new TableDefinition.Figure(i.form, i.indicator))
                        .toList(),
                new TableDefinition.Bodies(agencies.named, agencies.kinds, agencies.districts, agencies.by),
                new TableDefinition.Periods(
                        periods.named, last == null ? null : new TableDefinition.Last(last.kind, last.count)),
                new TableDefinition.Layout(layout.rows, layout.columns, layout.totals));
    }
}
