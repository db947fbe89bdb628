package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Docx;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.summary.SummaryCalculator;

/**
 * Documents of one agency and of 200, with long names and big numbers, in both forms. With {@code -Ddanvan.pages=FOLDER} the
 * files are left there, to be looked at.
 */
class PagesTest {

    private static final double MM = 72 / 25.4;

    static Stream<Arguments> documents() {
        return Stream.of(DocumentForm.values())
                .flatMap(form -> Stream.of(
                        Arguments.of("mot-co-quan", new History.Shape(1, false, 1, false), form),
                        Arguments.of("hai-tram", new History.Shape(200, false, 1, false), form),
                        Arguments.of("ten-dai-so-lon", new History.Shape(40, true, 1_000_000, false), form),
                        Arguments.of("trong", new History.Shape(12, true, 1_000_000, true), form)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("documents")
    void the_pages_hold_their_text_and_are_archivable(String name, History.Shape shape, DocumentForm form)
            throws Exception {
        PartyDocument document = SummaryDocument.of(
                SummaryCalculator.calculate(Rows.facts(History.of(7, shape), "2020-Q1"), Rows.LETTERHEAD), form);
        byte[] pdf = Pdf.render(document);
        byte[] docx = Docx.render(document);
        String folder = System.getProperty("danvan.pages");
        if (folder != null) {
            Files.write(Path.of(folder, name + "-" + form + ".pdf"), pdf);
            Files.write(Path.of(folder, name + "-" + form + ".docx"), docx);
        }
        assertThat(outside(pdf)).isEmpty();
        assertThat(DocumentTest.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    private static List<String> outside(byte[] bytes) throws IOException {
        List<String> outside = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    double right = text.getX() + text.getWidth();
                    if (!text.getUnicode().isBlank()
                            && (text.getX() < 30 * MM - 0.5
                                    || right > 195 * MM + 0.5
                                    || text.getY() > 277 * MM + 0.5)) {
                        outside.add(getCurrentPageNo() + ": " + text.getUnicode());
                    }
                }
            }.getText(pdf);
        }
        return outside;
    }
}
