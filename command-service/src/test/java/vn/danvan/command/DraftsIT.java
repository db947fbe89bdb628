package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.TestProvince.OFFICER;
import static vn.danvan.command.TestProvince.ok;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Role;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.TestPostgres;

/** Drafts on a real database, with two instances of the service: saved by anyone of the agency, never in the log. */
class DraftsIT {

    private static final TestService FIRST = TestService.FIRST;
    private static final TestService SECOND = TestService.SECOND;
    private static final String FORM = "BM-NHAP";
    private static final String AGENCY = "HB.HU.A0";
    private static final String HEAD = TestProvince.head(AGENCY);
    private static final String EDITOR = TestIssuer.agency("nhap.editor", AGENCY, Role.AGENCY_EDITOR);
    private static final String OTHER = TestIssuer.agency("nhap.khac", "HB.HU.A1", Role.AGENCY_EDITOR);
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A quarter that nobody has reported for, open; each test takes its own. */
    private final String period = "NHAP-" + NEXT.incrementAndGet();

    private final String draft = "/reports/" + period + "/" + FORM + "/" + AGENCY + "/draft";

    @BeforeAll
    static void a_form() {
        ok(FIRST.post(
                TestProvince.ADMIN,
                "/forms/" + FORM + "/versions",
                Map.of(
                        "title",
                        "Báo cáo quý",
                        "indicators",
                        List.of(Map.of(
                                "code", "TT01",
                                "clause", "I.1",
                                "name", "Số hội nghị",
                                "unit", "hội nghị",
                                "type", "COUNT",
                                "aggregation", "SUM",
                                "mandatory", true,
                                "kinds", List.of())),
                        "rules",
                        List.of(),
                        "sections",
                        List.of(Map.of("code", "KET-QUA", "heading", "Kết quả", "mandatory", true)))));
    }

    DraftsIT() {
        ok(FIRST.post(
                OFFICER,
                "/periods",
                Map.of(
                        "code", period,
                        "kind", "AD_HOC",
                        "title", "Đợt báo cáo",
                        "from", "2020-01-01",
                        "to", "2020-03-31",
                        "dueOn", "2020-04-10",
                        "forms", List.of(Map.of("form", FORM, "version", 1)))));
    }

    private static Map<String, Object> saying(String text) {
        return Map.of("formVersion", 1, "narratives", List.of(Map.of("section", "KET-QUA", "text", text)));
    }

    private static Map<String, Object> complete(int conferences) {
        return Map.of(
                "formVersion", 1,
                "values", List.of(Map.of("indicator", "TT01", "value", conferences)),
                "narratives", List.of(Map.of("section", "KET-QUA", "text", "Đã tổ chức hội nghị")),
                "tasks", List.of(),
                "explanations", List.of());
    }

    private String started() {
        return ok(FIRST.post(EDITOR, draft, null)).header("ETag");
    }

    private Reply save(TestService service, String token, String seen, Map<String, Object> body) {
        return service.put(token, draft, body, "If-Match", seen);
    }

    private Reply read(TestService service, String token) {
        return service.send("GET", token, draft, null);
    }

    private static String text(Reply reply) {
        JsonNode json = java.util.Objects.requireNonNull(reply.json());
        return json.path("content").path("narratives").path(0).path("text").asString("");
    }

    private static List<StoredEvent> log() {
        EventLog log = FIRST.log();
        List<StoredEvent> all = new ArrayList<>();
        List<StoredEvent> page;
        do {
            page = log.read(all.size(), 1000);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    @Test
    void what_one_instance_saved_another_goes_on_with_and_submits() {
        String seen = started();
        String saved = ok(save(FIRST, EDITOR, seen, saying("Đang tổng hợp"))).header("ETag");
        assertThat(text(read(SECOND, HEAD))).isEqualTo("Đang tổng hợp");
        String full = ok(save(SECOND, HEAD, saved, complete(4))).header("ETag");
        Reply submitted = ok(SECOND.post(HEAD, draft + "/submit", null, "If-Match", full));
        assertThat(submitted.text("id")).isEqualTo(period + "/" + FORM + "/" + AGENCY);
        assertThat(read(FIRST, EDITOR).status()).isEqualTo(404);
        assertThat(FIRST.post(EDITOR, draft, null).code()).isEqualTo("report.already-submitted");
    }

    @Test
    void of_two_editors_who_saw_the_same_draft_one_saves_and_the_other_is_told() throws Exception {
        String seen = started();
        List<Callable<Reply>> saves = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            TestService service = i % 2 == 0 ? FIRST : SECOND;
            String text = "Người soạn " + i;
            saves.add(() -> save(service, i(text) % 4 == 0 ? HEAD : EDITOR, seen, saying(text)));
        }
        List<Reply> replies = TestService.atOnce(saves);
        List<Reply> taken =
                replies.stream().filter(reply -> reply.status() == 200).toList();
        assertThat(taken).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 200).map(Reply::code))
                .hasSize(15)
                .containsOnly("version.stale");
        assertThat(text(read(FIRST, EDITOR))).isEqualTo(text(taken.getFirst()));
    }

    private static int i(String text) {
        return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
    }

    @Test
    void a_save_says_which_version_it_saw() {
        String seen = started();
        assertThat(FIRST.put(EDITOR, draft, saying("x")).code()).isEqualTo("version.required");
        assertThat(FIRST.post(HEAD, draft + "/submit", null).code()).isEqualTo("version.required");
        ok(save(FIRST, EDITOR, seen, saying("x")));
        assertThat(save(FIRST, EDITOR, seen, saying("y")).code()).isEqualTo("version.stale");
        assertThat(FIRST.post(HEAD, draft + "/submit", null, "If-Match", seen).code())
                .isEqualTo("version.stale");
    }

    @Test
    void a_draft_s_version_is_never_that_of_a_later_draft() {
        String seen = started();
        assertThat(FIRST.send("DELETE", EDITOR, draft, null, "If-Match", seen).status())
                .isEqualTo(204);
        assertThat(read(FIRST, EDITOR).status()).isEqualTo(404);
        assertThat(started()).isNotEqualTo(seen);
        assertThat(save(FIRST, EDITOR, seen, saying("x")).code()).isEqualTo("version.stale");
    }

    @Test
    void other_agencies_find_none_and_officers_may_not() {
        String seen = started();
        assertThat(read(FIRST, OTHER).status()).isEqualTo(404);
        assertThat(save(FIRST, OTHER, seen, saying("x")).status()).isEqualTo(404);
        assertThat(FIRST.send("DELETE", OTHER, draft, null, "If-Match", seen).status())
                .isEqualTo(404);
        assertThat(read(FIRST, OFFICER).code()).isEqualTo("actor.not-permitted");
        assertThat(FIRST.post(EDITOR, draft + "/submit", null, "If-Match", seen).code())
                .isEqualTo("actor.not-permitted");
        assertThat(FIRST.post(EDITOR, draft, null).code()).isEqualTo("draft.exists");
        assertThat(FIRST.send("GET", EDITOR, "/reports/" + period + "/" + FORM + "/HB.HU.A1/draft", null)
                        .status())
                .isEqualTo(404);
        assertThat(FIRST.send("GET", EDITOR, "/reports/" + period + "/BM-KHAC/" + AGENCY + "/draft", null)
                        .code())
                .isEqualTo("report.not-owed");
    }

    @Test
    void nothing_of_a_draft_is_in_the_log() {
        int before = log().size();
        String seen = started();
        for (int i = 0; i < 20; i++) {
            seen = ok(save(i % 2 == 0 ? FIRST : SECOND, EDITOR, seen, saying("bí mật của bản nháp " + i)))
                    .header("ETag");
        }
        assertThat(log()).hasSize(before);
        ok(save(FIRST, EDITOR, seen, complete(2)));
        assertThat(log().stream()
                        .map(event -> new String(event.envelope(), StandardCharsets.UTF_8))
                        .filter(envelope -> envelope.contains("bí mật của bản nháp")))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_said_at_once_and_the_draft_stays() {
        String seen = started();
        String saved = ok(save(
                        FIRST,
                        EDITOR,
                        seen,
                        Map.of(
                                "values", List.of(Map.of("indicator", "TT01")),
                                "narratives", List.of(Map.of("text", " ")))))
                .header("ETag");
        Reply refused = FIRST.post(HEAD, draft + "/submit", null, "If-Match", saved);
        assertThat(refused.code()).isEqualTo("report.invalid");
        assertThat(String.valueOf(refused.json()))
                .contains("/formVersion", "/values/0/value", "/narratives/0/section", "/narratives/0/text")
                .contains("draft.field-missing");
        assertThat(read(FIRST, EDITOR).header("ETag")).isEqualTo(saved);
        String wrong = ok(save(FIRST, EDITOR, saved, Map.of("formVersion", 1))).header("ETag");
        assertThat(FIRST.post(HEAD, draft + "/submit", null, "If-Match", wrong).code())
                .isEqualTo("report.invalid");
        assertThat(read(FIRST, EDITOR).status()).isEqualTo(200);
    }

    @Test
    void a_submission_is_answered_the_same_when_it_is_sent_again_under_its_key() {
        String seen = ok(save(FIRST, EDITOR, started(), complete(3))).header("ETag");
        String[] headers = {"If-Match", seen, "Idempotency-Key", "nop-" + period};
        Reply first = ok(FIRST.post(HEAD, draft + "/submit", null, headers));
        Reply again = ok(SECOND.post(HEAD, draft + "/submit", null, headers));
        assertThat(again.text("logIndex")).isEqualTo(first.text("logIndex"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void heads_who_submit_at_once_submit_once() throws Exception {
        String seen = ok(save(FIRST, EDITOR, started(), complete(3))).header("ETag");
        List<Callable<Reply>> submissions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TestService service = i % 2 == 0 ? FIRST : SECOND;
            submissions.add(() -> service.post(HEAD, draft + "/submit", null, "If-Match", seen));
        }
        List<Reply> replies = TestService.atOnce(submissions);
        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(FIRST.log().readStream("report/" + period + "/" + FORM + "/" + AGENCY, 0))
                .hasSize(1);
    }

    @Test
    void a_report_submitted_beside_the_draft_ends_it_and_a_return_begins_a_new_one_from_it() {
        String seen = started();
        ok(save(FIRST, EDITOR, seen, saying("chưa nộp")));
        ok(FIRST.post(HEAD, "/reports/" + period + "/" + FORM + "/" + AGENCY + "/submit", complete(5)));
        assertThat(read(FIRST, EDITOR).status()).isEqualTo(404);
        ok(FIRST.post(
                OFFICER,
                "/reports/" + period + "/" + FORM + "/" + AGENCY + "/return",
                Map.of("comments", List.of(Map.of("target", "TT01", "reason", "WRONG_FIGURE", "text", "Rà lại")))));
        assertThat(read(FIRST, EDITOR).status()).isEqualTo(404);
        Reply again = ok(FIRST.post(EDITOR, draft, null));
        assertThat(text(again)).isEqualTo("Đã tổ chức hội nghị");
        assertThat(String.valueOf(again.json())).doesNotContain("chưa nộp");
    }

    @Test
    void a_closed_period_s_draft_is_read_and_saved_no_more() {
        String seen = started();
        ok(FIRST.post(OFFICER, "/periods/" + period + "/close", null));
        assertThat(read(FIRST, EDITOR).status()).isEqualTo(200);
        assertThat(save(FIRST, EDITOR, seen, saying("x")).code()).isEqualTo("report.period-not-open");
        assertThat(FIRST.post(HEAD, draft + "/submit", null, "If-Match", seen).code())
                .isEqualTo("report.period-not-open");
    }

    @Test
    void a_save_that_is_cut_off_leaves_what_was_saved_before() throws Exception {
        String seen = ok(save(FIRST, EDITOR, started(), saying("đã lưu"))).header("ETag");
        try (Connection cut = TestPostgres.shared().as(TestService.DRAFT).getConnection();
                Statement statement = cut.createStatement()) {
            cut.setAutoCommit(false);
            int changed = statement.executeUpdate(
                    "update draft.report_draft set content = '{}', version = nextval('draft.draft_version') where report = '"
                            + period + "/" + FORM + "/" + AGENCY + "'");
            assertThat(changed).isOne();
            kill(cut);
        }
        assertThat(text(read(SECOND, EDITOR))).isEqualTo("đã lưu");
        ok(save(SECOND, EDITOR, seen, saying("lưu tiếp")));
    }

    /** What a crash does to a connection. */
    private static void kill(Connection connection) throws SQLException {
        int pid = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        try (Connection superuser = TestPostgres.shared().superuser("danvan").getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("select pg_terminate_backend(" + pid + ", 10000)");
        }
    }

    @Test
    void the_service_s_role_may_change_drafts_and_nothing_else() throws Exception {
        try (Connection connection = TestPostgres.shared().as(TestService.DRAFT).getConnection();
                Statement statement = connection.createStatement()) {
            for (String forbidden : List.of(
                    "create table draft.other (n int)",
                    "truncate draft.report_draft",
                    "drop table draft.report_draft",
                    "select * from event_log.event")) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).as(forbidden).isEqualTo("42501"));
            }
        }
    }

    @Test
    void more_than_may_be_sent_is_not_kept() {
        String seen = started();
        List<Map<String, Object>> narratives = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            narratives.add(Map.of("section", "S" + i, "text", "ă".repeat(20_000)));
        }
        assertThat(save(FIRST, EDITOR, seen, Map.of("narratives", narratives)).status())
                .isEqualTo(413);
        assertThat(save(FIRST, EDITOR, seen, Map.of("narratives", narratives.subList(0, 20)))
                        .status())
                .isEqualTo(200);
    }
}
