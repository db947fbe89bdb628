package vn.danvan.reporting.render;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.PartyDocument.Align;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Chart;
import vn.danvan.reporting.document.PartyDocument.Column;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.document.PartyDocument.Row;
import vn.danvan.reporting.document.PartyDocument.Style;
import vn.danvan.reporting.document.PartyDocument.Table;

/** The document as XHTML for the PDF renderer, laid out by 36-HD/VPTW or Decree 30/2020/NĐ-CP. */
final class Html {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 15mm 20mm 30mm;
              @top-center { content: counter(page); font-family: 'Liberation Serif'; font-size: 14pt; } }
            @page :first { @top-center { content: none; } }
            body { font-family: 'Liberation Serif'; font-size: 14pt; line-height: 1.28; margin: 0; }
            table.head { width: 100%; border-collapse: collapse; text-align: center; }
            table.head td { vertical-align: top; padding: 0; }
            .party { font-weight: bold; font-size: 15pt; }
            .party span { border-bottom: 0.8pt solid #000; padding-bottom: 1.5pt; }
            .place { margin-top: 10pt; font-style: italic; }
            h1 { font-size: 16pt; text-align: center; margin: 20pt 0 0 0; }
            .subject { font-weight: bold; text-align: center; margin: 0; }
            .rule { text-align: center; margin: 0 0 10pt 0; }
            h2 { font-size: 14pt; margin: 10pt 0 5pt 0; text-indent: 12.7mm; page-break-after: avoid;
              -fs-page-break-min-height: 30mm; }
            h2.annex { -fs-page-break-min-height: 0; text-align: center; text-indent: 0; page-break-before: always; margin-top: 0; }
            p.text { text-indent: 12.7mm; margin: 0 0 6pt 0; text-align: justify; orphans: 2; widows: 2; }
            div.table { margin: 4pt 0 10pt 0; }
            p.ragged { text-align: left; word-wrap: break-word; }
            table.figures, table.figures tr, table.figures td { -fs-page-break-min-height: 0; word-wrap: break-word; }
            table.figures { width: 100%; border-collapse: collapse; line-height: 1.15;
              table-layout: fixed; -fs-table-paginate: paginate; }
            table.figures caption { font-weight: bold; font-size: 13pt; margin-bottom: 4pt; text-align: center; }
            table.figures th, table.figures td { border: 0.5pt solid #000; padding: 1.8pt 3pt; vertical-align: top; }
            table.figures th { text-align: center; vertical-align: middle; font-weight: bold; }
            table.figures tr { page-break-inside: avoid; }
            .left { text-align: left; } .centre { text-align: center; } .right { text-align: right; }
            tr.total td, tr.group td { font-weight: bold; }
            tr.group td { font-style: italic; text-align: left; }
            div.chart { page-break-inside: avoid; margin: 4pt 0 10pt 0; text-align: center; }
            div.chart p { font-style: italic; font-size: 13pt; margin: 2pt 0 0 0; }
            div.end { page-break-inside: avoid; margin-top: 6pt; }
            table.sign { width: 100%; margin-top: 10pt; border-collapse: collapse; }
            table.sign td { vertical-align: top; width: 50%; padding: 0; }
            .recipients { font-size: 12pt; line-height: 1.2; } .recipients u { font-size: 14pt; }
            .signer { text-align: center; font-weight: bold; } .signer .space { height: 70pt; }
            .state table.head { font-size: 13pt; } .state .nation { font-weight: bold; }
            .state .motto { font-weight: bold; font-size: 14pt; }
            .state .motto span { border-bottom: 0.8pt solid #000; padding-bottom: 1.5pt; }
            .state .place { font-size: 14pt; margin-top: 8pt; } .state .number { margin-top: 8pt; }
            .state div.line { border-top: 0.8pt solid #000; width: 24mm; margin: 3pt auto 0 auto; font-size: 1pt; }
            .state h1 { font-size: 14pt; } .state div.under { width: 50mm; margin-bottom: 12pt; }
            .state .recipients { font-size: 11pt; } .state .recipients b { font-size: 12pt; font-style: italic; }
            """;

    private final StringBuilder out = new StringBuilder();

    private Html() {}

    static String of(PartyDocument document) {
        Html html = new Html();
        html.document(document);
        return html.out.toString();
    }

    private void document(PartyDocument d) {
        out.append("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"UTF-8\"/><title>")
                .append(escape(d.title()))
                .append("</title><meta name=\"author\" content=\"")
                .append(escape(d.issuer()))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(escape(d.title()))
                .append("\"/><meta name=\"description\" content=\"")
                .append(escape(d.title()))
                .append("\"/><bookmarks>");
        bookmarks(d.body(), "b");
        bookmarks(d.annex(), "a");
        out.append("</bookmarks><style>").append(STYLE).append("</style></head>");
        out.append(d.form() == DocumentForm.STATE ? "<body class=\"state\">" : "<body>");
        head(d);
        blocks(d.body(), "b");
        closing(d.form(), d.closing());
        blocks(d.annex(), "a");
        out.append("</body></html>");
    }

    private void bookmarks(List<Block> blocks, String prefix) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading) {
                out.append("<bookmark name=\"")
                        .append(escape(heading.text()))
                        .append("\" href=\"#")
                        .append(prefix)
                        .append(i)
                        .append("\"/>");
            }
        }
    }

    private void head(PartyDocument d) {
        switch (d.form()) {
            case PARTY -> partyHead(d);
            case STATE -> stateHead(d);
        }
    }

    private void partyHead(PartyDocument d) {
        out.append("<table class=\"head\" role=\"presentation\"><tr><td style=\"width:43%\">")
                .append(escape(d.superior()))
                .append("<br/><b>")
                .append(escape(d.issuer()))
                .append("</b><br/>*<br/>")
                .append(escape(d.number()))
                .append(mark(d))
                .append("</td><td><div class=\"party\"><span>ĐẢNG CỘNG SẢN VIỆT NAM</span></div><div class=\"place\">")
                .append(escape(d.placeAndDate()))
                .append("</div></td></tr></table>");
        title(d);
        out.append("<p class=\"rule\">-----</p>");
    }

    private void stateHead(PartyDocument d) {
        out.append("<table class=\"head\" role=\"presentation\"><tr><td style=\"width:37%\">")
                .append(escape(d.superior()))
                .append("<br/><b>")
                .append(escape(d.issuer()))
                .append("</b><div class=\"line\">\u00a0</div><div class=\"number\">")
                .append(escape(d.number()))
                .append(mark(d))
                .append("</div></td><td><div class=\"nation\">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>")
                .append("<div class=\"motto\"><span>Độc lập - Tự do - Hạnh phúc</span></div><div class=\"place\">")
                .append(escape(d.placeAndDate()))
                .append("</div></td></tr></table>");
        title(d);
        out.append("<div class=\"line under\">\u00a0</div>");
    }

    private static String mark(PartyDocument d) {
        return d.mark() == null ? "" : "<br/><b>" + escape(d.mark()) + "</b>";
    }

    private void title(PartyDocument d) {
        out.append("<h1>").append(escape(d.kind())).append("</h1>");
        for (String line : d.subject()) {
            out.append("<p class=\"subject\">").append(escape(line)).append("</p>");
        }
    }

    private void blocks(List<Block> blocks, String prefix) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Heading h ->
                    out.append("<h2 id=\"")
                            .append(prefix)
                            .append(i)
                            .append(h.level() == 0 ? "\" class=\"annex\">" : "\">")
                            .append(escape(h.text()))
                            .append("</h2>");
                case Paragraph p ->
                    out.append(p.ragged() ? "<p class=\"text ragged\">" : "<p class=\"text\">")
                            .append(escape(p.text()))
                            .append("</p>");
                case Table t -> table(t);
                case Chart c -> chart(c);
            }
        }
    }

    private void table(Table table) {
        Heights heights = new Heights(table);
        out.append(String.format(
                        Locale.ROOT,
                        "<div class=\"table\" style=\"-fs-page-break-min-height:%.1fmm\"><table class=\"figures",
                        heights.beginning()))
                .append("\" style=\"font-size:")
                .append(table.size())
                .append("pt\"><caption>")
                .append(escape(table.caption()))
                .append("</caption><thead><tr>");
        for (Column column : table.columns()) {
            out.append(String.format(Locale.ROOT, "<th scope=\"col\" style=\"width:%.2f%%\">", column.width() / 1.65))
                    .append(escape(column.title()).replace("\n", "<br/>"))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (int r = 0; r < table.rows().size(); r++) {
            row(table, table.rows().get(r), heights.together(r));
        }
        out.append("</tbody></table></div>");
    }

    /** @param together what has to fit on a page from this row on, in millimetres; 0 when nothing has */
    private void row(Table table, Row row, double together) {
        out.append(
                switch (row.style()) {
                    case GROUP -> "<tr class=\"group\"";
                    case TOTAL -> "<tr class=\"total\"";
                    case PLAIN -> "<tr";
                });
        if (together > 0) {
            out.append(String.format(Locale.ROOT, " style=\"-fs-page-break-min-height:%.1fmm\"", together));
        }
        out.append('>');
        if (row.style() == Style.GROUP) {
            out.append("<td colspan=\"")
                    .append(table.columns().size())
                    .append("\">")
                    .append(escape(row.cells().getFirst()))
                    .append("</td></tr>");
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            Align align = table.columns().get(i).align();
            String cell = row.cells().get(i);
            out.append("<td class=\"")
                    .append(align.name().toLowerCase(Locale.ROOT))
                    .append("\">")
                    .append(cell.isEmpty() ? "\u00a0" : escape(cell))
                    .append("</td>");
        }
        out.append("</tr>");
    }

    private void chart(Chart chart) {
        String size = "style=\"width:" + Charts.WIDTH + "pt;height:" + Charts.height(chart) + "pt\" alt=\""
                + escape(chart.alternative()) + "\" ";
        out.append("<div class=\"chart\">")
                .append(Charts.svg(chart).replaceFirst("<svg ", "<svg " + Matcher.quoteReplacement(size)))
                .append("<p>")
                .append(escape(chart.caption()))
                .append("</p></div>");
    }

    private void closing(DocumentForm form, PartyDocument.Closing closing) {
        out.append("<div class=\"end\"><p class=\"text\">")
                .append(escape(closing.lastWords()))
                .append("</p><table class=\"sign\" role=\"presentation\"><tr><td class=\"recipients\">")
                .append(form == DocumentForm.STATE ? "<b>Nơi nhận:</b>" : "<u>Nơi nhận:</u>");
        List<String> recipients = closing.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            out.append("<br/>- ")
                    .append(escape(recipients.get(i)))
                    .append(form.afterRecipient(i + 1 == recipients.size()));
        }
        out.append("</td><td class=\"signer\">")
                .append(escape(closing.signedFor()))
                .append("<br/>")
                .append(escape(closing.position()))
                .append("<div class=\"space\">\u00a0</div></td></tr></table></div>");
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
