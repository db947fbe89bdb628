package vn.danvan.reporting.summary;

import java.util.List;

/**
 * What the issuing office puts around its reports (36-HD/VPTW). It is a setting of the office, not a figure.
 *
 * @param issuerCode the agency that issues, such as {@code HB.BD.DANVAN}
 * @param issuer its name in the head of the document, such as {@code Ban Dân vận}
 * @param place where it sits, such as {@code Hòa Bình}
 * @param series what follows the number, such as {@code BC/BDVTU}
 * @param signedFor for whom it is signed, such as {@code T/M Lãnh đạo Ban}
 * @param position of who signs, such as {@code Trưởng ban}
 * @param recipients who gets it, in order
 */
public record Letterhead(
        String issuerCode,
        String issuer,
        String place,
        String series,
        String signedFor,
        String position,
        List<String> recipients) {

    /** Copies the list. */
    public Letterhead {
        recipients = List.copyOf(recipients);
    }
}
