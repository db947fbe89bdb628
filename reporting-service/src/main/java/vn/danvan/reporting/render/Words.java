package vn.danvan.reporting.render;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Lines end at spaces: never within a date, a number of a document, or a code. */
final class Words implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** The place after the next run of spaces; -1 after the end. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        while (at < text.length() && !breaks(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && breaks(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean breaks(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
