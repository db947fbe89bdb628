package vn.danvan.standalone.demo;

import java.time.LocalDate;
import java.util.Map;
import vn.danvan.kernel.ContentHash;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.render.Docx;

/** March 2020: the board adopts a Word file as the template of its reports. */
final class TemplatePart {

    private static final String LEAD = "danvan.lead";
    private static final LocalDate DAY = LocalDate.of(2020, 3, 18);

    private TemplatePart() {}

    static void write(Script script) {
        byte[] file = Docx.bundled(DocumentForm.PARTY);
        script.at(
                DAY,
                20,
                c -> c.upload(
                        LEAD,
                        "template-file",
                        "mau-bao-cao-36-HD-VPTW.docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        file));
        script.at(
                DAY,
                25,
                c -> c.post(
                        LEAD,
                        "template-adopt",
                        "/templates/MAU-BC-BDV/adopt",
                        Map.of(
                                "title",
                                "Mẫu báo cáo của Ban Dân vận theo Hướng dẫn 36-HD/VPTW",
                                "content",
                                ContentHash.ofBytes(file).value())));
    }
}
