package vn.danvan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.kernel.leader.Office;
import vn.danvan.kernel.leader.OfficeEvent;
import vn.danvan.kernel.leader.OfficeId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;
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

/** What was known at a moment of what was in effect on a day, when decisions were recorded late. */
class EffectiveOnIT {

    private static final Story STORY = new Story();
    private static final String OFFICER = TestQueryService.token(null, null, "MOBILISATION_OFFICER");
    private static final AssociationId ASSOCIATION = new AssociationId("HOI.A");
    private static final AgencyId PROVINCE = new AgencyId("HB");
    private static final AgencyId OTHER = new AgencyId("HB2");
    private static final AgencyId AGENCY = new AgencyId("A1");
    private static final OfficeId CHAIR = new OfficeId(ASSOCIATION, Office.CHAIR, 1);
    private static final int RANDOM_ONES = 12;

    /** A decision of the random histories: known from an index, in effect from a day. */
    private record Decision(long index, LocalDate day, AssociationClass then) {}

    private static final Map<String, List<Decision>> DECIDED = new TreeMap<>();

    private static EventLog log;
    private static Relay relay;
    private static TestQueryService service;
    private static long early;
    private static long last;

    @BeforeAll
    static void start(@TempDir Path evidence) throws Exception {
        tell();
        LogId id = TestPostgres.shared().newLog();
        KafkaSettings kafka = TestKafka.newTopic(id.number());
        log = new PostgresEventLog(TestPostgres.shared().writer(id));
        relay = new Relay(log, TestPostgres.shared().as(EventLogRoles.READER), kafka);
        relay.start();
        STORY.append(log, 0);
        service = new TestQueryService(kafka, evidence);
        service.get("/agencies", OFFICER, "Log-Index", Long.toString(last), "Prefer", "wait=60");
    }

    @AfterAll
    static void stop() {
        service.close();
        relay.close();
        log.close();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static void tell() {
        STORY.at("2020-01-06T02:00:00Z").by("quantri");
        for (AgencyId each : List.of(PROVINCE, OTHER, AGENCY)) {
            STORY.effectiveOn("2015-01-01")
                    .tell(
                            each,
                            new AgencyEvent.Registered(
                                    each,
                                    "Cũ",
                                    AgencyKind.SECTOR_AGENCY,
                                    Level.PROVINCE,
                                    each.equals(AGENCY) ? PROVINCE : null,
                                    null,
                                    day("2015-01-01")));
        }
        STORY.effectiveOn(null)
                .tell(
                        ASSOCIATION,
                        new AssociationEvent.Registered(
                                ASSOCIATION, "Hội A", AssociationClass.OTHER, Level.PROVINCE, "x"));
        RuleId rule = new RuleId("sub-plan.due");
        STORY.tell(rule, rule(rule, "2020-03-31", "2020-01-02"));
        StaffingYear year = new StaffingYear(2020);
        StaffingId staffing = new StaffingId(year, ASSOCIATION);
        STORY.tell(year, new StaffingYearEvent.CeilingSet(year, 100, "1-QĐ"));
        STORY.tell(staffing, new StaffingEvent.Allotted(staffing, 10, new CriteriaVersion("TC1"), "2-QĐ"));
        early = STORY.events().size() - 1L;

        STORY.at("2020-06-10T02:00:00Z");
        STORY.effectiveOn("2020-03-01").tell(AGENCY, new AgencyEvent.Renamed(AGENCY, "Mới", day("2020-03-01")));
        STORY.effectiveOn("2020-05-01")
                .tell(AGENCY, new AgencyEvent.ParentChanged(AGENCY, OTHER, "3-QĐ", day("2020-05-01")));
        STORY.effectiveOn("2020-04-01")
                .tell(ASSOCIATION, reclassified(ASSOCIATION, AssociationClass.ASSIGNED, "2020-04-01"));
        STORY.effectiveOn("2020-07-01")
                .tell(
                        ASSOCIATION,
                        new AssociationEvent.Suspended(
                                ASSOCIATION, "5-QĐ", "x", day("2020-07-01"), day("2020-12-31"), new PersonId("ubnd")));
        STORY.effectiveOn(null);
        STORY.tell(rule, rule(rule, "2020-04-30", "2020-05-01"));
        STORY.tell(staffing, new StaffingEvent.Adjusted(staffing, 10, 8, new CriteriaVersion("TC1"), "giảm", "6-QĐ"));
        LeaderId leader = new LeaderId(new UUID(0x7000, 5));
        STORY.tell(
                leader, new LeaderEvent.Recorded(leader, ASSOCIATION, new Ciphertext("QUJD"), new Ciphertext("REVG")));
        STORY.effectiveOn("2020-02-01")
                .tell(
                        CHAIR,
                        new OfficeEvent.Appointed(
                                CHAIR,
                                new OfficeEvent.Term(
                                        leader,
                                        1,
                                        day("2020-02-01"),
                                        day("2025-01-31"),
                                        OfficeEvent.Service.SERVING,
                                        "7-QĐ",
                                        new OfficeEvent.Eligibility(
                                                OfficeEvent.AgeCheck.NO_RULE_IN_FORCE, null, null, null, null))));
        STORY.effectiveOn("2020-06-05")
                .tell(
                        CHAIR,
                        new OfficeEvent.TermEnded(
                                CHAIR, leader, day("2020-06-05"), OfficeEvent.EndGround.RESIGNED, "8-QĐ"));
        random();
        STORY.effectiveOn(null);
        last = STORY.events().size() - 1L;
    }

    /** Reclassified again and again, each decision in effect no earlier than the one before, and often recorded late. */
    private static void random() {
        Random random = new Random(20);
        for (int i = 0; i < RANDOM_ONES; i++) {
            AssociationId id = new AssociationId("HOI.R" + i);
            STORY.effectiveOn("2019-01-0" + (1 + random.nextInt(9)))
                    .tell(
                            id,
                            new AssociationEvent.Registered(
                                    id, "Hội " + i, AssociationClass.OTHER, Level.PROVINCE, "x"));
            DECIDED.put(id.key(), new ArrayList<>());
        }
        List<String> keys = List.copyOf(DECIDED.keySet());
        for (int i = 0; i < 120; i++) {
            String key = keys.get(random.nextInt(keys.size()));
            List<Decision> decided = Objects.requireNonNull(DECIDED.get(key));
            AssociationId id = new AssociationId(key);
            LocalDate after =
                    decided.isEmpty() ? day("2019-02-01") : decided.getLast().day();
            LocalDate day = after.plusDays(random.nextInt(60));
            AssociationClass to = decided.size() % 2 == 0 ? AssociationClass.ASSIGNED : AssociationClass.OTHER;
            STORY.effectiveOn(day.toString()).tell(id, reclassified(id, to, day.toString()));
            decided.add(new Decision(STORY.events().size() - 1L, day, to));
        }
    }

    private static AssociationEvent reclassified(AssociationId id, AssociationClass to, String day) {
        return new AssociationEvent.Reclassified(
                id,
                to == AssociationClass.OTHER ? AssociationClass.ASSIGNED : AssociationClass.OTHER,
                to,
                "4-QĐ",
                "x",
                day(day),
                new PersonId("ubnd"));
    }

    private static RuleEvent rule(RuleId rule, String value, String from) {
        return new RuleEvent.Set(rule, "plan", value, "date", day(from), null, "III.1", "plan");
    }

    @Test
    void an_agency_bears_the_name_and_stands_where_it_was_decided_for_that_day_once_that_is_known() throws Exception {
        assertThat(text("/agencies/A1", early, "2020-04-15", "name")).isEqualTo("Cũ");
        assertThat(text("/agencies/A1", last, "2020-04-15", "name")).isEqualTo("Mới");
        assertThat(text("/agencies/A1", last, "2020-02-29", "name")).isEqualTo("Cũ");
        assertThat(text("/agencies/A1", last, "2020-03-01", "name")).isEqualTo("Mới");
        assertThat(text("/agencies/A1", last, "2020-04-30", "parent")).isEqualTo("HB");
        assertThat(text("/agencies/A1", last, "2020-05-01", "parent")).isEqualTo("HB2");
        assertThat(text("/agencies/A1", early, "2020-05-01", "parent")).isEqualTo("HB");
        assertThat(ask("/agencies/A1", last, "2014-12-31").status()).isEqualTo(404);
        assertThat(ask("/agencies?parent=HB2", last, "2020-04-30").body().path("items"))
                .isEmpty();
        assertThat(ask("/agencies?parent=HB2", last, "2020-05-01").body().path("items"))
                .hasSize(1);
        assertThat(ask("/agencies/counts?by=parent", last, "2020-05-01").body().toString())
                .contains("{\"value\":\"HB2\",\"count\":1}");
    }

    @Test
    void an_association_has_the_class_and_state_that_was_in_effect() throws Exception {
        assertThat(text("/associations/HOI.A", last, "2020-03-31", "associationClass"))
                .isEqualTo("OTHER");
        assertThat(text("/associations/HOI.A", last, "2020-04-01", "associationClass"))
                .isEqualTo("ASSIGNED");
        assertThat(text("/associations/HOI.A", early, "2020-04-01", "associationClass"))
                .isEqualTo("OTHER");
        assertThat(text("/associations/HOI.A", last, "2020-06-30", "state")).isEqualTo("OPERATING");
        assertThat(text("/associations/HOI.A", last, "2020-07-01", "state")).isEqualTo("SUSPENDED");
        assertThat(ask("/associations/HOI.A", last, "2020-01-05").status()).isEqualTo(404);
    }

    @Test
    void a_rule_says_what_was_in_force() throws Exception {
        assertThat(ask("/rules/sub-plan.due", last, "2020-05-01")
                        .body()
                        .path("versions")
                        .get(0)
                        .path("value")
                        .stringValue())
                .isEqualTo("2020-04-30");
        assertThat(ask("/rules/sub-plan.due", early, "2020-05-01")
                        .body()
                        .path("versions")
                        .get(0)
                        .path("value")
                        .stringValue())
                .isEqualTo("2020-03-31");
        assertThat(ask("/rules/sub-plan.due", last, "2020-04-30")
                        .body()
                        .path("versions")
                        .get(0)
                        .path("value")
                        .stringValue())
                .isEqualTo("2020-03-31");
        assertThat(ask("/rules/sub-plan.due", last, "2020-01-01").status()).isEqualTo(404);
    }

    @Test
    void an_office_is_held_from_the_day_of_the_decision_to_that_of_its_end() throws Exception {
        assertThat(ask("/offices/HOI.A/CHAIR", early, "2020-03-01").status()).isEqualTo(404);
        assertThat(ask("/offices/HOI.A/CHAIR", last, "2020-01-31").status()).isEqualTo(404);
        assertThat(text("/offices/HOI.A/CHAIR", last, "2020-02-01", "status")).isEqualTo("HELD");
        assertThat(text("/offices/HOI.A/CHAIR", last, "2020-06-04", "status")).isEqualTo("HELD");
        assertThat(text("/offices/HOI.A/CHAIR", last, "2020-06-05", "status")).isEqualTo("VACANT");
        assertThat(ask("/offices?status=HELD", last, "2020-03-01").body().path("items"))
                .hasSize(1);
        assertThat(ask("/leaders", last, "2020-03-01").body().path("items")).hasSize(1);
    }

    @Test
    void posts_are_those_of_the_day_of_recording_for_want_of_another() throws Exception {
        assertThat(ask("/staffing/2020/HOI.A", last, "2020-06-09")
                        .body()
                        .path("posts")
                        .intValue())
                .isEqualTo(10);
        assertThat(ask("/staffing/2020/HOI.A", last, "2020-06-10")
                        .body()
                        .path("posts")
                        .intValue())
                .isEqualTo(8);
        assertThat(ask("/staffing-years/2020", last, "2020-06-09")
                        .body()
                        .path("allotted")
                        .intValue())
                .isEqualTo(10);
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void of_two_axes_the_answer_is_what_a_table_of_decisions_says(int seed) throws Exception {
        Random random = new Random(seed);
        long at = random.nextLong(early + 20, last + 1);
        LocalDate on = day("2019-01-10").plusDays(random.nextInt(700));
        JsonNode items =
                ask("/associations?q=hoi&limit=200", at, on.toString()).body().path("items");
        Map<String, String> answered = new TreeMap<>();
        items.forEach(item -> {
            if (DECIDED.containsKey(item.path("association").stringValue())) {
                answered.put(
                        item.path("association").stringValue(),
                        item.path("associationClass").stringValue());
            }
        });
        Map<String, String> expected = new TreeMap<>();
        DECIDED.forEach((key, decisions) -> {
            String holds = AssociationClass.OTHER.name();
            for (Decision each : decisions) {
                if (each.index() <= at && !each.day().isAfter(on)) {
                    holds = each.then().name();
                }
            }
            if (knownAt(key) <= at) {
                expected.put(key, holds);
            }
        });
        assertThat(answered).isEqualTo(expected);
        String one = List.copyOf(DECIDED.keySet()).get(random.nextInt(RANDOM_ONES));
        if (expected.containsKey(one)) {
            assertThat(text("/associations/" + one, at, on.toString(), "associationClass"))
                    .isEqualTo(expected.get(one));
        }
    }

    private static long knownAt(String association) {
        for (int i = 0; i < STORY.events().size(); i++) {
            if (STORY.events().get(i).stream().equals("association/" + association)) {
                return i;
            }
        }
        throw new IllegalStateException(association);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/obligations", "/reports", "/periods/counts?by=kind", "/deliverables/overdue", "/inspections"})
    void what_has_no_effective_date_refuses_to_be_asked_for_one(String path) throws Exception {
        Answer answer = ask(path, last, "2020-03-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").stringValue()).isEqualTo("view.no-effective-date");
    }

    @Test
    void a_history_is_of_what_was_in_effect_too_and_a_day_must_be_one() throws Exception {
        assertThat(ask("/history?stream=agency/A1", last, "2020-03-31").body().path("items"))
                .hasSize(2);
        Answer wrong = service.get("/agencies?effectiveOn=x", OFFICER);
        assertThat(wrong.body().path("code").stringValue()).isEqualTo("view.bad-filter");
    }

    private static Answer ask(String path, long at, String on) throws Exception {
        return service.get(path + (path.contains("?") ? "&" : "?") + "at=" + at + "&effectiveOn=" + on, OFFICER);
    }

    private static @Nullable String text(String path, long at, String on, String field) throws Exception {
        Answer answer = ask(path, at, on);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return answer.body().path(field).stringValue(null);
    }
}
