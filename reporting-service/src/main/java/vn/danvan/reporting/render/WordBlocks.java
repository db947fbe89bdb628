package vn.danvan.reporting.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Align;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Chart;
import vn.danvan.reporting.document.PartyDocument.Column;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.document.PartyDocument.Row;
import vn.danvan.reporting.document.PartyDocument.Style;
import vn.danvan.reporting.document.PartyDocument.Table;
import vn.danvan.service.template.Template;
import vn.danvan.service.template.TemplateContent.Picture;
import vn.danvan.service.template.TemplateStyle;

/**
 * Paragraphs, tables and charts as WordprocessingML (ISO/IEC 29500-1), in the styles of a template: fonts, sizes and spaces
 * are the template's, the widths of columns and the size of a table's text are the document's.
 */
final class WordBlocks {

    private static final int EMU_PER_POINT = 12700;
    private static final int FIRST_DRAWING = 9000;
    private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    private final Template template;
    private final String prefix;
    private final List<Picture> pictures = new ArrayList<>();

    WordBlocks(Template template) {
        this.template = template;
        this.prefix = template.freshPrefix();
    }

    /** The pictures of all blocks that were written. */
    List<Picture> pictures() {
        return pictures;
    }

    String xml(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Heading h -> paragraph(out, TemplateStyle.PART, "<w:keepNext/>", run(h.text(), ""));
                case Paragraph p ->
                    paragraph(out, TemplateStyle.TEXT, p.ragged() ? "<w:jc w:val=\"left\"/>" : "", run(p.text(), ""));
                case Table t -> table(out, t);
                case Chart c -> chart(out, c);
            }
        }
        return out.toString();
    }

    private void paragraph(StringBuilder out, TemplateStyle style, String properties, String runs) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(escape(template.style(style)))
                .append("\"/>")
                .append(properties)
                .append("</w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    private static String run(String text, String properties) {
        StringBuilder run = new StringBuilder("<w:r>");
        if (!properties.isEmpty()) {
            run.append("<w:rPr>").append(properties).append("</w:rPr>");
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            run.append(i == 0 ? "" : "<w:br/>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(escape(lines[i]))
                    .append("</w:t>");
        }
        return run.append("</w:r>").toString();
    }

    private void table(StringBuilder out, Table table) {
        paragraph(out, TemplateStyle.CAPTION, "<w:keepNext/>", run(table.caption(), ""));
        int width = table.columns().stream().mapToInt(c -> twips(c.width())).sum();
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
                .append(escape(template.style(TemplateStyle.TABLE)))
                .append("\"/><w:tblW w:w=\"")
                .append(width)
                .append(
                        "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        table.columns()
                .forEach(c ->
                        out.append("<w:gridCol w:w=\"").append(twips(c.width())).append("\"/>"));
        out.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (Column column : table.columns()) {
            cell(out, table, column.width(), 1, column.title(), "<w:keepNext/>", "center", "<w:b/>");
        }
        out.append("</w:tr>");
        for (int r = 0; r < table.rows().size(); r++) {
            Style next = r + 1 < table.rows().size() ? table.rows().get(r + 1).style() : null;
            row(out, table, table.rows().get(r), next);
        }
        out.append("</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>")
                .append("</w:pPr></w:p>");
    }

    private void row(StringBuilder out, Table table, Row row, @Nullable Style next) {
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        String keep = next == Style.TOTAL || row.style() == Style.GROUP ? "<w:keepNext/>" : "";
        if (row.style() == Style.GROUP) {
            double whole = table.columns().stream().mapToDouble(Column::width).sum();
            cell(out, table, whole, table.columns().size(), row.cells().getFirst(), keep, "left", "<w:b/><w:i/>");
        } else {
            for (int c = 0; c < row.cells().size(); c++) {
                Column column = table.columns().get(c);
                String bold = row.style() == Style.TOTAL ? "<w:b/>" : "";
                cell(out, table, column.width(), 1, row.cells().get(c), keep, alignment(column.align()), bold);
            }
        }
        out.append("</w:tr>");
    }

    private void cell(
            StringBuilder out,
            Table table,
            double width,
            int columns,
            String text,
            String keep,
            String alignment,
            String looks) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                .append(twips(width))
                .append("\" w:type=\"dxa\"/>")
                .append(columns == 1 ? "" : "<w:gridSpan w:val=\"" + columns + "\"/>")
                .append(looks.equals("<w:b/>") && alignment.equals("center") ? "<w:vAlign w:val=\"center\"/>" : "")
                .append("</w:tcPr>");
        int size = (int) Math.round(table.size() * 2);
        String runs = run(text, looks + "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>");
        paragraph(out, TemplateStyle.CELL, keep + "<w:jc w:val=\"" + alignment + "\"/>", runs);
        out.append("</w:tc>");
    }

    private static String alignment(Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    /** The chart as SVG, with a PNG of it for readers that cannot draw that. */
    private void chart(StringBuilder out, Chart chart) {
        String png = picture(Charts.png(chart), ".png");
        String svg = picture(Charts.svgFile(chart).getBytes(StandardCharsets.UTF_8), ".svg");
        String size = "cx=\"" + Charts.WIDTH * EMU_PER_POINT + "\" cy=\"" + Charts.height(chart) * EMU_PER_POINT + "\"";
        int id = FIRST_DRAWING + pictures.size();
        String names = "id=\"" + id + "\" name=\"" + prefix + id + "\" descr=\"" + escape(chart.alternative()) + "\"";
        String drawing = """
                <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent %1$s/><wp:docPr %2$s/>\
                <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
                <pic:nvPicPr><pic:cNvPr %2$s/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%3$s"><a:extLst>\
                <a:ext uri="%5$s"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" \
                r:embed="%4$s"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>\
                <a:xfrm><a:off x="0" y="0"/><a:ext %1$s/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
                </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""".formatted(size, names, png, svg, SVG_EXTENSION);
        out.append(
                        "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"80\" w:after=\"0\"/><w:jc w:val=\"center\"/></w:pPr>")
                .append(drawing)
                .append("</w:p>");
        paragraph(
                out,
                TemplateStyle.CAPTION,
                "<w:spacing w:before=\"0\" w:after=\"200\"/>",
                run(chart.caption(), "<w:b w:val=\"0\"/><w:i/>"));
    }

    private String picture(byte[] bytes, String ending) {
        String relation = prefix + (pictures.size() + 1);
        pictures.add(new Picture(relation, relation + ending, bytes));
        return relation;
    }

    /** Twentieths of a point. */
    private static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    private static String escape(String text) {
        return Html.escape(text);
    }
}
