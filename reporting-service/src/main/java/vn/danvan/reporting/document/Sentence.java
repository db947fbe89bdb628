package vn.danvan.reporting.document;

import java.util.List;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;

/**
 * A sentence of counted parts. A part that counts nothing is left out, and a sentence without parts is not written (domain,
 * section 5: no sentence where there is nothing to say).
 */
final class Sentence {

    private final String opening;
    private final StringBuilder parts = new StringBuilder();
    private String separator = ", ";

    /** @param opening what stands before the first part, with its space */
    Sentence(String opening) {
        this.opening = opening;
    }

    /** A part such as {@code mở 3 cuộc}; nothing when the count is 0. */
    Sentence count(String before, long count, String after) {
        return count == 0 ? this : say(before + Vi.number(count) + after);
    }

    /** A part that is said whatever is counted; nothing when it is empty. */
    Sentence say(String part) {
        if (!part.isEmpty()) {
            parts.append(parts.isEmpty() ? "" : separator).append(part);
            separator = ", ";
        }
        return this;
    }

    /** The next part begins after a semicolon. */
    Sentence then() {
        separator = "; ";
        return this;
    }

    /** Adds the sentence as a paragraph, unless it has nothing to say. */
    void into(List<Block> blocks) {
        String text = text();
        if (!text.isEmpty()) {
            blocks.add(new Paragraph(text));
        }
    }

    /** The sentence with its full stop; empty when it has nothing to say. */
    String text() {
        return parts.isEmpty() ? "" : opening + parts + ".";
    }

    /** The parts alone, to stand within another sentence; empty when there is none. */
    String within() {
        return parts.toString();
    }

    /** In brackets after a space; empty when there is no part. */
    String inBrackets() {
        return parts.isEmpty() ? "" : " (" + opening + parts + ")";
    }
}
