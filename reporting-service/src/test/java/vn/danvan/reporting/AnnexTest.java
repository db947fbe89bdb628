package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.reporting.document.Annex;
import vn.danvan.reporting.document.Annexes;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Csv;
import vn.danvan.reporting.render.Xlsx;
import vn.danvan.reporting.summary.BudgetYear;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.StaffingYear;
import vn.danvan.reporting.summary.Summary;

/** The annexes say what the summary says, as data. */
class AnnexTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static byte[] workbook(Summary summary) {
        return Xlsx.render(SummaryDocument.of(summary), Annexes.of(summary));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Row last(XSSFSheet sheet) {
        return sheet.getRow(sheet.getLastRowNum());
    }

    private static void total(XSSFSheet sheet, String title, long wanted) {
        for (Cell heading : sheet.getRow(0)) {
            if (heading.getStringCellValue().equals(title)) {
                Cell cell = last(sheet).getCell(heading.getColumnIndex());
                assertThat(cell.getCellType()).as(title).isEqualTo(CellType.FORMULA);
                assertThat(cell.getNumericCellValue()).as(title).isEqualTo((double) wanted);
                return;
            }
        }
        throw new AssertionError(title);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_total_is_a_formula_whose_value_is_the_summarys(long seed) throws IOException {
        Summary summary = SummaryCalculatorTest.summary(History.of(seed, 1 + (int) (seed * 7 % 90)));
        try (XSSFWorkbook book = open(workbook(summary))) {
            XSSFSheet reports = book.getSheet("Báo cáo theo loại cơ quan");
            DutyCount all = summary.reports().total();
            total(reports, "Phải gửi", all.owed());
            total(reports, "Đã nhận", all.received());
            total(reports, "Đúng hạn", all.onTime());
            total(reports, "Chưa gửi", all.missing());
            Cell completeness = last(reports).getCell(8);
            assertThat(completeness.getCellFormula()).startsWith("IF(B");
            assertThat(completeness.getNumericCellValue())
                    .isEqualTo(Objects.requireNonNull(all.completeness()).doubleValue());
            for (BudgetYear year : summary.budgets()) {
                if (!year.items().isEmpty()) {
                    XSSFSheet sheet = book.getSheet("Khoán kinh phí " + year.year());
                    total(sheet, "Đề nghị (đồng)", year.proposed().dong());
                    total(sheet, "Phê duyệt (đồng)", year.approved().dong());
                    total(sheet, "Giải ngân (đồng)", year.disbursed().dong());
                }
            }
            for (StaffingYear year : summary.staffing()) {
                if (!year.items().isEmpty()) {
                    total(book.getSheet("Biên chế " + year.year()), "Được giao", year.allotted());
                }
            }
        }
    }

    @Test
    void cells_have_their_type_headings_are_fixed_and_filtered() throws IOException {
        Summary summary = SummaryCalculatorTest.summary(History.of(1, 55));
        try (XSSFWorkbook book = open(workbook(summary))) {
            XSSFSheet reports = book.getSheet("Báo cáo");
            assertThat(reports.getPaneInformation().isFreezePane()).isTrue();
            assertThat(reports.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            assertThat(reports.getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:I" + (summary.reports().items().size() + 1));
            Row first = reports.getRow(1);
            Duties.Duty duty = summary.reports().items().getFirst();
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo(duty.agency());
            assertThat(DateUtil.isCellDateFormatted(first.getCell(3))).isTrue();
            assertThat(first.getCell(3).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(duty.dueOn());
            assertThat(first.getCell(3).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        }
    }

    @Test
    void neither_the_machines_language_nor_its_time_zone_changes_a_byte() {
        Summary summary = SummaryCalculatorTest.summary(History.of(3, 40));
        byte[] before = workbook(summary);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            assertThat(Arrays.equals(workbook(summary), before)).isTrue();
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void as_csv_it_has_the_same_rows_and_no_formula_of_a_stranger() {
        Summary summary = SummaryCalculatorTest.summary(History.of(1, 55));
        Map<String, Annex> annexes =
                Annexes.of(summary).stream().collect(Collectors.toMap(Annex::code, Function.identity()));
        Annex reports = Objects.requireNonNull(annexes.get("bao-cao"));
        String csv = new String(Csv.render(reports), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFMã cơ quan,").contains("\r\n");
        assertThat(csv.lines()).hasSize(reports.rows().size() + 1);
        Annex rates = Objects.requireNonNull(annexes.get("bao-cao-theo-loai"));
        assertThat(new String(Csv.render(rates), StandardCharsets.UTF_8).lines().skip(1))
                .allMatch(line -> line.matches(".*,\\d+\\.\\d\\d,\\d+\\.\\d\\d"));
        Annex hostile = new Annex(
                "x",
                "x",
                List.of(
                        new Annex.Column("a", Annex.Kind.TEXT, 10, false, -1, -1),
                        new Annex.Column("b", Annex.Kind.DATE, 10, false, -1, -1)),
                List.of(
                        Arrays.asList("=HYPERLINK(\"http://x\")", LocalDate.of(2020, 3, 31)),
                        Arrays.asList("@x", null)),
                false);
        assertThat(new String(Csv.render(hostile), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa,b\r\n\"'=HYPERLINK(\"\"http://x\"\")\",2020-03-31\r\n'@x,\r\n");
    }
}
