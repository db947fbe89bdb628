package vn.danvan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Vietnam;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;
import vn.danvan.log.kafka.TestKafka;
import vn.danvan.query.TestQueryService.Answer;

/** Histories over HTTP, against what the documents of the story say themselves. */
class HistoryIT {

    private static final ProvinceStory PROVINCE = new ProvinceStory();
    private static final List<Envelope> TOLD =
            PROVINCE.story.envelopes().stream().map(Envelope::parse).toList();
    private static final String AUDITOR = TestQueryService.token(null, null, "AUDITOR");
    private static EventLog log;
    private static Relay relay;
    private static TestQueryService service;

    @BeforeAll
    static void start(@TempDir Path evidence) throws Exception {
        LogId id = TestPostgres.shared().newLog();
        KafkaSettings kafka = TestKafka.newTopic(id.number());
        log = new PostgresEventLog(TestPostgres.shared().writer(id));
        relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), kafka);
        relay.start();
        PROVINCE.story.append(log, 0);
        service = new TestQueryService(kafka, evidence);
        String last = Long.toString(TOLD.size() - 1);
        assertThat(service.get("/history?limit=1", AUDITOR, "Log-Index", last, "Prefer", "wait=60")
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
        log.close();
    }

    @Test
    void an_event_is_shown_with_all_that_its_document_says() throws Exception {
        JsonNode event = service.get("/history/7", AUDITOR).body().path("event");
        Envelope document = TOLD.get(7);
        assertThat(event.path("logIndex").longValue()).isEqualTo(7);
        assertThat(event.path("type").stringValue()).isEqualTo(document.type());
        assertThat(event.path("stream").stringValue()).isEqualTo(document.subject());
        assertThat(event.path("actor").stringValue()).isEqualTo(document.actor());
        assertThat(event.path("data")).isEqualTo(document.data());
        assertThat(event.path("recordedAt").stringValue())
                .isEqualTo(document.time().toString());
        assertThat(event.path("leafHash").stringValue()).hasSize(64);
        assertThat(service.get("/history/7", AUDITOR)
                        .body()
                        .path("recordedTogether")
                        .get(0)
                        .longValue())
                .isEqualTo(7);
        assertThat(service.get("/history/999999", AUDITOR).status()).isEqualTo(404);
        assertThat(service.get("/history/x", AUDITOR).status()).isEqualTo(404);
        assertThat(service.get("/history/7?at=6", AUDITOR).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "stream=agency/KS",
        "about=agency/KS",
        "agency=KS",
        "about=agency/KS&about=agency/TP",
        "association=HOI.CTD",
        "period=2020-Q1",
        "person=danvan1",
        "type=agency.renamed",
        "type=agency.renamed.v1&type=agency.merged",
        "from=10&to=20",
        "from=2020-03-20&to=2020-04-05",
        "effectiveFrom=2020-03-20&effectiveTo=2020-04-05",
        "person=danvan1&from=2020-03-20&type=period.opened"
    })
    void filters_find_what_the_documents_say_in_every_order_page_and_form(String filter) throws Exception {
        List<Long> expected = LongStream.range(0, TOLD.size())
                .filter(index -> matches(filter, index))
                .boxed()
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(paged(filter, AUDITOR, 3)).isEqualTo(expected);
        assertThat(paged(filter + "&order=latest", AUDITOR, 4)).isEqualTo(expected.reversed());
        Answer ndjson = service.get("/history/export.ndjson?" + filter, AUDITOR);
        assertThat(ndjson.text()
                        .lines()
                        .map(line -> Json.MAPPER.readTree(line).path("logIndex").longValue())
                        .toList())
                .isEqualTo(expected);
        Answer csv = service.get("/history/export.csv?" + filter, AUDITOR);
        assertThat(csv.text().split("\r\n")).hasSize(expected.size() + 1);
        assertThat(csv.header("Content-Disposition")).contains("lich-su-vi-tri-" + (TOLD.size() - 1) + ".csv");
    }

    private static boolean matches(String filter, long index) {
        Envelope document = TOLD.get((int) index);
        Predicate<String> holds = part -> {
            String name = part.substring(0, part.indexOf('='));
            String value = part.substring(part.indexOf('=') + 1);
            return switch (name) {
                case "stream" -> document.subject().equals(value);
                case "about" -> names(document, value);
                case "agency", "association", "period" -> names(document, name + "/" + value);
                case "person" -> value.equals(document.actor());
                case "from" -> value.contains("-") ? day(index).compareTo(value) >= 0 : index >= Long.parseLong(value);
                case "to" -> value.contains("-") ? day(index).compareTo(value) <= 0 : index <= Long.parseLong(value);
                case "effectiveFrom" -> effective(document).compareTo(value) >= 0;
                case "effectiveTo" -> effective(document).compareTo(value) <= 0;
                default -> throw new IllegalArgumentException(name);
            };
        };
        List<String> parts = new ArrayList<>(List.of(filter.split("&")));
        List<String> types =
                parts.stream().filter(part -> part.startsWith("type=")).toList();
        parts.removeAll(types);
        return parts.stream().allMatch(holds)
                && (types.isEmpty()
                        || types.stream()
                                .anyMatch(type -> document.type().startsWith(type.substring("type=".length()))));
    }

    /** The day by which the log had come there, in Vietnam. */
    private static String day(long index) {
        return TOLD.subList(0, (int) index + 1).stream()
                .map(Envelope::time)
                .max(Comparator.naturalOrder())
                .map(time -> Vietnam.dateOf(time).toString())
                .orElseThrow();
    }

    private static String effective(Envelope document) {
        return (document.effectiveon() == null ? Vietnam.dateOf(document.time()) : document.effectiveon()).toString();
    }

    /** Whether a document names a thing: its code as a word of the text, or the body that reads what it changed. */
    private static boolean names(Envelope document, String thing) {
        List<Long> about = NAMED.computeIfAbsent(thing, HistoryIT::readAbout);
        boolean said = (document.subject() + " " + document.data())
                .matches("(?s).*[\"/ ]"
                        + thing.substring(thing.indexOf('/') + 1).replace(".", "\\.") + "[\"/].*|" + thing + " .*");
        long index = TOLD.indexOf(document);
        if (said) {
            assertThat(about).as(thing + " is named by " + index).contains(index);
        }
        return about.contains(index);
    }

    private static final Map<String, List<Long>> NAMED = new HashMap<>();

    private static List<Long> readAbout(String thing) {
        try {
            return paged("about=" + thing, AUDITOR, 200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_body_reads_what_concerns_itself_and_nothing_else() throws Exception {
        String agency = TestQueryService.token("A1", null, "AGENCY_EDITOR");
        List<Long> own = paged("", agency, 50);
        assertThat(own).isNotEmpty().hasSizeLessThan(TOLD.size() / 3);
        for (long index : own) {
            assertThat(TOLD.get((int) index).subject() + TOLD.get((int) index).data())
                    .as("index " + index)
                    .containsAnyOf("/A1", "\"A1\"");
        }
        assertThat(paged("stream=subplan/KH158/A1", agency, 50)).isNotEmpty();
        assertThat(paged("stream=subplan/KH158/A2", agency, 50)).isEmpty();
        assertThat(paged("agency=A2", agency, 50)).allMatch(own::contains);
        long others = paged("stream=subplan/KH158/A2", AUDITOR, 50).getFirst();
        assertThat(service.get("/history/" + others, agency).status()).isEqualTo(404);
        assertThat(service.get("/history/export.ndjson", agency).text().lines().count())
                .isEqualTo(own.size());
        String association = TestQueryService.token(null, "HOI.CTD", "ASSOCIATION");
        assertThat(paged("type=budget.approved&type=budget.proposed", association, 50))
                .isNotEmpty();
        assertThat(paged("type=subplan.submitted", association, 50)).isEmpty();
        String nobody = TestQueryService.token(null, null, "AGENCY_EDITOR");
        assertThat(paged("", nobody, 50)).isEmpty();
        assertThat(service.get("/history", null).status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/history?typ=x, view.unknown-filter",
        "/history?type=x, view.bad-filter",
        "/history?stream=, view.bad-filter",
        "/history?from=x, view.bad-index",
        "/history?to=2020-02-30, view.bad-index",
        "/history?effectiveTo=x, view.bad-filter",
        "/history?order=up, view.bad-filter",
        "/history?limit=0, view.bad-limit",
        "/history?cursor=x, view.bad-cursor",
        "/history?at=999999, view.future-index",
        "/history/export.csv?limit=3, view.unknown-filter",
        "/history/export.ndjson?type=x, view.bad-filter"
    })
    void what_is_not_understood_is_refused(String path, String code) throws Exception {
        Answer answer = service.get(path, AUDITOR);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").stringValue()).isEqualTo(code);
    }

    @Test
    void a_page_goes_on_with_its_own_question_only() throws Exception {
        String next = service.get("/history?agency=KS&limit=2", AUDITOR)
                .body()
                .path("next")
                .stringValue();
        assertThat(service.get("/history?agency=TP&limit=2&cursor=" + next, AUDITOR)
                        .body()
                        .path("code")
                        .stringValue())
                .isEqualTo("view.bad-cursor");
    }

    private static List<Long> paged(String filter, String token, int limit) throws Exception {
        List<Long> indexes = new ArrayList<>();
        String cursor = "";
        while (true) {
            Answer page =
                    service.get("/history?limit=" + limit + (filter.isEmpty() ? "" : "&" + filter) + cursor, token);
            assertThat(page.status()).as(filter + page.text()).isEqualTo(200);
            page.body()
                    .path("items")
                    .forEach(item -> indexes.add(item.path("logIndex").longValue()));
            if (!page.body().has("next")) {
                return indexes;
            }
            cursor = "&cursor=" + page.body().path("next").stringValue();
        }
    }
}
