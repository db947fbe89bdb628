package vn.danvan.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danvan.kernel.Json;
import vn.danvan.reporting.document.Annex;
import vn.danvan.reporting.document.Annexes;
import vn.danvan.reporting.document.Correction;
import vn.danvan.reporting.document.DraftMark;
import vn.danvan.reporting.document.IssueMark;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.render.Csv;
import vn.danvan.reporting.render.Docx;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.render.Xlsx;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.reporting.trace.Difference;

/** Everything that a summary is handed out as, for one fixed history: figures, draft, and a corrected version in each form. */
final class GoldenDocuments {

    static final String FIGURES = "figures.json";

    private GoldenDocuments() {}

    /** Bytes by file name. */
    static Map<String, byte[]> of(SummaryLife life) {
        Facts then = Rows.facts(life.history, "2020-Q1", life.secondFigures);
        Facts now = Rows.facts(life.history, "2020-Q1", life.thirdFigures);
        Summary before = SummaryCalculator.calculate(then, Rows.LETTERHEAD);
        Summary summary = SummaryCalculator.calculate(now, Rows.LETTERHEAD);
        Map<String, String> edits =
                Map.of("DANH-GIA", SummaryLife.ASSESSMENT, "CHE-DO-BAO-CAO", SummaryLife.ON_REPORTS);
        Correction correction = Correction.of(
                "12-BC/BDVTU",
                "Cộng nhầm số liệu của một xã",
                new Correction.Content(before, Map.of()),
                new Correction.Content(summary, edits),
                Difference.figures(then, now));
        PartyDocument issued = SummaryDocument.of(
                summary,
                new IssueMark(2, "15-BC/BDVTU", LocalDate.of(2020, 5, 4), 512, correction, edits, life.secondContent));
        PartyDocument draft = SummaryDocument.of(before, new DraftMark(1, null, edits, life.firstContent));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FIGURES, Json.bytes(summary));
        files.put("summary.pdf", Pdf.render(SummaryDocument.of(summary)));
        files.put("summary.docx", Docx.render(SummaryDocument.of(summary)));
        files.put("draft.pdf", Pdf.render(draft));
        files.put("draft.docx", Docx.render(draft));
        files.put("corrected.pdf", Pdf.render(issued));
        files.put("corrected.docx", Docx.render(issued));
        files.put("annexes.xlsx", Xlsx.render(SummaryDocument.of(summary), Annexes.of(summary)));
        for (Annex annex : Annexes.of(summary)) {
            files.put(annex.code() + ".csv", Csv.render(annex));
        }
        return files;
    }
}
