package vn.danvan.reporting.document;

import java.util.regex.Pattern;

/**
 * How wide a text is in a Times-metric face, near enough to give a column its width. Units: millimetres, points for sizes.
 */
public final class TextWidth {

    private static final double MM_PER_POINT = 25.4 / 72;

    /** What stands beside the text in a table's cell: padding and rules, with something to spare. */
    static final double PADDING = 3.2;

    /** How much wider bold letters are. */
    static final double BOLD = 1.13;

    /** Lines end where words do. */
    private static final double UNEVEN = 1.06;

    private static final Pattern WORDS = Pattern.compile("[ \n]");
    private static final Pattern LINES = Pattern.compile("\n");

    private TextWidth() {}

    /** The width of a cell that holds {@code text} on one line. */
    static double cell(String text, double size) {
        return of(text, size) + PADDING;
    }

    /** The width of the longest word of {@code text}, in bold, as titles of columns are. */
    static double word(String text, double size) {
        double widest = 0;
        for (String word : WORDS.split(text, -1)) {
            widest = Math.max(widest, of(word, size));
        }
        return widest * BOLD;
    }

    /** How many lines {@code text} takes in a cell of a width. */
    public static int lines(String text, double width, double size) {
        int lines = 0;
        for (String line : LINES.split(text, -1)) {
            lines += Math.max(1, (int) Math.ceil(of(line, size) * UNEVEN / (width - PADDING + 1)));
        }
        return lines;
    }

    /** The width of {@code text} in a size in points. */
    public static double of(String text, double size) {
        double em = text.chars().mapToDouble(c -> em((char) c)).sum();
        return em * size * MM_PER_POINT;
    }

    private static double em(char c) {
        return switch (c) {
            case '.', ',', ' ', '\u00a0' -> 0.25;
            case '-', '/' -> 0.33;
            case '%' -> 0.83;
            case 'm' -> 0.78;
            case '—' -> 1;
            default -> Character.isUpperCase(c) ? 0.72 : 0.5;
        };
    }
}
