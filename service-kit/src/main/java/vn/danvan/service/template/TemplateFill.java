package vn.danvan.service.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.danvan.service.template.ParagraphText.Token;
import vn.danvan.service.template.Placeholder.Use;
import vn.danvan.service.template.TemplateContent.Item;

/** Puts the contents in the places of a template that was checked. */
final class TemplateFill {

    /** The namespaces that generated WordprocessingML uses. */
    private static final String NAMESPACES = "xmlns:w=\"" + Xml.W + "\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private final WordPackage word;
    private final TemplateContent content;
    private final Map<String, byte[]> parts;

    TemplateFill(WordPackage word, TemplateContent content) {
        this.word = word;
        this.content = content;
        this.parts = new TreeMap<>(word.parts());
    }

    byte[] bytes() {
        Item whole = new Item(content.texts(), content.opening());
        List<String> names = new ArrayList<>(List.of(word.main()));
        names.addAll(word.related("header"));
        names.addAll(word.related("footer"));
        for (String name : names) {
            Document document = (Document) word.xml(name).cloneNode(true);
            children(document.getDocumentElement(), whole);
            parts.put(name, Xml.write(document));
        }
        DocxProperties.write(parts, word, content.properties());
        Pictures.write(parts, word, content.pictures());
        return OfficeArchive.write(parts);
    }

    private void children(Element parent, Item item) {
        List<Element> siblings = Xml.children(parent);
        for (int i = 0; i < siblings.size(); i++) {
            Element element = siblings.get(i);
            Optional<Placeholder> loop = Loops.opened(element);
            if (loop.isPresent()) {
                int end = Loops.end(siblings, i, loop.get());
                turn(siblings.subList(i, end + 1), content.loops().getOrDefault(loop.get(), List.of()));
                i = end;
            } else if (Xml.is(element, "p")) {
                paragraph(element, item);
            } else {
                children(element, item);
            }
        }
        if (Xml.is(parent, "tc") && !endsInParagraph(parent)) {
            parent.appendChild(parent.getOwnerDocument().createElementNS(Xml.W, "w:p"));
        }
    }

    private static boolean endsInParagraph(Element cell) {
        List<Element> all = Xml.children(cell);
        return !all.isEmpty() && Xml.is(all.getLast(), "p");
    }

    /** Repeats what stands between the marks, and takes the marks away. */
    private void turn(List<Element> marked, List<Item> items) {
        Node parent = marked.getFirst().getParentNode();
        List<Element> inner = marked.subList(1, marked.size() - 1);
        for (Item item : items) {
            Element holder = parent.getOwnerDocument().createElementNS(Xml.W, "w:body");
            inner.forEach(each -> holder.appendChild(each.cloneNode(true)));
            children(holder, item);
            move(holder, marked.getFirst());
        }
        marked.forEach(parent::removeChild);
    }

    private void paragraph(Element paragraph, Item item) {
        Xml.below(paragraph, "txbxContent").forEach(box -> children(box, item));
        ParagraphText text = ParagraphText.of(paragraph);
        List<Token> tokens = text.tokens();
        if (tokens.isEmpty()) {
            return;
        }
        Placeholder first = Placeholder.of(tokens.getFirst().word()).orElseThrow();
        if (first.use() == Use.BLOCKS) {
            move(blocks(paragraph.getOwnerDocument(), item.content()), paragraph);
            paragraph.getParentNode().removeChild(paragraph);
            return;
        }
        boolean empty = text.rest().isBlank();
        for (Token token : tokens.reversed()) {
            String words =
                    item.texts().getOrDefault(Placeholder.of(token.word()).orElseThrow(), "");
            empty &= words.isEmpty();
            text.replace(token, words);
        }
        text.finish();
        if (empty && !holdsMore(paragraph)) {
            paragraph.getParentNode().removeChild(paragraph);
        }
    }

    /** Whether something beside words hangs on the paragraph: a picture, a field, the end of a section, a cell's last. */
    private static boolean holdsMore(Element paragraph) {
        boolean last = paragraph.getParentNode() instanceof Element parent
                && Xml.children(parent, "p").size() == 1;
        return last
                || List.of("drawing", "pict", "fldSimple", "fldChar", "sectPr").stream()
                        .anyMatch(name -> !Xml.below(paragraph, name).isEmpty());
    }

    private static Element blocks(Document target, String xml) {
        try {
            Document parsed =
                    Xml.parse(("<w:body " + NAMESPACES + ">" + xml + "</w:body>").getBytes(StandardCharsets.UTF_8));
            return (Element) target.importNode(parsed.getDocumentElement(), true);
        } catch (SAXException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void move(Element holder, Node before) {
        Node parent = before.getParentNode();
        while (holder.getFirstChild() != null) {
            parent.insertBefore(holder.getFirstChild(), before);
        }
    }
}
