package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyKind;

/** By whose rules a document is laid out. */
public enum DocumentForm {
    /** The Party's: Guideline 36-HD/VPTW of 03/04/2018. */
    PARTY("Số\u00a0", ",", "T/M ", "K/T "),
    /** The State's: Decree 30/2020/NĐ-CP of 05/03/2020, annex I. */
    STATE("Số: ", ";", "TM. ", "KT. ");

    private final String beforeNumber;
    private final String betweenRecipients;
    private final String onBehalf;
    private final String deputising;

    DocumentForm(String beforeNumber, String betweenRecipients, String onBehalf, String deputising) {
        this.beforeNumber = beforeNumber;
        this.betweenRecipients = betweenRecipients;
        this.onBehalf = onBehalf;
        this.deputising = deputising;
    }

    /** The form of a body's documents: the State's for departments and sector agencies, else the Party's. */
    public static DocumentForm of(@Nullable AgencyKind issuer) {
        return issuer == AgencyKind.DEPARTMENT || issuer == AgencyKind.SECTOR_AGENCY ? STATE : PARTY;
    }

    /** What ends a recipient's line. */
    public String afterRecipient(boolean last) {
        return last ? "." : betweenRecipients;
    }

    /** What stands before the title of a section: {@code I- } or {@code I. }. */
    String numeral(String roman) {
        return roman + (this == PARTY ? "- " : ". ");
    }

    /** What the document is about: the State's begins with a capital. */
    List<String> subject(List<String> lines) {
        if (this == PARTY) {
            return lines;
        }
        List<String> capital = new ArrayList<>(lines);
        String first = lines.getFirst();
        capital.set(0, first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1));
        return capital;
    }

    /** The number line of a document that went out. */
    String numbered(String number) {
        return beforeNumber + number;
    }

    /** The number line with room for the number. */
    String unnumbered(String series) {
        return this == PARTY
                ? beforeNumber + "\u00a0\u00a0\u00a0\u00a0\u00a0-" + series
                : beforeNumber + "\u00a0\u00a0\u00a0\u00a0\u00a0/" + series.replace('/', '-');
    }

    /** For whom it is signed, in capitals, as this form abbreviates. */
    String signedFor(String capitals) {
        for (DocumentForm other : values()) {
            if (capitals.startsWith(other.onBehalf)) {
                return onBehalf + capitals.substring(other.onBehalf.length());
            }
            if (capitals.startsWith(other.deputising)) {
                return deputising + capitals.substring(other.deputising.length());
            }
        }
        return capitals;
    }
}
