package vn.danvan.reporting.table;

import vn.danvan.kernel.Code;

/** Refusals of tables that cannot be filled in as they are asked for. */
public enum TableRunCode implements Code {
    AGENCY_UNKNOWN("table.agency-unknown", Kind.INVALID, "Không có cơ quan này", "There is no such agency"),
    TOO_LARGE(
            "table.too-large",
            Kind.INVALID,
            "Bảng có hơn 50.000 ô; hãy chọn ít chỉ tiêu, cơ quan hoặc kỳ hơn",
            "The table has more than 50,000 cells; choose fewer indicators, agencies or periods"),
    PERIODS_OVERLAP(
            "table.periods-overlap",
            Kind.INVALID,
            "Các kỳ trùng ngày nhau thì không cộng được",
            "Periods that have days in common are not added up"),
    CHART_UNITS(
            "table.chart-units",
            Kind.INVALID,
            "Một biểu đồ chỉ vẽ các chỉ tiêu cùng đơn vị tính",
            "A chart shows indicators of one unit"),
    CHART_SIZE(
            "table.chart-size",
            Kind.INVALID,
            "Biểu đồ có nhiều nhất 40 dòng và 6 cột",
            "A chart has at most 40 rows and 6 columns");

    private final Text text;

    TableRunCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
