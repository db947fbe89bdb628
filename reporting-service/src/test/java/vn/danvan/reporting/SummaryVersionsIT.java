package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.IssueManifest;
import vn.danvan.kernel.summary.SummaryManifest;
import vn.danvan.kernel.summary.SummarySection;

/** The versions of a summary: the draft with its edits, what went out, and what a correction changed. */
class SummaryVersionsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PATH = "/summaries/2020-Q1/PERIODIC";
    private static final List<ConfigurableApplicationContext> RUNNING = new ArrayList<>();
    private static final SummaryLife LIFE = new SummaryLife();

    @BeforeAll
    static void start() {
        TestStore store = new TestStore("versions");
        store.load(LIFE.history, 100);
        RUNNING.add(new SpringApplicationBuilder(ReportingServiceApplication.class, SummaryApiIT.Tokens.class)
                .web(WebApplicationType.SERVLET)
                .properties(store.properties())
                .properties("danvan.reporting.letterhead.recipients=" + String.join("; ", Rows.LETTERHEAD.recipients()))
                .run());
    }

    @AfterAll
    static void stop() {
        RUNNING.forEach(ConfigurableApplicationContext::close);
    }

    private static HttpResponse<byte[]> get(String role, String path) throws Exception {
        String port = Objects.requireNonNull(RUNNING.getFirst().getEnvironment().getProperty("local.server.port"));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/reporting/v1" + path))
                        .header("Authorization", "Bearer " + role)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<byte[]> answer = get("AUDITOR", path);
        assertThat(answer.statusCode())
                .as(path + new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return Json.MAPPER.readTree(answer.body());
    }

    private static String text(String path) throws Exception {
        HttpResponse<byte[]> answer = get("MOBILISATION_OFFICER", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return pdf(answer.body());
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static JsonNode section(JsonNode draft, String code) {
        return draft.get("sections")
                .valueStream()
                .filter(section -> section.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_draft_has_every_section_with_what_the_figures_say_and_what_was_written() throws Exception {
        JsonNode draft = json(PATH + "/draft?at=" + LIFE.firstDraft);
        assertThat(draft.get("figuresAt").asLong()).isEqualTo(LIFE.firstFigures);
        assertThat(draft.get("stage").asString()).isEqualTo("DRAFT");
        assertThat(draft.get("sections").valueStream().map(s -> s.get("code").asString()))
                .containsExactlyElementsOf(Arrays.stream(SummarySection.values())
                        .map(SummarySection::code)
                        .toList());
        JsonNode reports = section(draft, "CHE-DO-BAO-CAO");
        assertThat(reports.get("sentences").get(0).asString()).startsWith("Có 18 báo cáo phải gửi");
        assertThat(reports.get("edit").get("text").asString()).isEqualTo(SummaryLife.ON_REPORTS);
        assertThat(reports.get("edit").get("actor").asString()).isEqualTo("demo");
        assertThat(reports.get("edit").get("sentencesChanged").asBoolean()).isFalse();
        assertThat(section(draft, "KE-HOACH-CU-THE").has("edit")).isFalse();
    }

    @Test
    void an_edit_that_stands_on_older_figures_says_so_where_they_say_something_else_now() throws Exception {
        JsonNode draft = json(PATH + "/draft?at=" + LIFE.secondDraft);
        assertThat(draft.get("figuresAt").asLong()).isEqualTo(LIFE.secondFigures);
        JsonNode edit = section(draft, "CHE-DO-BAO-CAO").get("edit");
        assertThat(edit.get("text").asString()).as("survives").isEqualTo(SummaryLife.ON_REPORTS);
        assertThat(edit.get("figuresAt").asLong()).isEqualTo(LIFE.firstFigures);
        assertThat(edit.get("sentencesChanged").asBoolean()).isTrue();
        assertThat(edit.get("sentencesThen"))
                .isNotEqualTo(section(draft, "CHE-DO-BAO-CAO").get("sentences"))
                .isEqualTo(section(json(PATH + "/draft?at=" + LIFE.firstDraft), "CHE-DO-BAO-CAO")
                        .get("sentences"));
        assertThat(section(draft, "DANH-GIA")
                        .get("edit")
                        .get("sentencesChanged")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void what_agencies_wrote_stands_beside_its_section_until_the_report_is_sent_back() throws Exception {
        JsonNode before = json(PATH + "/draft?at=" + LIFE.firstDraft);
        JsonNode quote = section(before, "DANH-GIA").get("quotes").get(0);
        assertThat(quote.get("text").asString()).isEqualTo(SummaryLife.RESULT);
        assertThat(quote.get("agency").asString())
                .isEqualTo(LIFE.speaking.agency().key());
        assertThat(quote.get("report").asString()).isEqualTo(LIFE.speaking.stream());
        assertThat(quote.get("logIndex").asLong()).isLessThanOrEqualTo(LIFE.firstFigures);
        assertThat(section(before, "KIEN-NGHI").get("quotes").get(0).get("text").asString())
                .isEqualTo(SummaryLife.PROPOSAL);
        assertThat(section(before, "HAN-CHE").get("quotes")).hasSize(1);
        assertThat(section(before, "GHI-CHU")
                        .get("quotes")
                        .get(0)
                        .get("section")
                        .asString())
                .isEqualTo("PHU-LUC");
        JsonNode after = json(PATH + "/draft?at=" + LIFE.secondDraft);
        assertThat(section(after, "HAN-CHE").get("quotes")).isEmpty();
        assertThat(section(after, "DANH-GIA").get("quotes")).hasSize(1);
        JsonNode period = json("/periods/2020-Q1/narratives?at=" + LIFE.firstDraft);
        assertThat(period.get("sections").valueStream().map(s -> s.get("code").asString()))
                .containsExactly("DANH-GIA", "HAN-CHE", "KIEN-NGHI", "GHI-CHU");
    }

    @Test
    void the_drafts_documents_are_marked_and_say_what_was_written() throws Exception {
        String first = text(PATH + "/draft.pdf?at=" + LIFE.firstDraft);
        assertThat(first)
                .contains("DỰ THẢO", SummaryLife.ON_REPORTS, "Chế độ báo cáo dần đi vào nền nếp.")
                .doesNotContain("ban hành tại vị trí");
        assertThat(first.replace(" ", ""))
                .contains(json(PATH + "/draft?at=" + LIFE.firstDraft)
                        .get("content")
                        .asString());
        assertThat(get("AUDITOR", PATH + "/draft.docx?at=" + LIFE.firstDraft).statusCode())
                .isEqualTo(200);
        String correcting = text(PATH + "/draft.pdf?at=" + LIFE.correctedDraft);
        assertThat(correcting)
                .contains("đính chính và thay thế Báo cáo số 12-BC/BDVTU", "Cộng nhầm số liệu của một xã")
                .contains("Đề nghị các đơn vị soát lại số liệu.")
                .doesNotContain(SummaryLife.ON_REPORTS);
    }

    @Test
    void a_corrected_version_shows_each_figure_and_each_text_that_it_changes() throws Exception {
        JsonNode difference = json(PATH + "/versions/2/difference");
        assertThat(difference.get("replaces").asString()).isEqualTo("12-BC/BDVTU");
        JsonNode before = Json.MAPPER.readTree(LIFE.json(LIFE.secondFigures));
        JsonNode after = Json.MAPPER.readTree(LIFE.json(LIFE.thirdFigures));
        assertThat(difference.get("figures")).isNotEmpty();
        for (JsonNode figure : difference.get("figures")) {
            BigDecimal from = before.at(figure.get("figure").asString()).decimalValue();
            BigDecimal to = after.at(figure.get("figure").asString()).decimalValue();
            assertThat(figure.get("from").decimalValue()).isEqualByComparingTo(from);
            assertThat(figure.get("to").decimalValue()).isEqualByComparingTo(to);
            assertThat(figure.get("difference").decimalValue()).isEqualByComparingTo(to.subtract(from));
            assertThat(figure.get("causes")).as(figure.toString()).isNotEmpty();
        }
        JsonNode meetings = difference
                .get("figures")
                .valueStream()
                .filter(figure -> figure.get("key").asString().equals("/forms/BM01/indicators/TT01/total/value"))
                .findFirst()
                .orElseThrow();
        assertThat(meetings.get("difference").asInt()).isEqualTo(7);
        assertThat(meetings.get("name").asString())
                .isEqualTo(
                        "Kết quả theo các chỉ tiêu: biểu mẫu BM01; TT01 Số hội nghị quán triệt, tuyên truyền đã tổ chức;"
                                + " tổng số");
        assertThat(difference
                        .get("sections")
                        .valueStream()
                        .map(s -> s.get("code").asString()))
                .contains("CHE-DO-BAO-CAO", "KIEN-NGHI")
                .doesNotContain("DANH-GIA", "KE-HOACH-CU-THE");
        assertThat(get("AUDITOR", PATH + "/versions/1/difference").statusCode()).isEqualTo(404);
        assertThat(get("AGENCY_HEAD", PATH + "/versions/2/difference").statusCode())
                .as("it was not sent to it")
                .isEqualTo(404);
    }

    @Test
    void the_corrected_document_bears_what_it_changes_in_an_annex_and_the_first_one_does_not() throws Exception {
        String corrected = text(PATH + "/versions/2/document.pdf");
        assertThat(corrected)
                .contains("15-BC/BDVTU", "đính chính và thay thế Báo cáo số 12-BC/BDVTU")
                .contains("Phụ lục 3. Nội dung đính chính", "Báo cáo số 12-BC/BDVTU Báo cáo này Chênh lệch")
                .contains("TT01 Số hội nghị quán triệt, tuyên truyền đã tổ chức; tổng số")
                .contains("Mục có lời văn thay đổi: Chế độ báo cáo; Kết quả theo các chỉ tiêu; Đề xuất, kiến nghị.");
        assertThat(text(PATH + "/versions/1/document.pdf")).doesNotContain("Phụ lục 3", "đính chính");
        assertThat(text(PATH + "/draft.pdf?at=" + LIFE.correctedDraft)).contains("Phụ lục 3. Nội dung đính chính");
    }

    @Test
    void the_manifest_names_what_a_version_rests_on_and_every_file_is_what_it_says() throws Exception {
        for (int version = 1; version <= 2; version++) {
            HttpResponse<byte[]> answer = get("AUDITOR", PATH + "/versions/" + version + "/manifest");
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            IssueManifest manifest = Json.read(answer.body(), IssueManifest.class);
            SummaryManifest.Issue issue =
                    Objects.requireNonNull(manifest.version().issue());
            assertThat(manifest.version().logIndex()).isEqualTo(version == 1 ? LIFE.secondFigures : LIFE.thirdFigures);
            assertThat(issue.issuedAt()).isEqualTo(version == 1 ? LIFE.issued : LIFE.reissued);
            assertThat(issue.content()).isEqualTo(version == 1 ? LIFE.firstContent : LIFE.secondContent);
            assertThat(manifest.viewVersion()).matches("reporting/\\d+");
            assertThat(manifest.ruleVersions()).contains("summary.number-symbol[HB.BD.DANVAN]@2020-01-01");
            assertThat(manifest.checkpoint()).as("no log is set").isNull();
            assertThat(manifest.files().getFirst().hash())
                    .isEqualTo(manifest.version().figures());
            for (IssueManifest.File file : manifest.files()) {
                byte[] bytes = get("AUDITOR", file.address().substring("/api/reporting/v1".length()))
                        .body();
                assertThat(bytes).as(file.name()).hasSize((int) file.size());
                assertThat(ContentHash.ofBytes(bytes)).as(file.name()).isEqualTo(file.hash());
            }
            assertThat(manifest.files().stream().map(IssueManifest.File::name))
                    .contains("figures.json", "document.pdf", "document.docx", "annexes.xlsx", "bao-cao.csv");
        }
        assertThat(get("AUDITOR", PATH + "/versions/3/manifest").statusCode()).isEqualTo(404);
        assertThat(get("AGENCY_HEAD", PATH + "/versions/1/manifest").statusCode())
                .as("it was not sent to it")
                .isEqualTo(404);
    }

    @Test
    void the_draft_names_what_a_signature_would() throws Exception {
        JsonNode draft = json(PATH + "/draft?at=" + LIFE.secondDraft);
        assertThat(draft.get("content").asString()).isEqualTo(LIFE.firstContent.value());
        JsonNode correcting = json(PATH + "/draft?at=" + LIFE.correctedDraft);
        assertThat(correcting.get("content").asString()).isEqualTo(LIFE.secondContent.value());
        assertThat(correcting.get("version").asInt()).isEqualTo(2);
        assertThat(correcting.get("replaces").asString()).isEqualTo("12-BC/BDVTU");
        assertThat(correcting.get("because").asString()).isEqualTo("Cộng nhầm số liệu của một xã");
    }

    @Test
    void there_is_a_draft_while_a_version_is_being_made_and_for_who_makes_it() throws Exception {
        for (String none :
                List.of("/draft", "/draft.pdf", "/draft?at=" + LIFE.issued, "/draft?at=" + (LIFE.firstFigures - 1))) {
            assertThat(get("AUDITOR", PATH + none).statusCode()).as(none).isEqualTo(404);
        }
        for (String role : List.of("AGENCY_EDITOR", "APPROVER", "STATE_MANAGEMENT", "ORGANISATION_BOARD")) {
            for (String ending : List.of("/draft", "/draft.pdf", "/draft.docx")) {
                assertThat(get(role, PATH + ending + "?at=" + LIFE.firstDraft).statusCode())
                        .as(role + ending)
                        .isEqualTo(403);
            }
        }
        assertThat(get("AGENCY_HEAD", "/periods/2020-Q1/narratives").statusCode())
                .isEqualTo(403);
    }
}
