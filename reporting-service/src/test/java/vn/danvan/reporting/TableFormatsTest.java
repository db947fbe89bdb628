package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.kernel.table.TableDefinition.Dimension.AGENCY;
import static vn.danvan.kernel.table.TableDefinition.Dimension.INDICATOR;
import static vn.danvan.kernel.table.TableDefinition.Dimension.PERIOD;
import static vn.danvan.reporting.TableSamples.EVERYBODY;
import static vn.danvan.reporting.TableSamples.PLAIN;
import static vn.danvan.reporting.TableSamples.layout;
import static vn.danvan.reporting.TableSamples.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableDefinition.Line;
import vn.danvan.reporting.table.AdHocTable;
import vn.danvan.reporting.table.TableFormat;
import vn.danvan.reporting.table.TableSheet;

class TableFormatsTest {

    private static final List<String> CODES =
            History.indicators().stream().map(Indicator::code).toList();
    private static final List<TableDefinition.Layout> LAYOUTS = List.of(
            PLAIN,
            layout(List.of(INDICATOR, AGENCY), List.of(PERIOD), AGENCY, PERIOD),
            layout(List.of(AGENCY, INDICATOR), List.of(PERIOD), AGENCY, PERIOD),
            layout(List.of(PERIOD), List.of(AGENCY, INDICATOR), PERIOD, AGENCY));

    private static final List<Line> LINES = List.of(Line.values());

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_workbook_s_formulas_give_what_is_printed(int seed) throws IOException {
        Random random = new Random(seed);
        TableDefinition.Bodies bodies =
                new TableDefinition.Bodies(List.of(), List.of(), List.of(), LINES.get(seed % LINES.size()));
        AdHocTable table = table(
                History.of(seed, 15 + random.nextInt(60)),
                TableSamples.of(CODES, bodies, History.PERIODS, LAYOUTS.get(seed % LAYOUTS.size())),
                null);
        int heading = TableSheet.of(table).heading();
        int formulas = 0;
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(TableFormat.XLSX.render(table, "Ban Dân vận")))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
            for (int r = 0; r < table.rows().size(); r++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    Cell cell = sheet.getRow(r + 1).getCell(heading + c);
                    BigDecimal printed = table.cells().get(r).get(c).value();
                    if (table.line() == Line.AGENCY && isTotalThatAddsUp(table, r, c)) {
                        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                    }
                    formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                    CellType type = cell.getCellType() == CellType.FORMULA
                            ? cell.getCachedFormulaResultType()
                            : cell.getCellType();
                    if (printed == null) {
                        assertThat(type).isIn(CellType.BLANK, CellType.STRING);
                    } else {
                        assertThat(type).isEqualTo(CellType.NUMERIC);
                        assertThat(cell.getNumericCellValue())
                                .as("%s in row %d, column %d", cell, r, c)
                                .isEqualTo(printed.doubleValue());
                    }
                }
            }
        }
        assertThat(formulas).isPositive();
    }

    private static boolean isTotalThatAddsUp(AdHocTable table, int row, int column) {
        List<AdHocTable.Member> members = new ArrayList<>(table.rows().get(row));
        members.addAll(table.columns().get(column));
        return members.stream().anyMatch(AdHocTable.Member::all)
                && table.indicators().stream()
                        .anyMatch(shown -> shown.aggregation() != Indicator.Aggregation.RATIO
                                && members.stream()
                                        .anyMatch(member -> member.key().equals(shown.key())));
    }

    @Test
    void the_same_table_gives_the_same_bytes_in_every_format() {
        AdHocTable once = table(History.of(5, 40), TableSamples.of(CODES, EVERYBODY, History.PERIODS, PLAIN), null);
        AdHocTable again = table(History.of(5, 40), TableSamples.of(CODES, EVERYBODY, History.PERIODS, PLAIN), null);
        for (TableFormat format : List.of(TableFormat.JSON, TableFormat.XLSX, TableFormat.CSV)) {
            assertThat(format.render(again, "Ban Dân vận")).isEqualTo(format.render(once, "Ban Dân vận"));
        }
    }

    @Test
    void a_line_of_csv_is_a_row_of_the_table() {
        AdHocTable table =
                table(History.of(5, 12), TableSamples.of(List.of("TT01"), EVERYBODY, List.of("2020-Q1"), PLAIN), null);
        String csv = new String(TableFormat.CSV.render(table, ""), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFMã cơ quan,\"Cơ quan, đơn vị\",");
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(table.rows().size() + 1);
        assertThat(lines.getLast()).startsWith(",Toàn bộ,");
    }

    private static AdHocTable drawn() {
        return table(
                History.of(5, 12),
                TableSamples.of(List.of("BC01", "BC02"), EVERYBODY, List.of("2019-Q4", "2020-Q1"), PLAIN),
                null);
    }

    @Test
    void a_chart_has_a_bar_for_each_figure_and_says_all_of_them_in_words() throws Exception {
        AdHocTable table = drawn();
        byte[] svg = TableFormat.SVG.render(table, "");
        assertThat(TableFormat.SVG.render(drawn(), "")).isEqualTo(svg);
        Document document =
                DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Biên chế <các hội> & \"kinh phí\"");
        String words = document.getElementsByTagName("desc").item(0).getTextContent();
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            assertThat(texts.item(i).getTextContent()).isNotBlank();
        }
        assertThat(words)
                .contains("đơn vị tính người")
                .contains("Ban Dân vận Tỉnh ủy – ")
                .doesNotContain("Toàn bộ");
        long figures =
                table.rows().stream().filter(row -> !row.getFirst().all()).count() * 4;
        assertThat(words.split(": ", -1)).hasSize((int) figures + 1);
    }

    @Test
    void a_chart_shows_one_unit_and_no_more_than_the_eye_takes() {
        History history = History.of(5, 60);
        refuses(
                table(history, TableSamples.of(List.of("BC01", "TT01"), EVERYBODY, List.of("2020-Q1"), PLAIN), null),
                "table.chart-units");
        refuses(
                table(history, TableSamples.of(List.of("BC01"), EVERYBODY, List.of("2020-Q1"), PLAIN), null),
                "table.chart-size");
    }

    private static void refuses(AdHocTable table, String code) {
        assertThatThrownBy(() -> TableFormat.SVG.render(table, ""))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refusal -> assertThat(refusal.code().id()).isEqualTo(code));
    }
}
