package vn.danvan.reporting.document;

/**
 * How wide a text is in a Times-metric face, near enough to give a column its width. Units: millimetres, points for sizes.
 */
public final class TextWidth {

    private static final double MM_PER_POINT = 25.4 / 72;

    /** What stands beside the text in a table's cell: padding and rules, with something to spare. */
    static final double PADDING = 3.2;

    private TextWidth() {}

    /** The width of a cell that holds {@code text} on one line. */
    static double cell(String text, double size) {
        return of(text, size) + PADDING;
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
            case '—' -> 1;
            default -> Character.isUpperCase(c) ? 0.72 : 0.5;
        };
    }
}
