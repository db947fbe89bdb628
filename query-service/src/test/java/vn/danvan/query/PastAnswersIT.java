package vn.danvan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;
import vn.danvan.log.kafka.TestKafka;
import vn.danvan.query.TestQueryService.Answer;

/**
 * Whatever was answered while events came in is answered again, byte for byte, to whoever asks for that index or that
 * instant later. The operations are those of the OpenAPI document, all of them.
 */
class PastAnswersIT {

    private static final ProvinceStory PROVINCE = new ProvinceStory();
    private static final String AUDITOR = TestQueryService.token(null, null, "AUDITOR");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** What reads no view: how the service is, files, feeds. */
    private static final Set<String> NOT_OF_VIEWS =
            Set.of("/status", "/dead-letters", "/calendars/{token}.ics", "/witness", "/rebuilds", "/rebuilds/{id}");

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("plan", "KH158"),
            Map.entry("task", "T01"),
            Map.entry("period", "2020-Q1"),
            Map.entry("form", "BM01"),
            Map.entry("agency", "A1"),
            Map.entry("association", "HOI.CTD"),
            Map.entry("code", "A1"),
            Map.entry("directive", "D158"),
            Map.entry("budget", ProvinceStory.PACKAGE.key()),
            Map.entry("inspection", ProvinceStory.INSPECTION.key()),
            Map.entry("finding", "F1"),
            Map.entry("year", "2021"),
            Map.entry("programme", "00000000-0000-7000-0000-000000000051"),
            Map.entry("activity", "A1"),
            Map.entry("dissemination", "00000000-0000-7000-0000-000000000050"),
            Map.entry("index", "3"),
            Map.entry("list", "obligations"),
            Map.entry("on", "2020-04-01"));

    private static EventLog log;
    private static Relay relay;
    private static TestQueryService service;

    /** What was answered at one index. */
    private record Given(long index, Instant at, boolean lastOfItsInstant, Map<String, Answer> answers) {}

    @BeforeAll
    static void start(@TempDir Path evidence) {
        LogId id = TestPostgres.shared().newLog();
        KafkaSettings kafka = TestKafka.newTopic(id.number());
        log = new PostgresEventLog(TestPostgres.shared().writer(id));
        relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), kafka);
        relay.start();
        service = new TestQueryService(kafka, evidence);
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
        log.close();
    }

    @Test
    void every_past_answer_is_given_again_byte_for_byte() throws Exception {
        Map<String, String> reads = reads();
        assertThat(reads).hasSizeGreaterThan(80);
        List<Given> given = new ArrayList<>();
        List<NewEvent> told = PROVINCE.story.events();
        Instant known = Instant.MIN;
        int appended = 0;
        for (int index = 0; index < told.size(); index++) {
            known = told.get(index).recordedAt().isAfter(known)
                    ? told.get(index).recordedAt()
                    : known;
            boolean last =
                    index + 1 == told.size() || told.get(index + 1).recordedAt().isAfter(known);
            if (index + 1 == told.size() || index - appended >= 9) {
                PROVINCE.story.append(log, appended, index + 1);
                appended = index + 1;
                service.now(known);
                given.add(new Given(index, known, last, answers(reads, index, "")));
            }
        }
        assertThat(given).hasSizeGreaterThan(10);
        service.now(Instant.parse("2021-02-03T04:05:06Z"));
        TreeSet<String> seen = new TreeSet<>();
        for (Given then : given) {
            assertThat(answers(reads, then.index, "at=" + then.index)).satisfies(again -> same(again, then));
            if (then.lastOfItsInstant) {
                String offset = then.at.atOffset(ZoneOffset.ofHours(7)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
                assertThat(answers(reads, then.index, "at=" + offset)).satisfies(again -> same(again, then));
            }
            then.answers.forEach((read, answer) -> {
                if (answer.status() == 200) {
                    seen.add(read);
                }
            });
        }
        assertThat(seen).as("reads that had something to show").hasSizeGreaterThan(reads.size() * 3 / 4);
    }

    private static void same(Map<String, Answer> again, Given then) {
        then.answers.forEach((read, answer) -> {
            Answer other = Objects.requireNonNull(again.get(read), read);
            assertThat(other.status()).as(read + " at " + then.index).isEqualTo(answer.status());
            if (answer.status() == 200) {
                assertThat(other.text()).as(read + " at " + then.index).isEqualTo(answer.text());
                assertThat(other.header("ETag")).isEqualTo(answer.header("ETag"));
            } else {
                assertThat(answer.body().path("code").stringValue()).as(read).isEqualTo("resource.not-found");
            }
        });
    }

    private static Map<String, Answer> answers(Map<String, String> reads, long index, String at) throws Exception {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String read : reads.values()) {
            String path = at.isEmpty() ? read : read + (read.contains("?") ? "&" : "?") + at;
            Answer answer = service.get(path, AUDITOR, "Log-Index", Long.toString(index), "Prefer", "wait=60");
            assertThat(answer.status()).as(path + answer.text()).isIn(200, 404);
            answers.put(read, answer);
            String next = answer.body().path("next").stringValue(null);
            if (next != null) {
                String more = path + (path.contains("?") ? "&" : "?") + "cursor=" + next;
                answers.put(read + " page 2", service.get(more, AUDITOR));
            }
        }
        return answers;
    }

    /** Every operation that reads views, with what to ask it. */
    private static Map<String, String> reads() throws Exception {
        JsonNode paths = service.send(HttpRequest.newBuilder().GET(), "/openapi/query", null)
                .body()
                .path("paths");
        Map<String, String> reads = new TreeMap<>();
        paths.propertyStream().filter(path -> path.getValue().has("get")).forEach(path -> {
            String template = path.getKey().substring("/api/query/v1".length());
            JsonNode parameters = path.getValue().path("get").path("parameters");
            if (parameter(parameters, "at") != null) {
                reads.put(template, filled(template) + query(parameters));
            } else {
                assertThat(template.endsWith("/content") ? "/status" : template)
                        .as("it does not take at")
                        .isIn(NOT_OF_VIEWS);
            }
        });
        return reads;
    }

    private static String filled(String template) {
        Matcher variables = VARIABLE.matcher(template);
        return variables.replaceAll(variable -> template.startsWith("/rules")
                ? variable.group(1).equals("rule") ? "sub-plan.due" : "2020-04-01"
                : VARIABLES.getOrDefault(variable.group(1), "X"));
    }

    private static String query(JsonNode parameters) {
        JsonNode by = parameter(parameters, "by");
        if (by != null) {
            return "?by=" + by.path("schema").path("enum").get(0).stringValue();
        }
        String earlier = parameter(parameters, "since") == null ? "" : "&since=0";
        return parameter(parameters, "cursor") == null ? "" : "?limit=3" + earlier;
    }

    private static @Nullable JsonNode parameter(JsonNode parameters, String name) {
        for (JsonNode parameter : parameters) {
            if (name.equals(parameter.path("name").stringValue())) {
                return parameter;
            }
        }
        return null;
    }
}
