package vn.danvan.service.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.danvan.kernel.DomainError;

/**
 * A Word file taken apart: its main part, headers, footers and styles. It may refer to what an allow-list names, all of it
 * within the file; nothing in it runs.
 */
final class WordPackage {

    static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final Set<String> RELATIONS = Set.of(
            "officedocument",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "styles",
            "styleswitheffects",
            "settings",
            "websettings",
            "fonttable",
            "font",
            "theme",
            "numbering",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "comments",
            "commentsextended",
            "commentsids",
            "commentsextensible",
            "people",
            "image",
            "customxml",
            "customxmlprops",
            "printersettings",
            "hyperlink",
            "documenttasks");
    private static final Set<String> FIELDS =
            Set.of("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "SEQ", "REF", "PAGEREF", "HYPERLINK");
    private static final Set<String> LINKS = Set.of("http:", "https:", "mailto:");

    private final Map<String, byte[]> parts;
    private final Map<String, Document> xml = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String main;

    /** @throws DomainError when it is no Word file that can be read, or unpacks to too much */
    WordPackage(byte[] archive) {
        parts = DocxParts.read(archive);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (DocxParts.isXml(part.getKey())) {
                try {
                    xml.put(part.getKey(), Xml.parse(part.getValue()));
                } catch (SAXException e) {
                    throw (e.getMessage() != null && e.getMessage().contains("DOCTYPE")
                                    ? TemplateCode.FORBIDDEN_PART
                                    : TemplateCode.NOT_DOCX)
                            .because(part.getKey());
                }
            }
        }
        main = mainPart();
        types();
        xml.forEach((name, document) -> {
            if (name.endsWith(".rels")) {
                relations(name, document);
            }
        });
        parts.keySet().forEach(this::name);
        xml.forEach(this::fields);
    }

    private String mainPart() {
        Document root = xml.get("_rels/.rels");
        if (root != null) {
            for (Element relation : Xml.children(root.getDocumentElement())) {
                String target = target("", relation);
                if (relation.getAttribute("Type").endsWith("/officeDocument") && xml.containsKey(target)) {
                    return target;
                }
            }
        }
        throw TemplateCode.NOT_DOCX.refuse();
    }

    private void types() {
        boolean word = false;
        Document types = Objects.requireNonNull(xml.get(OfficeArchive.CONTENT_TYPES));
        for (Element type : Xml.children(types.getDocumentElement())) {
            String content = type.getAttribute("ContentType");
            if (content.toLowerCase(Locale.ROOT).matches(".*(macroenabled|vba|activex|oleobject).*")) {
                forbid(content, OfficeArchive.CONTENT_TYPES);
            }
            word |= content.equals(MAIN_TYPE) && type.getAttribute("PartName").equals("/" + main);
        }
        if (!word) {
            throw TemplateCode.NOT_DOCX.refuse();
        }
    }

    private void relations(String name, Document document) {
        for (Element relation : Xml.children(document.getDocumentElement())) {
            String type = relation.getAttribute("Type");
            String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            String target = relation.getAttribute("Target");
            boolean outside = relation.getAttribute("TargetMode").equalsIgnoreCase("External");
            boolean link =
                    kind.equals("hyperlink") && LINKS.stream().anyMatch(target.toLowerCase(Locale.ROOT)::startsWith);
            if (!RELATIONS.contains(kind) || (outside && !link)) {
                forbid(kind + " → " + target, name);
            }
        }
    }

    private void name(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vba") || lower.contains("activex/") || lower.contains("embeddings/")) {
            forbid(name, name);
        }
    }

    /** Fields that a word processor would compute or fetch by itself; a template has page numbers and no more. */
    private void fields(String name, Document document) {
        Element root = document.getDocumentElement();
        List<String> codes = new ArrayList<>();
        Xml.below(root, "fldSimple").forEach(field -> codes.add(field.getAttributeNS(Xml.W, "instr")));
        Xml.below(root, "p").forEach(paragraph -> codes.addAll(complexFields(paragraph)));
        for (String code : codes) {
            String field = code.strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
            if (!field.isEmpty() && !FIELDS.contains(field)) {
                forbid("trường " + field, name);
            }
        }
        for (String element : List.of("altChunk", "object", "control", "movie", "subDoc")) {
            if (!Xml.below(root, element).isEmpty()) {
                forbid("w:" + element, name);
            }
        }
    }

    /** The codes of fields that begin and end by marks; Word may split a code over several runs. */
    private static List<String> complexFields(Element paragraph) {
        List<String> codes = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        for (Element run : Xml.below(paragraph, "r")) {
            for (Element child : Xml.children(run)) {
                if (Xml.is(child, "instrText")) {
                    code.append(child.getTextContent());
                } else if (Xml.is(child, "fldChar")) {
                    codes.add(code.toString());
                    code.setLength(0);
                }
            }
        }
        codes.add(code.toString());
        return codes;
    }

    private void forbid(String what, String where) {
        problems.add(Problem.of(TemplateCode.FORBIDDEN_PART, what, where));
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    /** The name of the main part, such as {@code word/document.xml}. */
    String main() {
        return main;
    }

    /** A part that is XML. */
    Document xml(String name) {
        return Objects.requireNonNull(xml.get(name), name);
    }

    /** The names of the parts to which the main part is related so. */
    List<String> related(String kind) {
        Document relations = xml.get(relationsOf(main));
        if (relations == null) {
            return List.of();
        }
        return Xml.children(relations.getDocumentElement()).stream()
                .filter(relation -> relation.getAttribute("Type").endsWith("/" + kind))
                .map(relation -> target(main, relation))
                .filter(xml::containsKey)
                .distinct()
                .toList();
    }

    /** The main part's relationships, if it has any. */
    @Nullable
    Document relations() {
        return xml.get(relationsOf(main));
    }

    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static String target(String source, Element relation) {
        String target = relation.getAttribute("Target");
        return target.startsWith("/") ? target.substring(1) : source.substring(0, source.lastIndexOf('/') + 1) + target;
    }

    /** The style's identifier in this file, by the name that all files keep it under. */
    @Nullable
    String style(TemplateStyle style) {
        for (String part : related("styles")) {
            for (Element each : Xml.children(xml(part).getDocumentElement(), "style")) {
                List<Element> name = Xml.children(each, "name");
                if (each.getAttributeNS(Xml.W, "type").equals(style.type())
                        && !name.isEmpty()
                        && name.getFirst().getAttributeNS(Xml.W, "val").equalsIgnoreCase(style.called())) {
                    return each.getAttributeNS(Xml.W, "styleId");
                }
            }
        }
        return null;
    }

    /** The part's name without folder and ending, and the beginning of the paragraph. */
    static String where(String part, Node paragraph) {
        String name = part.substring(part.lastIndexOf('/') + 1).replaceFirst("\\.xml$", "");
        String text = ParagraphText.of((Element) paragraph).text().strip();
        return text.isEmpty() ? name : name + ": “" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "”";
    }
}
