package vn.danvan.standalone.demo;

import java.time.LocalDate;

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
        script.at(day, 45, c -> c.upload(account, "evidence-" + name, name, "application/pdf", OnePage.pdf(text)));
    }
}
