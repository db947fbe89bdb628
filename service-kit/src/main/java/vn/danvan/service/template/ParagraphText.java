package vn.danvan.service.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words of one paragraph. A word processor cuts a paragraph into runs wherever it likes, also within a placeholder: its
 * words are therefore read, and replaced, across runs.
 */
final class ParagraphText {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}]{0,80})}}");

    private final List<Element> pieces;
    private final String text;

    /**
     * A placeholder in the paragraph.
     *
     * @param written with its braces, as it stands there
     * @param sign {@code #}, {@code /} or nothing
     * @param word what it names, in lower case
     */
    record Token(int from, int to, String written, String sign, String word) {}

    private ParagraphText(List<Element> pieces) {
        this.pieces = pieces;
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.getTextContent()));
        this.text = all.toString();
    }

    /** The paragraph's own words, without those of a text box that is anchored in it. */
    static ParagraphText of(Element paragraph) {
        return new ParagraphText(Xml.below(paragraph, "t").stream()
                .filter(piece -> paragraphOf(piece).isSameNode(paragraph))
                .toList());
    }

    private static Node paragraphOf(Node node) {
        Node up = node.getParentNode();
        while (up != null && !Xml.is(up, "p")) {
            up = up.getParentNode();
        }
        return up == null ? node : up;
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String inner = Normalizer.normalize(matcher.group(1).strip(), Normalizer.Form.NFC);
            String sign = inner.startsWith("#") || inner.startsWith("/") ? inner.substring(0, 1) : "";
            String word = inner.substring(sign.length()).strip().toLowerCase(Locale.ROOT);
            tokens.add(new Token(matcher.start(), matcher.end(), matcher.group(), sign, word));
        }
        return tokens;
    }

    /** What stands there beside placeholders. */
    String rest() {
        return TOKEN.matcher(text).replaceAll("");
    }

    /** Replaces placeholders, from the last to the first. The words take the looks of the placeholder's first letter. */
    void replace(Token token, String words) {
        int at = 0;
        boolean placed = false;
        for (Element piece : pieces) {
            String own = piece.getTextContent();
            int from = Math.max(token.from() - at, 0);
            int to = Math.min(token.to() - at, own.length());
            at += own.length();
            if (from < to) {
                piece.setTextContent(own.substring(0, from) + (placed ? "" : words) + own.substring(to));
                placed = true;
            }
        }
    }

    /** Turns line ends into breaks, and keeps spaces at the ends of pieces. */
    void finish() {
        for (Element piece : pieces) {
            String[] lines = piece.getTextContent().split("\n", -1);
            Node run = piece.getParentNode();
            for (int i = 0; i < lines.length - 1; i++) {
                run.insertBefore(piece(piece, lines[i]), piece);
                run.insertBefore(piece.getOwnerDocument().createElementNS(Xml.W, name(piece, "br")), piece);
            }
            piece.setTextContent(lines[lines.length - 1]);
            piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
    }

    private static Element piece(Element like, String words) {
        Element piece = (Element) like.cloneNode(false);
        piece.setTextContent(words);
        piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        return piece;
    }

    private static String name(Element like, String local) {
        String prefix = like.getPrefix();
        return prefix == null ? local : prefix + ":" + local;
    }
}
