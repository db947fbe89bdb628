package vn.danvan.service.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.danvan.service.template.TemplateContent.Picture;

/** The pictures of generated text, as parts to which the main part is related. */
final class Pictures {

    private static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    private Pictures() {}

    static void write(Map<String, byte[]> parts, WordPackage word, List<Picture> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        // a template that was checked has styles, and so its main part has relationships
        Document relations = (Document) Objects.requireNonNull(word.relations()).cloneNode(true);
        String main = word.main();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        for (Picture picture : pictures) {
            parts.put(folder + "media/" + picture.name(), picture.bytes());
            Element relation = relations.createElementNS(WordPackage.RELATIONSHIPS, "Relationship");
            relation.setAttribute("Id", picture.relation());
            relation.setAttribute("Type", IMAGE);
            relation.setAttribute("Target", "media/" + picture.name());
            relations.getDocumentElement().appendChild(relation);
        }
        parts.put(WordPackage.relationsOf(main), Xml.write(relations));
    }
}
