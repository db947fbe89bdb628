package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.document.Annexes;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.document.FigureNames;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Column;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.document.PartyDocument.Table;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.document.TextWidth;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.render.Xlsx;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** What was found wrong on pages that were looked at, so that it is not found again. */
class PageFaultsTest {

    private static final String LONG = " phụ trách công tác phối hợp vận động quần chúng nhân dân vùng đồng bào dân tộc"
            + " thiểu số, miền núi, biên giới và công tác tôn giáo, tín ngưỡng trên địa bàn các huyện, thành phố";
    private static final Pattern COUNTED = Pattern.compile(".*( \\d+){5}( [\\d,]+ %){2}");
    private static final String HEAD = "Tỷ lệ";

    private static Summary summary(List<History.Past> events, String period) {
        return SummaryCalculator.calculate(Rows.facts(events, period), Rows.LETTERHEAD);
    }

    private static List<History.Past> map(History history, UnaryOperator<Object> how) {
        return history.events.stream()
                .map(past -> new History.Past(past.moment(), past.stream(), how.apply(past.event())))
                .toList();
    }

    private static Object longer(Object event) {
        return event instanceof AgencyEvent.Registered e
                ? new AgencyEvent.Registered(
                        e.agency(),
                        e.name() + LONG,
                        e.kind(),
                        e.level(),
                        e.parent(),
                        e.subPlanRequiredBy(),
                        e.validFrom())
                : event;
    }

    private static List<History.Past> unreported() {
        return History.of(7, new History.Shape(12, false, 1, true)).events.stream()
                .filter(past -> !(past.event() instanceof ProgressReportEvent))
                .toList();
    }

    /** The lines of each page. */
    private static List<List<String>> pages(byte[] bytes) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setSortByPosition(true);
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(pdf)
                        .replace('\u00a0', ' ')
                        .lines()
                        .map(String::strip)
                        .toList());
            }
        }
        return pages;
    }

    private static List<String> paragraphs(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private static List<Table> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    static IntStream sizes() {
        return IntStream.of(9, 12, 16, 20, 24, 28, 33, 40, 52);
    }

    @ParameterizedTest(name = "{0} agencies")
    @MethodSource("sizes")
    void a_table_has_its_head_on_every_page_no_title_at_its_foot_and_no_total_alone(int agencies) throws Exception {
        PartyDocument document = SummaryDocument.of(summary(History.of(7, agencies).events, "2020-Q1"));
        for (List<String> page : pages(Pdf.render(document))) {
            int rows = -1;
            for (int i = 0; i < page.size(); i++) {
                if (COUNTED.matcher(page.get(i)).matches()) {
                    rows = i;
                    break;
                }
            }
            if (rows >= 0) {
                assertThat(page.subList(0, rows)).as("%s", page).anyMatch(line -> line.contains(HEAD));
                assertThat(page.get(rows)).as("a total alone").doesNotStartWith("Tổng số");
            }
            assertThat(page.getLast()).doesNotStartWith("Theo loại cơ quan").doesNotStartWith("Theo địa bàn");
        }
    }

    @Test
    void lines_end_between_words_never_in_a_date_or_a_number() throws Exception {
        for (DocumentForm form : DocumentForm.values()) {
            PartyDocument document =
                    SummaryDocument.of(summary(map(History.of(7, 40), PageFaultsTest::longer), "2020-Q1"), form);
            assertThat(pages(Pdf.render(document)).stream().flatMap(List::stream))
                    .noneMatch(line -> line.startsWith("/") || line.endsWith("/"));
        }
    }

    @Test
    void a_long_code_and_a_long_number_stand_on_one_line() throws Exception {
        Summary summary = summary(History.of(7, 12).events, "2020-Q1");
        List<Duty> items = summary.reports().items().stream()
                .map(PageFaultsTest::withLongCode)
                .toList();
        Duties reports = new Duties(
                summary.reports().total(),
                summary.reports().byKind(),
                summary.reports().byDistrict(),
                items,
                summary.reports().restated());
        List<String> lines = pages(Pdf.render(SummaryDocument.of(withReports(summary, reports)))).stream()
                .flatMap(List::stream)
                .filter(line -> line.contains("HB.BD.TUYENGIAO"))
                .toList();
        assertThat(lines).hasSize(items.size());
        assertThat(lines.stream().filter(line -> line.endsWith(" 1.234.567"))).hasSize((int)
                items.stream().filter(duty -> duty.submittedOn() != null).count());
    }

    private static Duty withLongCode(Duty duty) {
        return new Duty(
                "HB.BD.TUYENGIAO",
                "Ban",
                duty.kind(),
                duty.forAgency(),
                duty.stream(),
                duty.dueOn(),
                duty.standing(),
                duty.state(),
                duty.nil(),
                duty.submittedOn(),
                duty.daysLate(),
                List.of(1_234_567L));
    }

    private static Summary withReports(Summary summary, Duties reports) {
        return new Summary(
                summary.header(),
                summary.subPlans(),
                reports,
                summary.urging(),
                summary.forms(),
                summary.tasks(),
                summary.associations(),
                summary.staffing(),
                summary.budgets(),
                summary.aid(),
                summary.services(),
                summary.deliverables(),
                summary.inspections(),
                summary.dissemination(),
                summary.coordination(),
                summary.compared(),
                summary.lateRanking(),
                summary.restated());
    }

    @Test
    void long_names_get_the_room_that_figures_do_not_need() {
        List<History.Past> events = map(History.of(7, 40), PageFaultsTest::longer);
        PartyDocument document = SummaryDocument.of(summary(events, "2020-Q1"));
        for (Table table : tables(document.body())) {
            double width = 0;
            for (int c = 0; c < table.columns().size(); c++) {
                Column column = table.columns().get(c);
                width += column.width();
                for (PartyDocument.Row row : table.rows()) {
                    if (row.style() == PartyDocument.Style.PLAIN) {
                        assertThat(TextWidth.lines(row.cells().get(c), column.width(), table.size()))
                                .as("%s: %s", table.caption(), row.cells().get(c))
                                .isLessThan(12);
                    }
                }
            }
            assertThat(width).as(table.caption()).isBetween(164.0, 166.0);
        }
        Table duties = tables(document.body()).getFirst();
        assertThat(duties.columns().getFirst().width()).isGreaterThan(55);
    }

    @Test
    void an_annex_with_nothing_in_it_is_not_printed() throws Exception {
        PartyDocument document = SummaryDocument.of(summary(unreported(), "2020-Q1"));
        assertThat(document.annex().stream().filter(Heading.class::isInstance).map(block -> ((Heading) block).text()))
                .containsExactly("Phụ lục 1. Nguồn số liệu");
        assertThat(paragraphs(document.body()))
                .anyMatch(text -> text.endsWith("chưa có số liệu của chỉ tiêu nào."))
                .noneMatch(text -> text.contains("Phụ lục"));
        assertThat(pages(Pdf.render(document))).hasSize(3);
        assertThat(SummaryDocument.of(summary(History.of(1, 12).events, "2020-Q1")).annex().stream()
                        .filter(Heading.class::isInstance))
                .hasSize(2);
    }

    @Test
    void nobody_is_said_to_have_sent_what_is_not_yet_due() {
        assertThat(paragraphs(
                        SummaryDocument.of(summary(unreported(), "2020-Q1")).body()))
                .contains("Chưa có cơ quan, đơn vị nào quá hạn gửi kế hoạch cụ thể, báo cáo.")
                .noneMatch(text -> text.startsWith("Không có cơ quan"));
    }

    @Test
    void a_composed_period_says_in_how_many_periods_reports_were_due() {
        Summary year = SummaryCalculator.calculate(
                Rows.facts(new MadeUpYears(1).events, "2020", SummaryKind.PERIODIC), Rows.LETTERHEAD);
        assertThat(paragraphs(SummaryDocument.of(year).body()))
                .anyMatch(text -> text.matches("Có \\d+ báo cáo phải gửi, trong \\d+ kỳ báo cáo; .*"));
        Table indicators = tables(SummaryDocument.of(year).body()).stream()
                .filter(table -> table.caption().contains("Các chỉ tiêu"))
                .findFirst()
                .orElseThrow();
        for (PartyDocument.Row row : indicators.rows()) {
            assertThat(TextWidth.lines(
                            row.cells().getFirst(),
                            indicators.columns().getFirst().width(),
                            indicators.size()))
                    .as("a code is on one line")
                    .isEqualTo(1);
        }
    }

    @Test
    void each_form_has_its_numerals_and_its_capital() {
        Summary summary = summary(History.of(1, 12).events, "2020-Q1");
        PartyDocument party = SummaryDocument.of(summary, DocumentForm.PARTY);
        PartyDocument state = SummaryDocument.of(summary, DocumentForm.STATE);
        assertThat(party.body()).contains(new Heading(1, "I- KẾ HOẠCH CỤ THỂ"));
        assertThat(state.body()).contains(new Heading(1, "I. KẾ HOẠCH CỤ THỂ"));
        assertThat(party.subject().getFirst()).startsWith("tổng hợp kết quả");
        assertThat(state.subject().getFirst()).startsWith("Tổng hợp kết quả");
    }

    @Test
    void a_figure_of_one_agency_has_the_name_and_the_unit_of_its_indicator() {
        Summary summary = summary(History.of(1, 12).events, "2020-Q1");
        FigureNames.Named named = new FigureNames(summary).of("/forms/0/byAgency/0/values/BC03");
        assertThat(named.name()).endsWith("; BC03 Tỷ lệ sử dụng biên chế (BC02/BC01)");
        assertThat(named.unit()).isEqualTo("%");
    }

    @Test
    void a_workbook_is_read_on_paper_words_go_on_below_and_whole_numbers_have_no_comma() throws IOException {
        Summary summary = summary(map(History.of(7, 40), PageFaultsTest::longer), "2020-Q1");
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Xlsx.render(SummaryDocument.of(summary), Annexes.of(summary))))) {
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                XSSFSheet sheet = book.getSheetAt(s);
                double characters = 0;
                for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
                    characters += sheet.getColumnWidth(c) / 256.0;
                }
                assertThat(characters / sheet.getPrintSetup().getFitWidth())
                        .as(sheet.getSheetName())
                        .isLessThanOrEqualTo(230);
                for (Row row : sheet) {
                    row.forEach(PageFaultsTest::check);
                }
            }
        }
    }

    @Test
    void a_long_list_of_log_indexes_makes_no_row_of_a_workbook_high() throws IOException {
        Summary summary = summary(History.of(7, 52).events, "2020-Q1");
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(Xlsx.render(SummaryDocument.of(summary), Annexes.of(summary))))) {
            XSSFSheet indicators = book.getSheet("Chỉ tiêu BM01");
            assertThat(indicators.getRow(1).getCell(indicators.getRow(1).getLastCellNum() - 1))
                    .asString()
                    .hasSizeGreaterThan(100);
            indicators.forEach(row -> assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(60));
        }
    }

    private static void check(Cell cell) {
        if (cell.getCellType() == CellType.STRING
                && !cell.getStringCellValue().matches("[\\d; ]+")
                && cell.getRowIndex() > 0
                && cell.getStringCellValue().length() > 40) {
            assertThat(cell.getCellStyle().getWrapText()).as(cell.toString()).isTrue();
            assertThat(cell.getRow().getHeightInPoints()
                            / 15
                            * cell.getSheet().getColumnWidth(cell.getColumnIndex())
                            / 256)
                    .as(cell.toString())
                    .isGreaterThanOrEqualTo(cell.getStringCellValue().length());
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            boolean whole = BigDecimal.valueOf(cell.getNumericCellValue())
                            .stripTrailingZeros()
                            .scale()
                    <= 0;
            assertThat(cell.getCellStyle().getDataFormatString())
                    .isIn(whole ? List.of("#,##0", "dd/mm/yyyy") : List.of("#,##0.00"));
        }
    }
}
