package vn.danvan.kernel.table;

import vn.danvan.kernel.Code;

/** Refusals of a table that makes no sense by itself, or that names what the register does not have. */
public enum TableShapeCode implements Code {
    INDICATOR_TWICE("table.indicator-twice", Kind.INVALID, "Chỉ tiêu bị nêu hai lần", "An indicator is named twice"),
    AGENCY_TWICE(
            "table.agency-twice",
            Kind.INVALID,
            "Cơ quan, loại cơ quan hoặc huyện bị nêu hai lần",
            "An agency, a kind of agency or a district is named twice"),
    PERIOD_TWICE("table.period-twice", Kind.INVALID, "Kỳ bị nêu hai lần", "A period is named twice"),
    PERIODS(
            "table.periods",
            Kind.INVALID,
            "Hãy nêu các kỳ, hoặc loại kỳ và số kỳ gần nhất; chỉ một trong hai",
            "Name the periods, or a kind of period and how many of the last ones; one of the two"),
    LAYOUT(
            "table.layout",
            Kind.INVALID,
            "Chỉ tiêu, cơ quan và kỳ, mỗi thứ đặt đúng một chỗ, trên dòng hoặc trên cột; dòng và cột đều phải có",
            "Indicators, agencies and periods each stand in one place, on rows or on columns, and both have something"),
    TOTALS(
            "table.totals",
            Kind.INVALID,
            "Chỉ cộng theo cơ quan và theo kỳ, mỗi thứ một lần; các chỉ tiêu không cộng được với nhau",
            "Totals are over agencies and over periods, each once; indicators do not add up"),
    INDICATOR_UNKNOWN(
            "table.indicator-unknown",
            Kind.INVALID,
            "Không phiên bản nào của biểu mẫu có chỉ tiêu này",
            "No published version of the form has this indicator"),
    PERIOD_UNKNOWN("table.period-unknown", Kind.INVALID, "Không có kỳ báo cáo này", "There is no such period");

    private final Text text;

    TableShapeCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
