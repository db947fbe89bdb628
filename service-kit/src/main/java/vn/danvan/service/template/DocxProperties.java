package vn.danvan.service.template;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The file's properties: those of the document, never those of the template's last editor or of the machine. */
final class DocxProperties {

    private static final String CORE = "docProps/core.xml";
    private static final String EXTENDED = "docProps/app.xml";
    private static final String CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String EXTENDED_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private DocxProperties() {}

    static void write(Map<String, byte[]> parts, WordPackage word, TemplateContent.Properties properties) {
        parts.keySet().removeIf(name -> name.startsWith("docProps/"));
        put(parts, CORE, core(properties));
        put(parts, EXTENDED, """
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Application>Sổ Dân vận</Application></Properties>""");
        put(parts, "_rels/.rels", """
                <Relationships xmlns="%s">\
                <Relationship Id="rId1" Target="%s" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                <Relationship Id="rId2" Target="docProps/core.xml" \
                Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>\
                <Relationship Id="rId3" Target="docProps/app.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"/>\
                </Relationships>""".formatted(WordPackage.RELATIONSHIPS, word.main()));
        ContentTypes types = new ContentTypes(word);
        types.remove("/docProps/");
        types.override("/" + CORE, CORE_TYPE);
        types.override("/" + EXTENDED, EXTENDED_TYPE);
        types.ending("png", "image/png");
        types.ending("svg", "image/svg+xml");
        parts.put(OfficeArchive.CONTENT_TYPES, types.bytes());
    }

    private static String core(TemplateContent.Properties p) {
        return """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:description>%s</dc:description>\
                <dc:language>vi-VN</dc:language><cp:lastModifiedBy>%s</cp:lastModifiedBy>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>""".formatted(
                escape(p.title()), escape(p.creator()), escape(p.description()), escape(p.creator()), p.at(), p.at());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }
}
