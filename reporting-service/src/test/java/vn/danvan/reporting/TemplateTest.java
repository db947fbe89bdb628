package vn.danvan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.DomainError;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Docx;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.service.template.Problem;
import vn.danvan.service.template.Template;

class TemplateTest {

    private static final String MAIN = "word/document.xml";
    private static final byte[] PARTY = Docx.bundled(DocumentForm.PARTY);
    private static final PartyDocument DOCUMENT =
            SummaryDocument.of(SummaryCalculator.calculate(Rows.facts(History.of(1, 12), "2020-Q1"), Rows.LETTERHEAD));

    private static Map<String, byte[]> parts(byte[] archive) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] edited(String part, UnaryOperator<String> edit) {
        Map<String, byte[]> parts = parts(PARTY);
        String before = new String(parts.get(part), UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(UTF_8));
        return zip(parts);
    }

    private static byte[] with(String part, String content) {
        Map<String, byte[]> parts = parts(PARTY);
        parts.put(part, content.getBytes(UTF_8));
        return zip(parts);
    }

    private static List<String> found(byte[] template) {
        return Template.check(template).stream()
                .map(problem -> problem.code() + " " + problem.what())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "{{so-ky-hieu}}, {{so-ky-hieuu}}, template.placeholder-unknown {{so-ky-hieuu}}",
        "{{so-ky-hieu}}, {{so-ky-hieu}, template.placeholder-malformed {{so-ky-hieu}",
        "{{/muc}}, kết thúc, template.loop-not-closed {{#muc}}",
        "{{#muc}}, bắt đầu, template.loop-not-opened {{/muc}}",
        "{{#noi-nhan}}, {{noi-nhan}}, template.placeholder-unknown {{noi-nhan}}",
        "{{loi-ket}}, {{ten}}, template.placeholder-misplaced {{ten}}",
        "{{mo-dau}}, trước {{mo-dau}}, template.placeholder-misplaced {{mo-dau}}",
        "{{co-quan-ban-hanh}}, {{mo-dau}}, template.placeholder-misplaced {{mo-dau}}",
        "{{loi-ket}}, {{#phu-luc}} hết, template.placeholder-misplaced {{#phu-luc}}",
    })
    void a_broken_placeholder_is_named(String from, String to, String problem) {
        assertThat(found(edited(MAIN, xml -> xml.replace(from, to)))).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{quyen-ky}}",
                "{{chuc-vu}}",
                "{{so-ky-hieu}}",
                "{{dia-danh-ngay}}",
                "{{ten-loai}}",
                "{{trich-yeu}}",
                "{{co-quan-ban-hanh}}",
                "{{loi-ket}}",
                "{{mo-dau}}"
            })
    void an_obligatory_placeholder_that_is_missing_is_named(String word) {
        assertThat(found(edited(MAIN, xml -> xml.replace(word, "…"))))
                .containsExactly("template.placeholder-missing " + word);
    }

    @Test
    void the_reports_identity_may_stand_in_the_footer_and_must_stand_somewhere() {
        assertThat(found(edited("word/footer1.xml", xml -> xml.replace("{{ma-bao-cao}}", ""))))
                .containsExactly("template.placeholder-missing {{ma-bao-cao}}");
        byte[] moved = edited(MAIN, xml -> xml.replace("-----", "{{ma-bao-cao}}"));
        Map<String, byte[]> parts = parts(moved);
        parts.put(
                "word/footer1.xml",
                parts(edited("word/footer1.xml", xml -> xml.replace("{{ma-bao-cao}}", "")))
                        .get("word/footer1.xml"));
        assertThat(found(zip(parts))).isEmpty();
    }

    @Test
    void every_problem_is_told_at_once_with_the_paragraph_it_stands_in() {
        List<Problem> problems = Template.check(edited(
                MAIN,
                xml -> xml.replace("{{quyen-ky}}", "{{nguoi-ky}}")
                        .replace("{{ten}}", "{{ten-noi-nhan}}")
                        .replace("{{/phu-luc}}", "")));
        assertThat(problems.stream().map(Problem::code))
                .contains("template.placeholder-unknown", "template.placeholder-missing", "template.loop-not-closed");
        assertThat(problems.stream().map(Problem::what))
                .contains("{{nguoi-ky}}", "{{ten-noi-nhan}}", "{{quyen-ky}}", "{{#phu-luc}}")
                .contains("{{ten}} trong {{#noi-nhan}}");
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.vi())
                        .contains(
                                "Không có chỗ điền tên này: {{ten-noi-nhan}}",
                                "document: “- {{ten-noi-nhan}}{{dau-cuoi}}”"));
        assertThatThrownBy(() -> Docx.render(DOCUMENT, edited(MAIN, xml -> xml.replace("{{quyen-ky}}", ""))))
                .isInstanceOfSatisfying(DomainError.class, refusal -> {
                    assertThat(refusal.code().id()).isEqualTo("template.placeholder-missing");
                    assertThat(refusal.detail()).isEqualTo("{{quyen-ky}}");
                });
    }

    @Test
    void a_style_that_is_missing_is_named() {
        assertThat(found(edited("word/styles.xml", xml -> xml.replace("\"Bảng số liệu\"", "\"Bảng\""))))
                .containsExactly("template.style-missing Bảng số liệu");
    }

    @Test
    void content_stands_once_and_in_its_loop_only() {
        assertThat(found(edited(
                        MAIN,
                        xml -> xml.replace(
                                "{{tieu-de}}</w:t></w:r></w:p>",
                                "{{tieu-de}}</w:t></w:r></w:p><w:p><w:r><w:t>{{noi-dung}}</w:t></w:r></w:p>"))))
                .contains("template.placeholder-twice {{noi-dung}}");
        assertThat(found(edited(MAIN, xml -> xml.replace("{{mo-dau}}", "{{noi-dung}}"))))
                .contains("template.placeholder-misplaced {{noi-dung}}");
    }

    @Test
    void a_placeholder_that_the_word_processor_cut_into_runs_is_read_and_filled() throws IOException {
        byte[] cut = edited(
                MAIN,
                xml -> xml.replace(
                        "{{loi-ket}}</w:t>",
                        "{</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>{loi</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
                                + "<w:t>-ket}</w:t></w:r><w:r><w:t>} (hết)</w:t>"));
        assertThat(found(cut)).isEmpty();
        assertThat(paragraphs(Docx.render(DOCUMENT, cut)))
                .contains(DOCUMENT.closing().lastWords() + " (hết)");
    }

    private static List<String> paragraphs(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> all = new ArrayList<>(
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList());
            word.getTables()
                    .forEach(table -> table.getRows()
                            .forEach(row -> row.getTableCells()
                                    .forEach(cell -> cell.getParagraphs().forEach(p -> all.add(p.getText())))));
            return all;
        }
    }

    @ParameterizedTest
    @EnumSource
    void filled_it_has_all_that_the_document_says_and_no_braces(DocumentForm form) throws IOException {
        PartyDocument document = SummaryDocument.of(
                SummaryCalculator.calculate(Rows.facts(History.of(1, 12), "2020-Q1"), Rows.LETTERHEAD), form);
        List<String> paragraphs = paragraphs(Docx.render(document));
        assertThat(paragraphs).noneMatch(text -> text.contains("{{") || text.contains("}}"));
        for (PartyDocument.Block block : document.body()) {
            switch (block) {
                case PartyDocument.Heading h -> assertThat(paragraphs).contains(h.text());
                case PartyDocument.Paragraph p -> assertThat(paragraphs).contains(p.text());
                case PartyDocument.Table t ->
                    t.rows().forEach(row -> assertThat(paragraphs).containsAll(row.cells()));
                case PartyDocument.Chart c -> assertThat(paragraphs).contains(c.caption());
            }
        }
        assertThat(paragraphs)
                .contains(document.superior(), document.issuer(), document.number(), document.placeAndDate())
                .contains(document.closing().signedFor(), document.closing().position())
                .contains("- " + document.closing().recipients().getFirst() + form.afterRecipient(false))
                .contains("- " + document.closing().recipients().getLast() + ".");
    }

    @Test
    void the_office_changes_fonts_order_and_words_and_the_report_follows() throws IOException {
        Map<String, byte[]> parts = parts(edited(
                MAIN,
                xml -> xml.replace("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ TỈNH HÒA BÌNH")
                        .replace("{{mo-dau}}", "{{#phu}}")
                        .replace("{{loi-ket}}", "{{mo-dau}}")
                        .replace("{{#phu}}", "{{loi-ket}}")));
        parts.put(
                "word/styles.xml",
                new String(parts.get("word/styles.xml"), UTF_8)
                        .replace("Times New Roman", "Arial")
                        .getBytes(UTF_8));
        byte[] own = zip(parts);
        assertThat(found(own)).isEmpty();
        byte[] rendered = Docx.render(DOCUMENT, own);
        assertThat(rendered).isEqualTo(Docx.render(DOCUMENT, own));
        List<String> paragraphs = paragraphs(rendered);
        assertThat(paragraphs).contains("ĐẢNG BỘ TỈNH HÒA BÌNH").doesNotContain("ĐẢNG CỘNG SẢN VIỆT NAM");
        assertThat(paragraphs.indexOf(DOCUMENT.closing().lastWords()))
                .isLessThan(paragraphs.indexOf(
                        ((PartyDocument.Paragraph) DOCUMENT.body().getFirst()).text()));
        assertThat(new String(parts(rendered).get("word/styles.xml"), UTF_8)).contains("Arial");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_unpacks() {
        Map<String, byte[]> parts = parts(PARTY);
        for (int i = 0; i < 5; i++) {
            parts.put("word/media/bomb" + i + ".png", new byte[8 << 20]);
        }
        byte[] bomb = zip(parts);
        assertThat(bomb).hasSizeLessThan(Template.MOST_BYTES);
        assertThat(found(bomb)).singleElement().asString().startsWith("template.too-large");
        Map<String, byte[]> one = parts(PARTY);
        one.put(MAIN, new byte[9 << 20]);
        assertThat(found(zip(one))).singleElement().asString().startsWith("template.too-large");
        assertThat(found(new byte[Template.MOST_BYTES + 1]))
                .singleElement()
                .asString()
                .startsWith("template.too-large");
    }

    @Test
    void an_entity_that_reads_a_file_is_refused() {
        byte[] xxe = edited(
                MAIN,
                xml -> xml.replaceFirst(
                                "<w:document", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")
                        .replace("{{loi-ket}}", "&e;{{loi-ket}}"));
        assertThat(found(xxe)).containsExactly("template.forbidden-part " + MAIN);
    }

    @Test
    void depth_without_end_is_no_document() {
        String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
        assertThat(found(with("word/deep.xml", deep))).containsExactly("template.not-docx word/deep.xml");
    }

    @Test
    void macros_embedded_objects_and_links_outside_are_refused() {
        assertThat(found(with("word/vbaProject.bin", "x")))
                .containsExactly("template.forbidden-part word/vbaProject.bin");
        assertThat(found(with("word/embeddings/oleObject1.bin", "x")))
                .containsExactly("template.forbidden-part word/embeddings/oleObject1.bin");
        assertThat(found(edited(
                        "[Content_Types].xml",
                        xml -> xml.replace("wordprocessingml.document.main+xml", "document.macroEnabled.main+xml"))))
                .anyMatch(problem -> problem.startsWith("template."));
        for (String type : List.of("attachedTemplate", "oleObject", "aFChunk", "image", "frame")) {
            assertThat(found(edited(
                            "word/_rels/document.xml.rels",
                            xml -> xml.replace(
                                    "</Relationships>",
                                    "<Relationship Id=\"rId9\" TargetMode=\"External\" Target=\"https://example.org/x\" Type=\"http://x/"
                                            + type + "\"/></Relationships>"))))
                    .as(type)
                    .hasSize(1)
                    .allMatch(problem -> problem.startsWith("template.forbidden-part"));
        }
        assertThat(found(edited(
                        "word/_rels/document.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId9\" TargetMode=\"External\" Target=\"https://hoabinh.gov.vn\" "
                                        + "Type=\"http://x/hyperlink\"/></Relationships>"))))
                .isEmpty();
    }

    @Test
    void fields_that_run_are_refused_also_when_cut_into_runs() {
        assertThat(found(edited("word/header1.xml", xml -> xml.replace(" PAGE ", " INCLUDETEXT \"C:\\\\x\" "))))
                .containsExactly("template.forbidden-part trường INCLUDETEXT");
        assertThat(found(edited(
                        "word/header1.xml",
                        xml -> xml.replace(
                                " PAGE </w:instrText>",
                                " DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:x</w:instrText>"))))
                .containsExactly("template.forbidden-part trường DDEAUTO");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_the_bytes_are_the_check_answers(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = PARTY.clone();
            for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(Template.check(bytes)).isNotNull();
        }
        byte[] noise = new byte[random.nextInt(5000)];
        random.nextBytes(noise);
        assertThat(found(noise)).containsExactly("template.not-docx ");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void what_the_check_lets_pass_can_be_filled(long seed) {
        Random random = new Random(seed);
        List<String> words = List.of(
                "{{so-ky-hieu}}",
                "{{#muc}}",
                "{{/muc}}",
                "{{tieu-de}}",
                "{{noi-dung}}",
                "{{ten}}",
                "{{mo-dau}}",
                "{{loi-ket}}",
                "{{#noi-nhan}}",
                "{{/noi-nhan}}",
                "{{#phu-luc}}",
                "{{/phu-luc}}",
                "{{chuc-vu}}",
                "{{dau-du-thao}}");
        for (int i = 0; i < 30; i++) {
            String from = words.get(random.nextInt(words.size()));
            String to = random.nextBoolean() ? words.get(random.nextInt(words.size())) : from + " " + from;
            Map<String, byte[]> parts = parts(PARTY);
            parts.put(MAIN, new String(parts.get(MAIN), UTF_8).replace(from, to).getBytes(UTF_8));
            byte[] template = zip(parts);
            if (Template.check(template).isEmpty()) {
                assertThat(Docx.render(DOCUMENT, template)).isNotEmpty();
            } else {
                assertThatThrownBy(() -> Docx.render(DOCUMENT, template)).isInstanceOf(DomainError.class);
            }
        }
    }
}
