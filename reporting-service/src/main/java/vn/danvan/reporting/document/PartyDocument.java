package vn.danvan.reporting.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document, of the Party or of a State body, in words, tables and one chart: what it says and in which
 * order, not how a file format draws it.
 *
 * @param form by whose rules it is laid out
 * @param id names this document and nothing else; goes into the file's metadata
 * @param madeAt the moment that the file's metadata bears
 * @param superior the body above the one that issues it, in the head on the left
 * @param issuer the body that issues it
 * @param number the number line, with room for the number that is given on issue
 * @param placeAndDate such as {@code Hòa Bình, ngày 05 tháng 4 năm 2020}
 * @param mark what kind of copy it is, such as {@code DỰ THẢO}; absent for one that is what it says
 * @param kind the title, such as {@code BÁO CÁO}
 * @param subject what it is about, one or two lines
 * @param body what stands before the signature
 * @param annex what stands after it, on pages of its own
 */
public record PartyDocument(
        DocumentForm form,
        String id,
        Instant madeAt,
        String superior,
        String issuer,
        String number,
        String placeAndDate,
        @Nullable String mark,
        String kind,
        List<String> subject,
        List<Block> body,
        Closing closing,
        List<Block> annex) {

    /** Copies the lists. */
    public PartyDocument {
        subject = List.copyOf(subject);
        body = List.copyOf(body);
        annex = List.copyOf(annex);
    }

    /** The subject on one line. */
    public String title() {
        return kind + " " + String.join(" ", subject);
    }

    /** A part of the text. */
    public sealed interface Block {}

    /**
     * A heading.
     *
     * @param level 1 for a section, 2 for a part of it, 0 for the title of an annex, centred on a new page
     */
    public record Heading(int level, String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param ragged whether its lines end where their words do, as those with long codes must
     */
    public record Paragraph(String text, boolean ragged) implements Block {

        /** A paragraph of words, whose lines end at the margin. */
        public Paragraph(String text) {
            this(text, false);
        }

        /** A paragraph with long codes. */
        static Paragraph ragged(String text) {
            return new Paragraph(text, true);
        }
    }

    /**
     * A table with a caption above it. Its head is repeated on every page.
     *
     * @param size of its text, in points
     */
    public record Table(String caption, List<Column> columns, List<Row> rows, double size) implements Block {

        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column.
     *
     * @param width in millimetres; the columns of a table fill 165 mm
     */
    public record Column(String title, double width, Align align) {}

    /** How the text of a column stands. */
    public enum Align {
        /** Words. */
        LEFT,
        /** Numbers in order, dates, short codes. */
        CENTRE,
        /** Figures. */
        RIGHT
    }

    /**
     * A row.
     *
     * @param cells one for each column; a {@link Style#GROUP} row has one cell that spans all
     */
    public record Row(Style style, List<String> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a row is. */
    public enum Style {
        /** One thing. */
        PLAIN,
        /** The sum of all. */
        TOTAL,
        /** The title of the rows that follow. */
        GROUP
    }

    /**
     * A chart of stacked horizontal bars, to be read in black and white.
     *
     * @param caption stands under it
     * @param alternative the same in words, for who cannot see it
     * @param series names of the parts of a bar, at most three
     * @param bars from top to bottom
     */
    public record Chart(String caption, String alternative, List<String> series, List<Bar> bars) implements Block {

        /** Copies the lists. */
        public Chart {
            series = List.copyOf(series);
            bars = List.copyOf(bars);
        }
    }

    /** One bar: a value for each series, from 0. */
    public record Bar(String label, List<Integer> values) {

        /** Copies the list. */
        public Bar {
            values = List.copyOf(values);
        }
    }

    /**
     * The last words, who gets it and who signs it; all on one page, so that a signature never stands alone.
     *
     * @param lastWords such as {@code Trên đây là báo cáo …}
     * @param signedFor for whom, such as {@code T/M LÃNH ĐẠO BAN}
     * @param position of who signs, such as {@code TRƯỞNG BAN}
     */
    public record Closing(String lastWords, List<String> recipients, String signedFor, String position) {

        /** Copies the list. */
        public Closing {
            recipients = List.copyOf(recipients);
        }
    }
}
