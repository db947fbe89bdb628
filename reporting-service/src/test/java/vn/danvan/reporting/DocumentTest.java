package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.document.Vi;
import vn.danvan.reporting.render.Docx;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.summary.SummaryCalculator;

class DocumentTest {

    private static final double MM = 72 / 25.4;
    private static final History HISTORY = History.of(1, 55);
    private static final PartyDocument DOCUMENT = document(HISTORY);
    private static final byte[] PDF = Pdf.render(DOCUMENT);
    private static final byte[] DOCX = Docx.render(DOCUMENT);

    private static PartyDocument document(History history) {
        return SummaryDocument.of(SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD));
    }

    @Test
    void the_pdf_is_pdf_a_2a_and_pdf_ua() throws Exception {
        assertThat(faults(PDF, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(PDF, PDFAFlavour.PDFUA_1)).isEmpty();
        byte[] bare = Pdf.render(document(History.of(4, new History.Shape(12, true, 1_000_000, true))));
        assertThat(faults(bare, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void the_validator_finds_fault_with_an_ordinary_pdf() throws Exception {
        ByteArrayOutputStream ordinary = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(ordinary);
        }
        assertThat(faults(ordinary.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws VeraPDFException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(a -> a.getRuleId() + ": " + a.getMessage())
                    .toList();
        }
    }

    @Test
    void pages_are_a4_with_the_partys_margins_and_the_text_stays_within_them() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo((float) (210 * MM), within(0.5f));
                assertThat(page.getMediaBox().getHeight()).isCloseTo((float) (297 * MM), within(0.5f));
            }
            List<TextPosition> outside = new ArrayList<>();
            double[] leftmost = {Double.MAX_VALUE};
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getUnicode().isBlank()) {
                        return;
                    }
                    double right = text.getX() + text.getWidth();
                    boolean number = text.getY() < 20 * MM;
                    leftmost[0] = Math.min(leftmost[0], text.getX());
                    if (text.getX() < 30 * MM - 0.5
                            || right > 195 * MM + 0.5
                            || text.getY() > 277 * MM + 0.5
                            || (number && Math.abs(text.getX() - 112.5 * MM) > 20)) {
                        outside.add(text);
                    }
                }
            }.getText(pdf);
            assertThat(outside).isEmpty();
            assertThat(leftmost[0]).isBetween(30 * MM - 0.5, 30 * MM + 4);
        }
    }

    @Test
    void every_font_is_liberation_serif_and_embedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PDF)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
        }
    }

    @Test
    void the_head_and_the_foot_stand_as_the_guideline_says() throws IOException {
        String first = text(PDF, 1, 1);
        assertThat(first)
                .contains(
                        "TỈNH ỦY HÒA BÌNH",
                        "BAN DÂN VẬN",
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "-BC/BDVTU",
                        "Hòa Bình, ngày 17 tháng 4 năm 2020",
                        "BÁO CÁO",
                        "kỳ báo cáo: Quý I năm 2020 (01/01/2020 - 31/03/2020)",
                        "vị trí nhật ký số " + Vi.number(History.of(1, 55).last()));
        assertThat(first.strip()).doesNotStartWith("1");
        assertThat(text(PDF, 2, 2).strip()).startsWith("2");
        assertThat(text(PDF, 1, 99))
                .contains("Nơi nhận:", "- Ban Dân vận Trung ương,", "- Lưu Ban Dân vận.", "T/M LÃNH ĐẠO BAN")
                .contains("TRƯỞNG BAN")
                .contains("Phụ lục 2. Nguồn số liệu");
    }

    @Test
    void the_text_is_vietnamese_in_nfc_with_its_own_numbers() throws IOException {
        String text = text(PDF, 1, 99);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text)
                .contains("96,36\u00a0%")
                .contains("20.000.000.000 đồng")
                .doesNotContain("\uFFFD", "null");
    }

    private static String text(byte[] bytes, int from, int to) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(pdf);
        }
    }

    @Test
    void the_word_file_opens_and_says_the_same() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(DOCX));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText())
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY HÒA BÌNH", "Nơi nhận:", "T/M LÃNH ĐẠO BAN")
                    .contains("96,36\u00a0%", "Biểu 3. Các chỉ tiêu của biểu mẫu BM01");
            CTSectPr section = word.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgMar().getLeft()).hasToString("1701");
            assertThat(section.getPgMar().getRight()).hasToString("850");
            assertThat(section.getPgMar().getTop()).hasToString("1134");
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(word.getAllPictures()).as("the chart, as SVG and as PNG").hasSize(2);
            assertThat(word.getTables().stream()
                            .filter(t -> t.getRow(0).isRepeatHeader())
                            .count())
                    .isEqualTo(tables(DOCUMENT));
        }
    }

    private static long tables(PartyDocument document) {
        return document.body().stream()
                        .filter(PartyDocument.Table.class::isInstance)
                        .count()
                + document.annex().stream()
                        .filter(PartyDocument.Table.class::isInstance)
                        .count();
    }

    @Test
    void neither_the_machines_language_nor_its_time_zone_changes_a_byte() {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            PartyDocument again = document(History.of(1, 55));
            assertThat(again).isEqualTo(DOCUMENT);
            assertThat(Arrays.equals(Pdf.render(again), PDF)).isTrue();
            assertThat(Arrays.equals(Docx.render(again), DOCX)).isTrue();
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }
}
