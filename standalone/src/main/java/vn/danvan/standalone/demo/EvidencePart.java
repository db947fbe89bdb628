package vn.danvan.standalone.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Spring 2020: two bodies put in the minutes of their conferences. */
final class EvidencePart {

    private EvidencePart() {}

    static void write(Script script) {
        put(
                script,
                LocalDate.of(2020, 3, 12),
                "hb.hu.dabac.editor",
                "bien-ban-hoi-nghi-da-bac.pdf",
                "Bien ban hoi nghi " + "quan triet Thong bao 158-TB/TW, Huyen uy Da Bac, 11/03/2020");
        put(
                script,
                LocalDate.of(2020, 4, 3),
                "hb.hoi.ctd.hoi",
                "bien-ban-kiem-ke-ctd.pdf",
                "Bien ban kiem ke tai san, " + "Hoi Chu thap do tinh, 02/04/2020");
    }

    private static void put(Script script, LocalDate day, String account, String name, String text) {
        script.at(day, 45, c -> c.upload(account, "evidence-" + name, name, "application/pdf", page(text)));
    }

    /** A PDF of one page with one line (ISO 32000-1); the same bytes each time. */
    private static byte[] page(String line) {
        String content = "BT /F1 12 Tf 60 780 Td (" + line + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        add(file, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.size());
            add(file, (i + 1) + " 0 obj" + objects.get(i) + "endobj\n");
        }
        int table = file.size();
        add(file, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> add(file, String.format("%010d 00000 n \n", place)));
        add(file, "trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void add(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
