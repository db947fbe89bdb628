package vn.danvan.service.template;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.danvan.service.template.ParagraphText.Token;
import vn.danvan.service.template.Placeholder.Use;

/** The marks of loops, each a paragraph with nothing else in it. */
final class Loops {

    private Loops() {}

    /** The loop that this paragraph opens, if it is such a mark. */
    static Optional<Placeholder> opened(Element element) {
        return mark(element, "#");
    }

    private static Optional<Placeholder> mark(Element element, String sign) {
        if (!Xml.is(element, "p")) {
            return Optional.empty();
        }
        ParagraphText text = ParagraphText.of(element);
        List<Token> tokens = text.tokens();
        return tokens.size() == 1
                        && tokens.getFirst().sign().equals(sign)
                        && text.rest().isBlank()
                ? Placeholder.of(tokens.getFirst().word()).filter(word -> word.use() == Use.LOOP)
                : Optional.empty();
    }

    /** Where, among the siblings after {@code from}, the loop's end stands; -1 when nowhere. */
    static int end(List<Element> siblings, int from, Placeholder loop) {
        for (int i = from + 1; i < siblings.size(); i++) {
            if (mark(siblings.get(i), "/").filter(loop::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }
}
