package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.FormFigures;
import vn.danvan.reporting.summary.FormFigures.DistrictFigure;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.FormFigures.KindFigure;
import vn.danvan.reporting.summary.Summary;

/** What follows the signature: indicators by kind of agency and by district, and where the figures come from. */
final class AnnexText {

    private static final double NAME_WIDTH = 45;
    private static final double REST = 165 - NAME_WIDTH;
    private static final double LEAST_WIDTH = 23.5;

    private final Tables tables;
    private final Summary summary;
    private final @Nullable Mark mark;
    private int number;

    AnnexText(Tables tables, Summary summary, @Nullable Mark mark) {
        this.tables = tables;
        this.summary = summary;
        this.mark = mark;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (hasIndicators(summary)) {
            blocks.add(heading("Các chỉ tiêu theo loại cơ quan và theo địa bàn"));
        }
        for (FormFigures form : summary.forms()) {
            List<IndicatorFigures> given =
                    form.indicators().stream().filter(AnnexText::isGiven).toList();
            for (List<IndicatorFigures> columns : Evenly.split(given, AnnexText::width, REST)) {
                blocks.add(table(form, columns));
            }
        }
        blocks.add(heading("Nguồn số liệu"));
        blocks.addAll(sources());
        blocks.addAll(new InspectionText(tables).sources(summary));
        blocks.addAll(new ActivityText(tables).sources(summary));
        if (summary.restated() != null) {
            blocks.add(heading("Số liệu theo tổ chức bộ máy ngày "
                    + Vi.date(summary.restated().on())));
            blocks.addAll(new RestatementText(tables).blocks(summary.restated()));
        }
        if (mark != null && mark.correction() != null) {
            blocks.add(heading("Nội dung đính chính"));
            blocks.addAll(new CorrectionText(tables).blocks(mark.correction()));
        }
        return blocks;
    }

    /** The number of the annex that says what a corrected version changes. */
    static int ofCorrection(Summary summary) {
        return (hasIndicators(summary) ? 1 : 0) + (summary.restated() == null ? 0 : 1) + 2;
    }

    private Heading heading(String title) {
        number++;
        return new Heading(0, "Phụ lục " + number + ". " + title);
    }

    /** Whether there is a figure for the annex of indicators, without which it is not printed. */
    private static boolean hasIndicators(Summary summary) {
        return summary.forms().stream()
                .flatMap(form -> form.indicators().stream())
                .anyMatch(AnnexText::isGiven);
    }

    private static boolean isGiven(IndicatorFigures indicator) {
        return indicator.total().agencies() > 0;
    }

    private static double width(IndicatorFigures indicator) {
        double total =
                TextWidth.cell(IndicatorText.value(indicator, indicator.total().value()), Tables.DENSE);
        return Math.min(REST, Math.max(LEAST_WIDTH, total));
    }

    private Block table(FormFigures form, List<IndicatorFigures> columns) {
        Tables.Builder table = tables.next("Chỉ tiêu "
                + (columns.size() == 1
                        ? columns.getFirst().code()
                        : columns.getFirst().code() + " đến "
                                + columns.getLast().code())
                + ", biểu mẫu "
                + form.form().form());
        double used = columns.stream().mapToDouble(AnnexText::width).sum();
        double spread = Math.min(1.4, REST / used);
        table.left("Loại cơ quan, địa bàn", 165 - used * spread);
        for (IndicatorFigures i : columns) {
            table.right(
                    i.code() + "\n" + i.name() + (i.unit().equals("%") ? "" : " (" + i.unit() + ")"),
                    width(i) * spread);
        }
        table.group("Theo loại cơ quan");
        for (AgencyKind kind : AgencyKind.values()) {
            if (columns.stream().anyMatch(i -> i.byKind().stream().anyMatch(k -> k.kind() == kind))) {
                table.row(row(kind.vi(), columns, i -> kindValue(i, kind)));
            }
        }
        table.group("Theo địa bàn");
        TreeMap<String, String> districts = new TreeMap<>();
        columns.forEach(i -> i.byDistrict().forEach(d -> districts.put(code(d), name(d))));
        for (String district : districts.keySet()) {
            table.row(row(Objects.requireNonNull(districts.get(district)), columns, i -> districtValue(i, district)));
        }
        table.total(
                row("Tổng số", columns, i -> IndicatorText.value(i, i.total().value())));
        return table.size(Tables.DENSE).table();
    }

    private static List<String> row(
            String name, List<IndicatorFigures> columns, Function<IndicatorFigures, String> value) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        columns.forEach(i -> cells.add(value.apply(i)));
        return cells;
    }

    private static String kindValue(IndicatorFigures i, AgencyKind kind) {
        return i.byKind().stream()
                .filter(k -> k.kind() == kind)
                .map(KindFigure::figure)
                .findFirst()
                .map(f -> IndicatorText.value(i, f.value()))
                .orElse(Vi.ABSENT);
    }

    private static String districtValue(IndicatorFigures i, String district) {
        return i.byDistrict().stream()
                .filter(d -> code(d).equals(district))
                .map(DistrictFigure::figure)
                .findFirst()
                .map(f -> IndicatorText.value(i, f.value()))
                .orElse(Vi.ABSENT);
    }

    /** Sorts after every code of a district: the agencies of the province come last. */
    private static String code(DistrictFigure d) {
        return d.district() == null ? "~" : d.district();
    }

    private static String name(DistrictFigure d) {
        return d.name() == null ? "Cấp tỉnh" : d.name();
    }

    private List<Block> sources() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.ragged(
                "Mỗi số liệu lấy từ các sự kiện của nhật ký có vị trí ghi trong biểu dưới đây, tính đến vị"
                        + " trí số " + Vi.number(summary.header().logIndex()) + ". Quy tắc áp dụng: "
                        + (summary.header().ruleVersions().isEmpty()
                                ? "không có"
                                : String.join("; ", summary.header().ruleVersions()))
                        + "."));
        switch (mark) {
            case null -> {}
            case DraftMark draft ->
                blocks.add(Paragraph.ragged("Dự thảo bản " + draft.version() + ", mã nội dung "
                        + draft.content().value() + "."));
            case IssueMark issue ->
                blocks.add(Paragraph.ragged("Báo cáo số " + issue.number() + " là bản " + issue.version()
                        + ", ban hành tại vị trí số " + Vi.number(issue.issuedIndex()) + ", mã nội dung đã ký "
                        + issue.content().value() + "."));
        }
        blocks.addAll(new SupportText(tables).sources(summary));
        if (summary.reports().items().isEmpty()) {
            return blocks;
        }
        double code = Math.clamp(widest(Duty::agency), 24, 50);
        double position = Math.clamp(widest(AnnexText::position), 14, 24);
        Tables.Builder table = tables.next("Báo cáo của kỳ và vị trí nhật ký")
                .centre("TT", 11)
                .left("Cơ quan, đơn vị", 101 - code - position)
                .centre("Mã", code)
                .centre("Ngày gửi", 23)
                .left("Tình trạng", 30)
                .right("Vị trí", position);
        int n = 0;
        for (Duty duty : summary.reports().items()) {
            n++;
            table.row(
                    Integer.toString(n),
                    duty.name(),
                    duty.agency(),
                    Vi.date(duty.submittedOn()),
                    duty.nil() ? "Không phát sinh" : Words.of(duty.standing()),
                    position(duty));
        }
        blocks.add(table.size(Tables.DENSE).table());
        return blocks;
    }

    private static String position(Duty duty) {
        return duty.submittedOn() == null
                ? Vi.ABSENT
                : Vi.number(duty.sources().getLast().longValue());
    }

    /** The width of the reports' longest text, so that no code and no number is broken. */
    private double widest(Function<Duty, String> text) {
        return summary.reports().items().stream()
                .mapToDouble(duty -> TextWidth.cell(text.apply(duty), Tables.DENSE))
                .max()
                .orElseThrow();
    }
}
