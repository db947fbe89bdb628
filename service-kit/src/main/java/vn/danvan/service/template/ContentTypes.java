package vn.danvan.service.template;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What each part of the file is (ISO/IEC 29500-2 section 7.2.3). */
final class ContentTypes {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

    private final Document document;

    ContentTypes(WordPackage word) {
        document = (Document) word.xml(OfficeArchive.CONTENT_TYPES).cloneNode(true);
    }

    /** Forgets the parts whose names begin so. */
    void remove(String prefix) {
        for (Element type : Xml.children(document.getDocumentElement())) {
            if (type.getAttribute("PartName").startsWith(prefix)) {
                document.getDocumentElement().removeChild(type);
            }
        }
    }

    void override(String part, String type) {
        Element element = document.createElementNS(NAMESPACE, "Override");
        element.setAttribute("PartName", part);
        element.setAttribute("ContentType", type);
        document.getDocumentElement().appendChild(element);
    }

    /** What parts are whose names end so, unless the file says already. */
    void ending(String extension, String type) {
        Element root = document.getDocumentElement();
        if (Xml.children(root).stream()
                .noneMatch(each -> each.getAttribute("Extension").equalsIgnoreCase(extension))) {
            Element element = document.createElementNS(NAMESPACE, "Default");
            element.setAttribute("Extension", extension);
            element.setAttribute("ContentType", type);
            root.insertBefore(element, root.getFirstChild());
        }
    }

    byte[] bytes() {
        return Xml.write(document);
    }
}
