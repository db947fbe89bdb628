package vn.danvan.service.template;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.danvan.service.template.ParagraphText.Token;
import vn.danvan.service.template.Placeholder.Use;

/** Looks for everything that is wrong with a template, and names the placeholder of each. */
final class TemplateCheck {

    private final WordPackage word;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Placeholder> seen = EnumSet.noneOf(Placeholder.class);
    private String part = "";

    private TemplateCheck(WordPackage word) {
        this.word = word;
    }

    /** All problems, in the order of the document. */
    static List<Problem> of(WordPackage word) {
        TemplateCheck check = new TemplateCheck(word);
        check.problems.addAll(word.problems());
        check.part = word.main();
        check.siblings(
                Xml.children(word.xml(word.main()).getDocumentElement(), "body").stream()
                        .flatMap(body -> Xml.children(body).stream())
                        .toList(),
                new Place(null, true, true));
        for (String kind : List.of("header", "footer", "footnotes", "endnotes", "comments")) {
            boolean filled = kind.equals("header") || kind.equals("footer");
            for (String name : word.related(kind)) {
                check.part = name;
                check.siblings(Xml.children(word.xml(name).getDocumentElement()), new Place(null, false, filled));
            }
        }
        check.missing();
        return List.copyOf(check.problems);
    }

    /**
     * Where a paragraph stands.
     *
     * @param loop within which, if within one
     * @param body whether directly in the document's text
     * @param filled whether placeholders are filled there at all
     * @param open whether the loop has no end, so that nobody can say what belongs to it
     */
    private record Place(@Nullable Placeholder loop, boolean body, boolean filled, boolean open) {

        Place(@Nullable Placeholder loop, boolean body, boolean filled) {
            this(loop, body, filled, false);
        }

        Place below() {
            return new Place(loop, false, filled, open);
        }

        boolean takes(Placeholder placeholder) {
            return filled
                    && (body || !placeholder.bodyOnly())
                    && (placeholder.mayStandIn(loop) || (open && placeholder.mayStandIn(null)));
        }
    }

    private void siblings(List<Element> siblings, Place place) {
        for (int i = 0; i < siblings.size(); i++) {
            Element element = siblings.get(i);
            Optional<Placeholder> loop = Loops.opened(element);
            if (loop.isPresent() && place.takes(loop.get())) {
                int end = Loops.end(siblings, i, loop.get());
                take(loop.get(), element);
                if (end < 0) {
                    report(TemplateCode.LOOP_NOT_CLOSED, "{{#" + loop.get().word() + "}}", element);
                    siblings(siblings.subList(i + 1, siblings.size()), new Place(loop.get(), place.body, true, true));
                    return;
                }
                loop(loop.get(), siblings.subList(i + 1, end), place, element);
                i = end;
            } else {
                element(element, place);
            }
        }
    }

    private void loop(Placeholder loop, List<Element> inner, Place place, Element opening) {
        Set<Placeholder> before = EnumSet.copyOf(seen);
        seen.removeIf(Placeholder::ofLoop);
        siblings(inner, new Place(loop, place.body, true));
        for (Placeholder needed : Placeholder.values()) {
            if (needed.obligatory() && needed.ofLoop() && needed.mayStandIn(loop) && !seen.contains(needed)) {
                report(
                        TemplateCode.PLACEHOLDER_MISSING,
                        "{{" + needed.word() + "}} trong {{#" + loop.word() + "}}",
                        opening);
            }
        }
        seen.addAll(before);
    }

    private void element(Element element, Place place) {
        if (Xml.is(element, "p")) {
            paragraph(element, place);
            Xml.below(element, "txbxContent").forEach(box -> siblings(Xml.children(box), place.below()));
        } else if (Xml.is(element, "sdt") || Xml.is(element, "sdtContent")) {
            siblings(Xml.children(element), place);
        } else {
            siblings(Xml.children(element), place.below());
        }
    }

    private void paragraph(Element paragraph, Place place) {
        ParagraphText text = ParagraphText.of(paragraph);
        String rest = text.rest();
        if (rest.contains("{{") || rest.contains("}}")) {
            int at = Math.max(rest.indexOf("{{"), rest.indexOf("}}"));
            String piece = rest.substring(Math.max(0, at - 20), Math.min(rest.length(), at + 30));
            report(TemplateCode.PLACEHOLDER_MALFORMED, piece.strip(), paragraph);
        }
        List<Token> tokens = text.tokens();
        for (Token token : tokens) {
            Optional<Placeholder> named = Placeholder.of(token.word());
            boolean loop = !token.sign().isEmpty();
            if (named.isEmpty() || loop != (named.get().use() == Use.LOOP)) {
                report(TemplateCode.PLACEHOLDER_UNKNOWN, token.written(), paragraph);
            } else if (token.sign().equals("/")) {
                report(TemplateCode.LOOP_NOT_OPENED, token.written(), paragraph);
            } else if (loop || !place.takes(named.get())) {
                report(TemplateCode.PLACEHOLDER_MISPLACED, token.written(), paragraph);
                seen.add(named.get());
            } else {
                if (named.get().use() == Use.BLOCKS && (tokens.size() > 1 || !rest.isBlank())) {
                    report(TemplateCode.PLACEHOLDER_MISPLACED, token.written(), paragraph);
                }
                take(named.get(), paragraph);
            }
        }
    }

    private void take(Placeholder placeholder, Element paragraph) {
        boolean again = !seen.add(placeholder);
        if (again && placeholder.use() != Use.TEXT) {
            report(TemplateCode.PLACEHOLDER_TWICE, "{{" + placeholder.word() + "}}", paragraph);
        }
    }

    private void missing() {
        for (Placeholder needed : Placeholder.values()) {
            if (needed.obligatory() && !needed.ofLoop() && !seen.contains(needed)) {
                String sign = needed.use() == Use.LOOP ? "#" : "";
                problems.add(Problem.of(TemplateCode.PLACEHOLDER_MISSING, "{{" + sign + needed.word() + "}}", ""));
            }
        }
        for (TemplateStyle style : TemplateStyle.values()) {
            if (word.style(style) == null) {
                problems.add(Problem.of(TemplateCode.STYLE_MISSING, style.called(), ""));
            }
        }
    }

    private void report(TemplateCode code, String what, Element paragraph) {
        problems.add(Problem.of(code, what, WordPackage.where(part, paragraph)));
    }
}
