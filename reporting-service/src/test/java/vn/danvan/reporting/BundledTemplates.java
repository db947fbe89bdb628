package vn.danvan.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.service.template.OfficeArchive;

/**
 * Makes the templates that come with the software, part by part: 36-HD/VPTW for the Party's form, Decree 30/2020/NĐ-CP,
 * annex I, for the State's. Lengths are in twentieths of a point, sizes of letters in halves.
 */
final class BundledTemplates {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private BundledTemplates() {}

    static byte[] of(DocumentForm form) {
        Map<String, byte[]> parts = new TreeMap<>();
        put(parts, "[Content_Types].xml", types());
        put(parts, "_rels/.rels", relations("officeDocument word/document.xml"));
        put(
                parts,
                "word/_rels/document.xml.rels",
                relations(
                        "styles styles.xml",
                        "settings settings.xml",
                        "header header1.xml",
                        "header header2.xml",
                        "footer footer1.xml"));
        put(parts, "word/document.xml", document(form));
        put(parts, "word/styles.xml", styles());
        put(parts, "word/settings.xml", """
                <w:settings %s><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
                <w:compat><w:compatSetting w:name="compatibilityMode" \
                w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>""".formatted(W));
        put(parts, "word/header1.xml", """
                <w:hdr %s><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>\
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
                <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>""".formatted(W));
        put(
                parts,
                "word/header2.xml",
                "<w:hdr " + W + "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>");
        put(
                parts,
                "word/footer1.xml",
                "<w:ftr " + W + ">" + p("Footer", "right", "Sổ Dân vận: {{ma-bao-cao}}", "") + "</w:ftr>");
        return OfficeArchive.write(parts);
    }

    private static String document(DocumentForm form) {
        return "<w:document " + W + "><w:body>"
                + (form == DocumentForm.PARTY ? partyHead() : stateHead())
                + mark("{{mo-dau}}")
                + mark("{{#muc}}")
                + styled("Heading1", "{{tieu-de}}")
                + mark("{{noi-dung}}")
                + mark("{{/muc}}")
                + "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/><w:keepNext/></w:pPr><w:r><w:t>{{loi-ket}}</w:t></w:r></w:p>"
                + (form == DocumentForm.PARTY ? partyEnd() : stateEnd())
                + mark("{{#phu-luc}}")
                + styled("DVPhuLuc", "{{tieu-de}}")
                + mark("{{noi-dung}}")
                + mark("{{/phu-luc}}")
                + """
                <w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>\
                <w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>\
                <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" \
                w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>""";
    }

    private static String partyHead() {
        String left = p("DVDauTrang", "center", "{{co-quan-cap-tren}}", "")
                + p("DVDauTrang", "center", "{{co-quan-ban-hanh}}", "<w:b/>")
                + p("DVDauTrang", "center", "*", "")
                + p("DVDauTrang", "center", "{{so-ky-hieu}}", "")
                + p("DVDauTrang", "center", "{{dau-du-thao}}", "<w:b/>");
        String right =
                p("DVDauTrang", "center", "ĐẢNG CỘNG SẢN VIỆT NAM", "<w:b/>" + size(30) + "<w:u w:val=\"single\"/>")
                        + "<w:p><w:pPr><w:pStyle w:val=\"DVDauTrang\"/><w:spacing w:before=\"160\"/><w:jc w:val=\"center\"/></w:pPr>"
                        + r("{{dia-danh-ngay}}", "<w:i/>") + "</w:p>";
        return table(4025, 5330, left, right)
                + "<w:p><w:pPr><w:pStyle w:val=\"DVDauTrang\"/><w:spacing w:before=\"360\"/><w:jc w:val=\"center\"/></w:pPr>"
                + r("{{ten-loai}}", "<w:b/>" + size(32)) + "</w:p>"
                + p("DVDauTrang", "center", "{{trich-yeu}}", "<w:b/>")
                + "<w:p><w:pPr><w:pStyle w:val=\"DVDauTrang\"/><w:spacing w:after=\"200\"/><w:jc w:val=\"center\"/></w:pPr>"
                + r("-----", "") + "</w:p>";
    }

    private static String stateHead() {
        String left = p("DVDauTrang", "center", "{{co-quan-cap-tren}}", size(26))
                + p("DVDauTrang", "center", "{{co-quan-ban-hanh}}", "<w:b/>" + size(26))
                + rule(1100)
                + p("DVDauTrang", "center", "{{so-ky-hieu}}", size(26))
                + p("DVDauTrang", "center", "{{dau-du-thao}}", "<w:b/>" + size(26));
        String right = p("DVDauTrang", "center", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/>" + size(26))
                + p("DVDauTrang", "center", "Độc lập - Tự do - Hạnh phúc", "<w:b/>" + size(28))
                + rule(1220)
                + p("DVDauTrang", "center", "{{dia-danh-ngay}}", "<w:i/>" + size(28));
        return table(3500, 5855, left, right)
                + "<w:p><w:pPr><w:pStyle w:val=\"DVDauTrang\"/><w:spacing w:before=\"360\"/><w:jc w:val=\"center\"/></w:pPr>"
                + r("{{ten-loai}}", "<w:b/>") + "</w:p>"
                + p("DVDauTrang", "center", "{{trich-yeu}}", "<w:b/>")
                + rule(3300)
                + "<w:p><w:pPr><w:pStyle w:val=\"DVDauTrang\"/></w:pPr></w:p>";
    }

    /** A line in the middle, so much shorter at each end than the place that it stands in. */
    private static String rule(int shorter) {
        return """
                <w:p><w:pPr><w:pStyle w:val="DVDauTrang"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>\
                </w:pBdr><w:spacing w:before="40" w:line="120" w:lineRule="exact"/><w:ind w:left="%1$d" w:right="%1$d"/>\
                </w:pPr></w:p>""".formatted(shorter);
    }

    private static String partyEnd() {
        return end(r("Nơi nhận:", size(28) + "<w:u w:val=\"single\"/>"), 24);
    }

    private static String stateEnd() {
        return end(r("Nơi nhận:", "<w:b/><w:i/>" + size(24)), 22);
    }

    private static String end(String title, int recipients) {
        String left = "<w:p><w:pPr><w:pStyle w:val=\"DVDauTrang\"/></w:pPr>" + title + "</w:p>"
                + mark("{{#noi-nhan}}")
                + p("DVDauTrang", "left", "- {{ten}}{{dau-cuoi}}", size(recipients))
                + mark("{{/noi-nhan}}");
        String right = p("DVDauTrang", "center", "{{quyen-ky}}", "<w:b/>")
                + "<w:p><w:pPr><w:pStyle w:val=\"DVDauTrang\"/><w:spacing w:after=\"1400\"/><w:jc w:val=\"center\"/></w:pPr>"
                + r("{{chuc-vu}}", "<w:b/>") + "</w:p>";
        return table(4677, 4678, left, right);
    }

    private static String table(int left, int right, String first, String second) {
        return """
                <w:tbl><w:tblPr><w:tblW w:w="%5$d" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>\
                <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>\
                <w:tblGrid><w:gridCol w:w="%1$d"/><w:gridCol w:w="%2$d"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>\
                <w:tc><w:tcPr><w:tcW w:w="%1$d" w:type="dxa"/></w:tcPr>%3$s</w:tc>\
                <w:tc><w:tcPr><w:tcW w:w="%2$d" w:type="dxa"/></w:tcPr>%4$s</w:tc></w:tr></w:tbl>""".formatted(left, right, first, second, left + right);
    }

    private static String mark(String word) {
        return "<w:p><w:r><w:t>" + word + "</w:t></w:r></w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text, "") + "</w:p>";
    }

    private static String p(String style, String alignment, String text, String looks) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/><w:jc w:val=\"" + alignment + "\"/></w:pPr>"
                + r(text, looks) + "</w:p>";
    }

    private static String r(String text, String looks) {
        return "<w:r>" + (looks.isEmpty() ? "" : "<w:rPr>" + looks + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text
                + "</w:t></w:r>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String styles() {
        return """
                <w:styles %1$s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
                w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>%2$s<w:lang w:val="vi-VN" \
                w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" \
                w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
                <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>\
                <w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
                <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
                <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
                <w:tblPr><w:tblBorders>%3$s</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/>\
                <w:left w:w="60" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>\
                </w:tblCellMar></w:tblPr></w:style>\
                %4$s</w:styles>""".formatted(
                        W,
                        size(28),
                        "<w:top %s/><w:left %s/><w:bottom %s/><w:right %s/><w:insideH %s/><w:insideV %s/>"
                                .replace("%s", "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\""),
                        style("Heading1", "heading 1", "Normal", """
                                <w:keepNext/><w:spacing w:before="200" w:after="100"/><w:ind w:firstLine="720"/>\
                                <w:outlineLvl w:val="0"/>""", "<w:b/>")
                                + style("Heading2", "heading 2", "Normal", """
                                <w:keepNext/><w:spacing w:before="200" w:after="100"/><w:ind w:firstLine="720"/>\
                                <w:outlineLvl w:val="1"/>""", "<w:b/>")
                                + style("BodyText", "Body Text", "Normal", """
                                <w:spacing w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/>\
                                <w:jc w:val="both"/>""", "")
                                + style("Caption", "caption", "Normal", """
                                <w:spacing w:before="80" w:after="80"/><w:jc w:val="center"/>""", "<w:b/>" + size(26))
                                + style("DVBangSoLieu", "Bảng số liệu", "Normal", "", size(24))
                                + style("DVDauTrang", "Đầu và cuối văn bản", "Normal", "", "")
                                + style("DVPhuLuc", "Tiêu đề phụ lục", "Heading1", """
                                <w:pageBreakBefore/><w:spacing w:before="0" w:after="100"/><w:ind w:firstLine="0"/>\
                                <w:jc w:val="center"/>""", "")
                                + style("Header", "header", "Normal", "", "")
                                + style("Footer", "footer", "Normal", "", size(18)));
    }

    private static String style(String id, String name, String base, String paragraph, String letters) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\""
                + (id.startsWith("DV") ? " w:customStyle=\"1\"" : "") + "><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\""
                + base + "\"/><w:qFormat/>"
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (letters.isEmpty() ? "" : "<w:rPr>" + letters + "</w:rPr>")
                + "</w:style>";
    }

    private static String types() {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (String part : new String[] {
            "document document.main",
            "styles styles",
            "settings settings",
            "header1 header",
            "header2 header",
            "footer1 footer"
        }) {
            String[] named = part.split(" ", 2);
            types.append("<Override PartName=\"/word/")
                    .append(named[0])
                    .append(".xml\" ContentType=\"")
                    .append(TYPE)
                    .append(named[1])
                    .append("+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static String relations(String... all) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < all.length; i++) {
            String[] one = all[i].split(" ", 2);
            xml.append("<Relationship Id=\"rId")
                    .append(i + 1)
                    .append("\" Type=\"")
                    .append(RELATION)
                    .append(one[0])
                    .append("\" Target=\"")
                    .append(one[1])
                    .append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }
}
