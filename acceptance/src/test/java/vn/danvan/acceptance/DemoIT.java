package vn.danvan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;

/** The whole path on the real input: the demo of 2020 and 2021, looked at from outside, and gone on with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final String OFFICER = "danvan.officer";
    private static final String QUERY = "/api/query/v1";
    private static final String COMMAND = "/api/command/v1";

    @TempDir
    static Path folder;

    private Outside register;
    private Map<Path, byte[]> documents;

    @BeforeAll
    void play() throws Exception {
        register = new Outside(folder);
        documents = contents(register.play());
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static Map<Path, byte[]> contents(List<Path> files) throws Exception {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        for (Path file : files) {
            contents.put(file, Files.readAllBytes(file));
        }
        return contents;
    }

    private List<StoredEvent> log() {
        EventLog log = register.platform().context().getBean(EventLog.class);
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page;
        do {
            page = log.read(all.size(), 1000);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    @Test
    @Order(1)
    void every_addressed_agency_owes_a_sub_plan_and_two_sent_none() throws Exception {
        JsonNode counts = register.json(OFFICER, QUERY + "/obligations/counts?by=state&kind=SUB_PLAN");
        assertThat(counts.get("total").asInt()).isEqualTo(55);
        assertThat(counts.get("counts").toString())
                .contains("{\"value\":\"OPEN\",\"count\":2}", "{\"value\":\"FULFILLED\",\"count\":53}");
    }

    @Test
    @Order(1)
    void the_final_report_is_in_the_making_with_the_officers_words_beside_the_generated_ones() throws Exception {
        JsonNode draft = register.json(
                OFFICER,
                "/api/reporting/v1/summaries/2021-Q4/FINAL/draft",
                "Log-Index",
                Long.toString(log().size() - 1L),
                "Prefer",
                "wait=60");
        Map<String, JsonNode> sections = new LinkedHashMap<>();
        draft.get("sections")
                .forEach(section -> sections.put(section.get("code").asString(), section));
        assertThat(sections.entrySet().stream()
                        .filter(section -> section.getValue().has("edit"))
                        .map(Map.Entry::getKey))
                .containsExactly("CHE-DO-BAO-CAO", "DANH-GIA", "HAN-CHE", "NGUYEN-NHAN", "KIEN-NGHI", "GHI-CHU");
        JsonNode reports = Objects.requireNonNull(sections.get("CHE-DO-BAO-CAO"));
        assertThat(reports.get("sentences")).isNotEmpty();
        assertThat(reports.at("/edit/sentencesChanged").asBoolean()).isFalse();
        String figures = register.json(
                        OFFICER,
                        "/api/reporting/v1/periods/2021-Q4/summary?kind=FINAL&at="
                                + draft.get("figuresAt").asLong())
                .at("/reports/total/received")
                .asString();
        assertThat(reports.at("/edit/text").asString()).contains("đã gửi " + figures + " trong tổng số");
        assertThat(Objects.requireNonNull(sections.get("DANH-GIA"))
                        .get("quotes")
                        .get(0)
                        .get("section")
                        .asString())
                .as("where the form says it belongs")
                .isEqualTo("KET-QUA");
    }

    @Test
    @Order(1)
    void a_summary_of_each_quarter_lies_in_the_output_folder_in_four_formats() {
        assertThat(documents.keySet().stream().map(file -> file.getFileName().toString()))
                .containsExactlyElementsOf(IntStream.range(0, 8)
                        .mapToObj(i -> "tong-hop-" + (2020 + i / 4) + "-Q" + (1 + i % 4))
                        .flatMap(name -> Stream.of(name + ".pdf", name + ".docx", name + ".xlsx", name + ".json"))
                        .toList());
        documents.forEach((file, bytes) -> {
            String start = new String(bytes, 0, 4, StandardCharsets.ISO_8859_1);
            String name = file.getFileName().toString();
            assertThat(start)
                    .isEqualTo(
                            name.endsWith(".pdf")
                                    ? "%PDF"
                                    : name.matches(".*\\.(docx|xlsx)") ? "PK\u0003\u0004" : start);
        });
    }

    @Test
    @Order(1)
    void events_carry_the_dates_of_2020_and_2021_and_stand_without_a_gap_under_their_hashes() throws Exception {
        List<StoredEvent> events = log();
        assertThat(events).hasSizeGreaterThan(500);
        Instant before = Instant.parse("2020-01-01T00:00:00Z");
        for (int i = 0; i < events.size(); i++) {
            StoredEvent event = events.get(i);
            assertThat(event.index()).isEqualTo(i);
            assertThat(event.recordedAt()).isAfterOrEqualTo(before).isBefore(Instant.parse("2022-03-01T00:00:00Z"));
            before = event.recordedAt();
            MessageDigest leaf = MessageDigest.getInstance("SHA-256");
            leaf.update((byte) 0);
            assertThat(leaf.digest(event.envelope())).isEqualTo(event.leafHash());
        }
    }

    @Test
    @Order(1)
    void an_envelope_says_who_acted_for_whom_and_what_was_imported() {
        List<JsonNode> envelopes = log().stream()
                .map(event -> Outside.JSON.readTree(event.envelope()))
                .toList();
        assertThat(envelopes).allSatisfy(envelope -> {
            assertThat(envelope.get("actor").asString()).isNotBlank();
            assertThat(envelope.get("correlationid").asString()).isNotBlank();
            assertThat(envelope.get("causationid").asString()).isNotBlank();
        });
        JsonNode submitted = first(envelopes, "subplan.submitted.v1");
        String agency = submitted.get("subject").asString().replaceFirst(".*/", "");
        assertThat(submitted.get("actor").asString()).isEqualTo(agency.toLowerCase(Locale.ROOT) + ".head");
        assertThat(submitted.get("actoragency").asString()).isEqualTo(agency);
        assertThat(submitted.get("actorroles").asString()).isEqualTo("AGENCY_HEAD");
        assertThat(submitted.has("historical")).isFalse();
        JsonNode imported = first(envelopes, "agency.registered.v1");
        assertThat(imported.get("historical").asBoolean()).isTrue();
        assertThat(imported.get("effectiveon").asString()).isEqualTo("2015-01-01");
    }

    private static JsonNode first(List<JsonNode> envelopes, String type) {
        return envelopes.stream()
                .filter(envelope -> type.equals(envelope.get("type").asString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void kafka_holds_the_very_bytes_of_the_log_in_its_order() throws Exception {
        List<StoredEvent> events = log();
        String servers =
                register.platform().context().getEnvironment().getRequiredProperty("danvan.kafka.bootstrap-servers");
        TopicPartition partition = new TopicPartition("danvan.log", 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (records.size() < events.size() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
        assertThat(records).hasSameSizeAs(events);
        for (int i = 0; i < events.size(); i++) {
            ConsumerRecord<byte[], byte[]> record = records.get(i);
            assertThat(record.value()).isEqualTo(events.get(i).envelope());
            assertThat(ByteBuffer.wrap(record.headers().lastHeader("log-index").value())
                            .getLong())
                    .isEqualTo(i);
        }
    }

    @Test
    @Order(1)
    void rates_of_the_summary_are_those_of_the_board() throws Exception {
        JsonNode board =
                register.json(OFFICER, QUERY + "/periods/2020-Q1/board").get("totals");
        assertThat(board.get("expected").asInt()).isEqualTo(55);
        assertThat(board.get("received").asInt() + board.get("missing").asInt()).isEqualTo(55);
        assertThat(board.get("onTime").asInt() + board.get("late").asInt())
                .isEqualTo(board.get("received").asInt());
    }

    @Test
    @Order(2)
    void the_wrong_agency_finds_nothing_and_changes_nothing() throws Exception {
        int before = log().size();
        HttpResponse<byte[]> refused =
                register.post("hb.hu.dabac.head", COMMAND + "/sub-plans/KH158/HB.SO.GTVT/submit", null);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(Outside.JSON.readTree(refused.body()).get("code").asString()).isEqualTo("resource.not-found");
        assertThat(register.get("hb.hu.dabac.head", QUERY + "/sub-plans/KH158/HB.SO.GTVT")
                        .statusCode())
                .isEqualTo(404);
        assertThat(log()).hasSize(before);
    }

    @Test
    @Order(3)
    void what_was_submitted_is_read_back_at_its_log_index() throws Exception {
        HttpResponse<byte[]> submitted =
                register.post("hb.so.gtvt.head", COMMAND + "/sub-plans/KH158/HB.SO.GTVT/submit", null);
        assertThat(submitted.statusCode()).as(Outside.text(submitted)).isEqualTo(200);
        String index = submitted.headers().firstValue("Log-Index").orElseThrow();
        JsonNode view = register.json(
                "hb.so.gtvt.head", QUERY + "/sub-plans/KH158/HB.SO.GTVT", "Log-Index", index, "Prefer", "wait=30");
        assertThat(view.get("status").asString()).isEqualTo("SUBMITTED");
        assertThat(view.get("late").asBoolean()).isTrue();
    }

    @Test
    @Order(4)
    void a_second_start_goes_on_and_writes_the_same_documents() throws Exception {
        int before = log().size();
        register.restart();
        Map<Path, byte[]> again = contents(register.play());
        assertThat(log()).hasSize(before);
        assertThat(again.keySet()).isEqualTo(documents.keySet());
        again.forEach((file, bytes) -> assertThat(bytes).as(file.toString()).isEqualTo(documents.get(file)));
    }
}
