package vn.danvan.reporting;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

class LookTest {

    @Test
    void write() throws Exception {
        Path out = Path.of("/tmp/look");
        Files.createDirectories(out);
        write(out.resolve("a55"), History.of(1, 55));
        write(out.resolve("a200"), History.of(2, new History.Shape(200, true, 100_000, false)));
        write(out.resolve("a1"), History.of(3, 1));
        write(out.resolve("bare"), History.of(4, new History.Shape(12, false, 1, true)));
    }

    private static void write(Path base, History history) throws Exception {
        for (int i = 0; i < 3; i++) {
            long t0 = System.nanoTime();
            Summary summary = SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD);
            byte[] json = Json.bytes(summary);
            long t1 = System.nanoTime();
            PartyDocument document = SummaryDocument.of(summary);
            byte[] pdf = Pdf.render(document);
            long t2 = System.nanoTime();
            byte[] docx = vn.danvan.reporting.render.Docx.render(document);
            long t3 = System.nanoTime();
            Files.write(Path.of(base + "." + i + ".docx"), docx);
            Files.write(Path.of(base + ".json"), json);
            Files.write(Path.of(base + "." + i + ".pdf"), pdf);
            System.out.printf(
                    "%s json %d B %d ms, pdf %d B %d ms, docx %d B %d ms%n",
                    base,
                    json.length,
                    (t1 - t0) / 1_000_000,
                    pdf.length,
                    (t2 - t1) / 1_000_000,
                    docx.length,
                    (t3 - t2) / 1_000_000);
        }
    }
}
