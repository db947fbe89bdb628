package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;

/** A summary went out; then a report of its period was amended. */
class PublishedIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String API = "/api/reporting/v1";
    private static final List<ConfigurableApplicationContext> RUNNING = new ArrayList<>();
    private static final History HISTORY = History.of(41, 18);
    private static final long FIGURES_AT = HISTORY.last();

    private static long issued;
    private static long amended;
    private static ProgressReportEvent.Accepted accepted;

    @BeforeAll
    static void a_summary_and_a_late_amendment() {
        ContentHash hash = ContentHash.of("số liệu");
        SummaryId summary = new SummaryId(new PeriodId("2020-Q1"), SummaryKind.PERIODIC);
        HISTORY.then(summary.stream(), new SummaryEvent.Generated(summary, 1, FIGURES_AT, hash));
        HISTORY.then(
                summary.stream(),
                new SummaryEvent.NarrativeEdited(
                        summary, "KIEN-NGHI", "Đề nghị bổ sung biên chế.\n\nGiao Sở Nội vụ rà soát."));
        HISTORY.then(summary.stream(), new SummaryEvent.Signed(summary, hash));
        HISTORY.then(
                summary.stream(),
                new SummaryEvent.Issued(
                        summary,
                        1,
                        new AgencyId("HB.BD.DANVAN"),
                        12,
                        "BC/BDVTU",
                        LocalDate.of(2020, 4, 20),
                        hash,
                        "summary.number-symbol[HB.BD.DANVAN]@2020-01-01"));
        issued = HISTORY.last();
        accepted = HISTORY.events.stream()
                .map(History.Past::event)
                .filter(event -> event instanceof ProgressReportEvent.Accepted a
                        && a.report().period().key().equals("2020-Q1"))
                .map(ProgressReportEvent.Accepted.class::cast)
                .findFirst()
                .orElseThrow();
        ProgressReportEvent.Submitted first = HISTORY.events.stream()
                .map(History.Past::event)
                .filter(event -> event instanceof ProgressReportEvent.Submitted s
                        && s.report().equals(accepted.report()))
                .map(ProgressReportEvent.Submitted.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
        var values = first.content().values().stream()
                .map(value ->
                        new ReportContent.Value(value.indicator(), value.value().add(BigDecimal.ONE)))
                .toList();
        var content = new ReportContent(values, List.of(), first.content().tasks());
        HISTORY.then(
                accepted.report().stream(),
                new ProgressReportEvent.Amended(
                        accepted.report(), 1, content, content.hash(), List.of(), "Cộng nhầm số liệu của một xã"));
        amended = HISTORY.last();
        TestStore store = new TestStore("published");
        store.load(HISTORY, 100);
        RUNNING.add(new SpringApplicationBuilder(ReportingServiceApplication.class, SummaryApiIT.Tokens.class)
                .web(WebApplicationType.SERVLET)
                .properties(store.properties())
                .run());
    }

    @AfterAll
    static void stop() {
        RUNNING.forEach(ConfigurableApplicationContext::close);
    }

    private static HttpResponse<byte[]> get(String role, String path) throws Exception {
        String port = Objects.requireNonNull(RUNNING.getFirst().getEnvironment().getProperty("local.server.port"));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + API + path))
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

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void what_went_out_bears_its_number_and_what_the_officer_wrote_and_stays_so_after_an_amendment() throws Exception {
        String path = "/summaries/2020-Q1/PERIODIC/versions/1/document";
        HttpResponse<byte[]> now = get("AUDITOR", path + ".pdf");
        assertThat(now.statusCode()).isEqualTo(200);
        String text = pdf(now.body());
        assertThat(text)
                .contains("Số\u00a012-BC/BDVTU", "ngày 20 tháng 4 năm 2020")
                .contains("ĐỀ XUẤT, KIẾN NGHỊ", "Đề nghị bổ sung biên chế.", "Giao Sở Nội vụ rà soát.")
                .doesNotContain("đính chính và thay thế");
        assertThat(Arrays.equals(get("AUDITOR", path + ".pdf?at=" + issued).body(), now.body()))
                .isTrue();
        assertThat(pdf(get("AUDITOR", "/periods/2020-Q1/summary.pdf").body())).doesNotContain("12-BC", "KIẾN NGHỊ");
        assertThat(get("AUDITOR", path + ".docx").statusCode()).isEqualTo(200);
        for (String none : List.of(
                path + ".pdf?at=" + (issued - 1),
                "/summaries/2020-Q1/PERIODIC/versions/2/document.pdf",
                "/summaries/2020-Q1/FINAL/versions/1/document.pdf",
                "/summaries/2021-Q1/PERIODIC/versions/1/document.pdf")) {
            assertThat(get("AUDITOR", none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(get("AGENCY_EDITOR", path + ".pdf").statusCode())
                .as("a body that it was not sent to")
                .isEqualTo(404);
    }

    private static List<String> keys(JsonNode figures) {
        return figures.valueStream().map(each -> each.get("key").asString()).toList();
    }

    @Test
    void the_late_amendment_lists_the_summary_with_the_figures_that_it_moved() throws Exception {
        JsonNode affected = json("/summaries/affected");
        assertThat(affected.get("summaries")).hasSize(1);
        JsonNode one = affected.get("summaries").get(0);
        assertThat(one.get("summary").get("number").asString()).isEqualTo("12-BC/BDVTU");
        assertThat(one.get("amended").asInt()).isPositive();
        assertThat(one.get("noticeVi").asString()).contains("12-BC/BDVTU", "đính chính");
        assertThat(keys(one.get("changes"))).contains("/forms/BM01/indicators/TT01/total/value");
        for (JsonNode change : one.get("changes")) {
            assertThat(change.get("causes")
                            .valueStream()
                            .map(cause -> cause.path("logIndex").asLong()))
                    .as(change.toString())
                    .containsOnly(amended);
        }
        JsonNode event = affected.get("events").get(0);
        assertThat(event.get("reason").asString()).isEqualTo("Cộng nhầm số liệu của một xã");
        assertThat(event.get("actor").asString()).isEqualTo("demo");
        assertThat(json("/summaries/affected?at=" + issued).get("summaries"))
                .as("when it went out")
                .isEmpty();
    }

    @Test
    void an_event_leads_to_the_summaries_that_went_out_with_it() throws Exception {
        long index = HISTORY.events.stream()
                .filter(past -> past.event().equals(accepted))
                .findFirst()
                .orElseThrow()
                .moment()
                .logIndex();
        JsonNode touched = json("/events/" + index + "/summaries");
        assertThat(touched.get("summaries")).hasSize(1);
        assertThat(keys(touched.get("summaries").get(0).get("figures"))).contains("/reports/total/accepted");
        assertThat(touched.get("event").get("type").asString()).startsWith("report.accepted");
        assertThat(json("/events/" + amended + "/summaries").get("summaries")).isEmpty();
        assertThat(get("AUDITOR", "/events/999999/summaries").statusCode()).isEqualTo(404);
        assertThat(get("AGENCY_HEAD", "/events/1/summaries").statusCode()).isEqualTo(403);
        assertThat(get("AGENCY_HEAD", "/summaries/affected").statusCode()).isEqualTo(403);
    }

    @Test
    void the_difference_names_the_figures_the_events_and_the_reasons() throws Exception {
        String path = "/periods/2020-Q1/summary/difference?from=" + FIGURES_AT;
        JsonNode now = json(path);
        assertThat(keys(now.get("changes"))).contains("/forms/BM01/indicators/TT01/total/value");
        assertThat(now.get("events").get(0).get("logIndex").asLong()).isEqualTo(amended);
        assertThat(json(path + "&to=" + issued).get("changes")).isEmpty();
        JsonNode periods = json("/periods/2020-Q1/summary/difference?from=2019-Q4");
        assertThat(periods.get("from").get("period").asString()).isEqualTo("2019-Q4");
        assertThat(periods.get("changes")).isNotEmpty();
        Map.of(
                        "from=" + issued + "&to=" + FIGURES_AT,
                        "figure.backwards",
                        "from=99999999",
                        "view.future-index",
                        "from=1&other=2",
                        "view.unknown-filter",
                        "from=2018-Q1",
                        "resource.not-found")
                .forEach((question, code) -> {
                    try {
                        HttpResponse<byte[]> answer = get("AUDITOR", "/periods/2020-Q1/summary/difference?" + question);
                        assertThat(Json.MAPPER
                                        .readTree(answer.body())
                                        .path("code")
                                        .asString())
                                .isEqualTo(code);
                    } catch (Exception e) {
                        throw new AssertionError(question, e);
                    }
                });
    }
}
