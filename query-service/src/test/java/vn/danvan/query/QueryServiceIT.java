package vn.danvan.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.log.EventLog;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.PostgresEventLog;
import vn.danvan.log.Story;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.Relay;
import vn.danvan.log.kafka.TestKafka;
import vn.danvan.query.TestQueryService.Answer;
import vn.danvan.service.view.Rebuild;
import vn.danvan.service.view.ViewSchema;
import vn.danvan.service.view.ViewTable;
import vn.danvan.service.view.Views;

/** From the log through Kafka to HTTP. */
class QueryServiceIT {

    private static final ProvinceStory PROVINCE = new ProvinceStory();
    private static final int TOLD = PROVINCE.story.events().size();
    private static final String OFFICER = TestQueryService.token(null, null, "MOBILISATION_OFFICER");
    private static final String AUDITOR = TestQueryService.token(null, null, "AUDITOR");
    private static final String ADMIN = TestQueryService.token(null, null, "ADMIN");
    private static EventLog log;
    private static Relay relay;
    private static KafkaSettings kafka;
    private static TestQueryService service;

    @BeforeAll
    static void the_whole_path(@TempDir Path evidence) {
        LogId id = TestPostgres.shared().newLog();
        kafka = TestKafka.newTopic(id.number());
        log = new PostgresEventLog(TestPostgres.shared().writer(id));
        relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), kafka);
        relay.start();
        PROVINCE.story.append(log, 0);
        service = new TestQueryService(kafka, evidence);
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
        log.close();
    }

    @Test
    void what_was_appended_is_read_at_its_index() throws Exception {
        Answer answer = told("/sub-plans/KH158/A1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("agency").stringValue()).isEqualTo("A1");
        assertThat(answer.body()
                        .path("content")
                        .path("sections")
                        .get(0)
                        .path("heading")
                        .stringValue())
                .isEqualTo("Mục đích");
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + answer.body().path("version").longValue() + "\"");
        assertThat(Long.parseLong(answer.header("Log-Index"))).isGreaterThanOrEqualTo(TOLD - 1);
    }

    @Test
    void read_your_writes_through_the_whole_path() throws Exception {
        SubPlanId id = new SubPlanId(ProvinceStory.PLAN, ProvinceStory.id("A18"));
        SubPlanContent content = new SubPlanContent("Kế hoạch mới", List.of(), List.of());
        long index = append(id, new SubPlanEvent.Drafted(id, content, java.time.LocalDate.parse("2020-03-31")));
        Answer answer =
                service.get("/sub-plans/KH158/A18", OFFICER, "Log-Index", Long.toString(index), "Prefer", "wait=60");
        assertThat(answer.body().path("title").stringValue()).isEqualTo("Kế hoạch mới");

        Answer behind = service.get(
                "/sub-plans/KH158/A18", OFFICER, "Log-Index", Long.toString(index + 1_000), "Prefer", "wait=0");
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.body().path("code").stringValue()).isEqualTo("view.behind");
        assertThat(Long.parseLong(behind.header("Log-Index"))).isGreaterThanOrEqualTo(index);
        assertThat(behind.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void the_duties_of_a_merged_agency_are_its_successors() throws Exception {
        Answer answer = told("/obligations?originalAgency=KS&sort=key");
        assertThat(answer.body().path("items")).hasSize(2);
        for (JsonNode duty : answer.body().path("items")) {
            assertThat(duty.path("agency").stringValue()).isEqualTo("TP");
            assertThat(duty.path("state").stringValue()).isEqualTo("OPEN");
        }
        String city = TestQueryService.token("TP", null, "AGENCY_HEAD");
        assertThat(service.get("/obligations?originalAgency=KS", city).body().path("items"))
                .hasSize(2);
        String gone = TestQueryService.token("KS", null, "AGENCY_HEAD");
        assertThat(service.get("/obligations", gone).body().path("items")).isEmpty();
    }

    @Test
    void a_programme_is_read_by_its_lead_and_partners_and_by_nobody_else() throws Exception {
        String path = "/programmes/00000000-0000-7000-0000-000000000051";
        assertThat(told(path).status()).isEqualTo(200);
        for (String reader : List.of("A2", "A3")) {
            String token = TestQueryService.token(reader, null, "AGENCY_HEAD");
            assertThat(service.get(path, token).status()).as(reader).isEqualTo(200);
            assertThat(service.get("/activities", token).body().path("items")).hasSize(1);
        }
        String association = TestQueryService.token(null, "HOI.CTD", "ASSOCIATION");
        assertThat(service.get(path, association).status()).isEqualTo(200);
        String stranger = TestQueryService.token("A4", null, "AGENCY_HEAD");
        assertThat(service.get(path, stranger).status()).isEqualTo(404);
        assertThat(service.get("/programmes", stranger).body().path("items")).isEmpty();
    }

    @Test
    void an_extension_for_one_agency_is_its_own() throws Exception {
        Answer answer = told("/obligations?period=2020-Q1&dueOnFrom=2020-04-06");
        assertThat(answer.body().path("items")).hasSize(1);
        assertThat(answer.body().path("items").get(0).path("agency").stringValue())
                .isEqualTo("A1");
    }

    @Test
    void the_board_says_who_owes_and_who_is_late() throws Exception {
        JsonNode board = told("/periods/2020-Q1/board").body();
        JsonNode totals = board.path("totals");
        assertThat(board.path("today").stringValue()).isEqualTo("2020-05-25");
        assertThat(totals.path("expected").intValue())
                .isEqualTo(20)
                .isEqualTo(board.path("rows").size());
        assertThat(totals.path("missing").intValue()).isEqualTo(3);
        assertThat(totals.path("overdue").intValue()).isEqualTo(3);
        assertThat(totals.path("received").intValue()).isEqualTo(17);
        assertThat(totals.path("onTime").intValue() + totals.path("late").intValue())
                .isEqualTo(17);
        JsonNode counts = told("/periods/2020-Q1").body().path("counts");
        assertThat(counts.path("received")).isEqualTo(totals.path("received"));
        assertThat(counts.path("onTime")).isEqualTo(totals.path("onTime"));
        assertThat(board.path("rows").get(0).path("agencyName").stringValue()).startsWith("Huyện ủy");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/rules, 1, /rules/sub-plan.due",
        "/agencies, 21, /agencies/A1",
        "/associations, 1, /associations/HOI.CTD",
        "/directives, 1, /directives/D158",
        "/plans, 1, /plans/KH158",
        "/plans/KH158/tasks, 4, /plans/KH158/tasks/T1",
        "/forms, 1, /forms/BM01",
        "/periods, 1, /periods/2020-Q1",
        "/reports, 17, /reports/2020-Q1/BM01/A2",
        "/budget-packages, 1, /budget-packages/00000000-0000-7000-0000-00000000004d",
        "/budget-years, 1, /budget-years/2021",
        "/inspections, 1, /inspections/00000000-0000-7000-0000-00000000004e",
        "/disseminations, 1, /disseminations/00000000-0000-7000-0000-000000000050",
        "/programmes, 1, /programmes/00000000-0000-7000-0000-000000000051",
        "/activities, 1, /activities/00000000-0000-7000-0000-000000000051/A1",
        "/findings, 1, /findings/00000000-0000-7000-0000-00000000004e/F1"
    })
    void everything_has_a_list_and_details(String list, int rows, String detail) throws Exception {
        Answer answer = told(list + "?limit=200&at=" + (TOLD - 1));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items")).hasSize(rows);
        assertThat(told(detail).status()).isEqualTo(200);
        assertThat(told(detail + "X").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/agencies/counts?by=kind, 21",
        "/associations/counts?by=associationClass, 1",
        "/plans/KH158/tasks/counts?by=status, 4",
        "/obligations/counts?by=state, 40",
        "/periods/counts?by=state, 1",
        "/reports/counts?by=status&late=true&late=false, 17",
        "/budget-packages/counts?by=year, 1",
        "/inspections/counts?by=state, 1",
        "/findings/counts?by=severity, 1"
    })
    void what_has_states_is_counted(String path, int total) throws Exception {
        assertThat(told(path + "&at=" + (TOLD - 1)).body().path("total").intValue())
                .isEqualTo(total);
    }

    @Test
    void a_year_shows_what_is_left_under_its_ceiling() throws Exception {
        JsonNode year = told("/budget-years/2021").body();
        assertThat(year.path("remaining").longValue()).isEqualTo(550_000_000);
        assertThat(year.path("sums").get(0).path("status").stringValue()).isEqualTo("APPROVED");
    }

    @Test
    void a_finding_is_overdue_by_the_clock() throws Exception {
        JsonNode finding = told("/findings").body().path("items").get(0);
        assertThat(finding.path("overdue").booleanValue()).isTrue();
        assertThat(finding.path("finding").path("state").stringValue()).isEqualTo("ANSWERED");
    }

    @Test
    void a_body_sees_its_own_and_nothing_else() throws Exception {
        String agency = TestQueryService.token("A2", null, "AGENCY_EDITOR");
        assertThat(service.get("/reports", agency).body().path("items")).hasSize(1);
        assertThat(service.get("/reports/2020-Q1/BM01/A3", agency).status()).isEqualTo(404);
        assertThat(service.get("/findings", agency).body().path("items")).hasSize(1);
        assertThat(service.get("/budget-packages", agency).body().path("items")).isEmpty();
        assertThat(service.get("/periods/2020-Q1/board", agency).body().path("rows"))
                .hasSize(1);
        assertThat(service.get("/agencies", agency).body().path("items")).hasSize(21);
        String association = TestQueryService.token(null, "HOI.CTD", "ASSOCIATION");
        assertThat(service.get("/budget-packages", association).body().path("items"))
                .hasSize(1);
        assertThat(service.get("/findings", association).body().path("items")).isEmpty();
    }

    @Test
    void a_refusal_is_a_problem_with_a_code() throws Exception {
        assertThat(service.get("/agencies", null).status()).isEqualTo(401);
        Answer refused = service.get("/agencies?colour=red", OFFICER, "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().path("code").stringValue()).isEqualTo("view.unknown-filter");
        assertThat(refused.body().path("detail").stringValue()).contains("no such filter");
        assertThat(service.get("/periods/2020-Q1/board?colour=red", OFFICER).status())
                .isEqualTo(422);
    }

    @Test
    void dead_letters_are_shown_and_retried_by_those_who_may() throws Exception {
        SubPlanId never = new SubPlanId(ProvinceStory.PLAN, ProvinceStory.id("NIE"));
        long index = append(never, new SubPlanEvent.Withdrawn(never, "không có gì để rút"));
        service.get("/status", OFFICER, "Log-Index", Long.toString(index));
        told("/agencies", "Log-Index", Long.toString(index));
        JsonNode letters = service.get("/dead-letters", AUDITOR).body();
        assertThat(letters).hasSize(2); // of the sub-plans and of the obligations
        assertThat(letters.get(0).path("logIndex").longValue()).isEqualTo(index);
        String retry = "/dead-letters/" + letters.get(0).path("id").longValue() + "/retry";
        assertThat(service.post(retry, ADMIN).body().path("left").intValue()).isEqualTo(1);
        assertThat(service.post(retry, AUDITOR).status()).isEqualTo(403);
        assertThat(service.get("/dead-letters", OFFICER).status()).isEqualTo(403);
        assertThat(service.post("/dead-letters/999999/retry", ADMIN).status()).isEqualTo(404);
        JsonNode status = service.get("/status", OFFICER).body();
        assertThat(status.path("status").stringValue()).isEqualTo("FOLLOWING");
        assertThat(status.path("logIndex").longValue()).isGreaterThanOrEqualTo(index);
    }

    @Test
    void the_document_describes_every_parameter_and_refusal() throws Exception {
        JsonNode document = service.send(HttpRequest.newBuilder().GET(), "/openapi/query", null)
                .body();
        JsonNode list = document.path("paths").path("/api/query/v1/obligations").path("get");
        TreeSet<String> names = new TreeSet<>();
        list.path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").stringValue()));
        assertThat(names)
                .contains(
                        "state",
                        "period",
                        "agency",
                        "dueOnFrom",
                        "sort",
                        "limit",
                        "cursor",
                        "at",
                        "Log-Index",
                        "Prefer");
        assertThat(list.path("responses").path("422").path("description").stringValue())
                .contains("view.bad-cursor");
        assertThat(list.path("responses").path("503").path("description").stringValue())
                .contains("view.behind");
        assertThat(list.path("responses").path("200").path("content").toString())
                .contains("PageObligationView");
        JsonNode row = document.path("components")
                .path("schemas")
                .path("ObligationView")
                .path("properties");
        assertThat(row.path("receipt").path("enum")).hasSize(5);
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    JsonNode answers = operation.getValue().path("responses");
                    assertThat(answers.path(answers.has("202") ? "202" : "200").path("content"))
                            .as(path.getKey())
                            .isNotEmpty();
                }));
    }

    @Test
    void filled_again_from_kafka_every_row_of_every_view_is_the_same() throws Exception {
        long until = told("/agencies").body().path("logIndex").longValue();
        List<String> live = rows("query", until);
        try (HikariDataSource fresh = schema("query_next")) {
            Views views = views(fresh);
            Rebuild.run(views, fresh.getDataSource(), "test/rebuild", kafka, until, Duration.ofMinutes(2));
            assertThat(rows("query_next", until)).isEqualTo(live).hasSizeGreaterThan(250);
        }
    }

    @Test
    void however_often_the_projection_dies_every_event_counts_once() throws Exception {
        long until = told("/agencies").body().path("logIndex").longValue();
        JdbcTemplate superuser = new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
        try (HikariDataSource fresh = schema("query_dying")) {
            Thread killer = Thread.ofVirtual().start(() -> {
                for (int deaths = 0; deaths < 40 && !Thread.currentThread().isInterrupted(); deaths++) {
                    superuser.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'query_dying' and state = 'idle in transaction'");
                    java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                }
            });
            Rebuild.run(views(fresh), fresh.getDataSource(), "test/dying", kafka, until, Duration.ofMinutes(2));
            killer.interrupt();
            killer.join();
            assertThat(rows("query_dying", until)).isEqualTo(rows("query", until));
        }
    }

    private static Views views(HikariDataSource source) {
        return new Views(QueryViews.GROUP, source, QueryViews.tables().all(), QueryViews.projections());
    }

    private static HikariDataSource schema(String name) {
        ViewSchema.migrate(TestPostgres.shared().superuser("danvan"), name, "danvan_query", QueryViews.MIGRATIONS);
        var connections = TestQueryService.connections("danvan_query", name);
        connections.setApplicationName(name);
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(connections);
        return pool;
    }

    /** Every version of every row of every view, as of an index. */
    private static List<String> rows(String schema, long until) {
        JdbcTemplate jdbc = new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
        List<String> rows = new ArrayList<>();
        for (ViewTable<?> table : QueryViews.tables().all()) {
            jdbc.queryForList(
                            "select concat_ws('|', '" + table + "', key, coalesce(owner, '-'), log_from,"
                                    + " case when log_until > " + until + " then -1 else log_until end, doc) from "
                                    + schema
                                    + "." + table + " where log_from <= " + until + " order by key, log_from",
                            String.class)
                    .forEach(row -> rows.add(String.valueOf(row)));
        }
        return rows;
    }

    /** Appends one more event, to a stream that the story has not told of; returns its index. */
    @Test
    void with_its_association_the_offices_of_its_leaders_end() throws Exception {
        Leaders leaders = new Leaders(service.personalData());
        Story story = new Story().at("2020-05-20T02:00:00Z");
        leaders.takeOffice(story);
        story.append(log, 0);
        long heldAt = log.readCategory("office", 0, 1_000).getLast().index();
        String auditor = TestQueryService.token(null, null, "AUDITOR");
        String path = "/offices/" + Leaders.CHAIR.key();
        JsonNode held = service.get(path, auditor, "Log-Index", Long.toString(heldAt), "Prefer", "wait=60")
                .body();
        assertThat(held.path("status").stringValue()).isEqualTo("HELD");
        assertThat(held.at("/terms/0/personal/name").stringValue()).isEqualTo(Leaders.NAME);
        int before = story.events().size();
        leaders.dissolve(story);
        story.append(log, before);
        long endedAt = log.readCategory("association", 0, 1_000).getLast().index();
        JsonNode ended = service.get(path, auditor, "Log-Index", Long.toString(endedAt), "Prefer", "wait=60")
                .body();
        assertThat(ended.path("status").stringValue()).isEqualTo("ASSOCIATION_ENDED");
        assertThat(ended.at("/terms/0/to").stringValue()).isEqualTo("2020-06-30");
        assertThat(ended.at("/terms/0/plannedTo").stringValue()).isEqualTo("2025-05-19");
        assertThat(service.get(path + "?at=" + heldAt, auditor)
                        .body()
                        .path("status")
                        .stringValue())
                .isEqualTo("HELD");
        JsonNode list = service.get("/offices?association=HOI.GIAITHE", auditor).body();
        assertThat(list.path("items").get(0).has("holder")).isFalse();
    }

    private static long append(SubPlanId id, SubPlanEvent event) {
        List<vn.danvan.log.Append.NewEvent> more =
                new Story().at("2020-05-20T02:00:00Z").tell(id, event).events();
        return ((vn.danvan.log.Outcome.Appended) log.append(new vn.danvan.log.Append(more, List.of(), null))
                        .join())
                .lastIndex();
    }

    /** Reads, after everything that the story tells. */
    private static Answer told(String path, String... headers) throws Exception {
        String[] index =
                headers.length > 0 ? headers : new String[] {"Log-Index", Long.toString(TOLD - 1), "Prefer", "wait=60"};
        return service.get(path, OFFICER, index);
    }
}
