package vn.danvan.reporting.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Liberation Serif: as wide as Times New Roman, with every Vietnamese letter, under a licence that lets it be embedded. */
final class Fonts {

    /** Its family name, in style sheets and charts alike. */
    static final String FAMILY = "Liberation Serif";

    private static final byte[] REGULAR = read("Regular");
    private static final byte[] BOLD = read("Bold");
    private static final byte[] ITALIC = read("Italic");
    private static final byte[] BOLD_ITALIC = read("BoldItalic");
    private static final Font CHART = font(REGULAR);

    private Fonts() {}

    static InputStream stream(boolean bold, boolean italic) {
        return new ByteArrayInputStream(bold ? (italic ? BOLD_ITALIC : BOLD) : (italic ? ITALIC : REGULAR));
    }

    static Font chart(float size) {
        return CHART.deriveFont(size);
    }

    private static byte[] read(String style) {
        String path = "/liberation/LiberationSerif-" + style + ".ttf";
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(byte[] bytes) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
