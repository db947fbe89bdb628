package vn.danvan.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;

class ViewReaderIT {

    private static final Actor AUDITOR = new Actor(new PersonId("auditor"), null, null, Set.of(Role.AUDITOR), false);

    private final TestViews test = new TestViews();
    private final ViewReads reads = new ViewReads(test.dataSource, test.views.awaited());
    private final ViewReader<Card> cards = new ViewReader<>(reads, Card.TABLE);
    private MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void a_small_province() {
        test.register("HB", "Tỉnh ủy Hòa Bình", Level.PROVINCE, null, "2015-01-01")
                .register("DB", "Huyện ủy Đà Bắc", Level.DISTRICT, "HB", "2015-01-01")
                .register("MC", "Huyện ủy Mai Châu", Level.DISTRICT, "HB", "2016-05-01")
                .register("KS", "Huyện ủy Kỳ Sơn", Level.DISTRICT, "HB", "2017-01-01")
                .register("DB.X1", "Đảng ủy xã Toàn Sơn", Level.COMMUNE, "DB", "2018-01-01")
                .register("MC.X1", "Đảng ủy xã Vạn Mai", Level.COMMUNE, "MC", "2018-01-01")
                .rename("DB", "Huyện ủy Đà Bắc (mới)");
        test.apply(100);
        readsProvince();
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        test.close();
    }

    @Test
    void filters_are_and_between_fields_and_or_within_one() {
        assertThat(keys("level=DISTRICT")).containsExactly("DB", "KS", "MC");
        assertThat(keys("level=DISTRICT&level=PROVINCE")).containsExactly("DB", "HB", "KS", "MC");
        assertThat(keys("level=COMMUNE&parent=MC")).containsExactly("MC.X1");
        assertThat(keys("sinceFrom=2016-05-01&sinceTo=2017-01-01")).containsExactly("KS", "MC");
        assertThat(keys("parent=KHONG-CO")).isEmpty();
    }

    @Test
    void a_range_holds_both_its_ends_and_leaves_out_what_is_known() {
        assertThat(between("2016-05-01", "2017-01-01")).containsExactly("KS", "MC");
        assertThat(between("2016-05-02", "2016-12-31")).isEmpty();
        assertThat(between("2015-01-01", "2018-01-01", "KS", "HB", "KHONG-CO"))
                .containsExactly("DB", "DB.X1", "MC", "MC.X1");
        assertThat(reads.<List<String>>read(
                        AUDITOR,
                        snapshot -> keys(snapshot.at(1).whereBetween(Card.TABLE, "since", "2015", "2017", List.of()))))
                .as("as of an earlier index")
                .containsExactly("DB", "HB");
        assertThat(reads.<List<String>>read(
                        AUDITOR, snapshot -> keys(snapshot.those(Card.TABLE, List.of("MC", "KHONG-CO", "DB")))))
                .containsExactly("DB", "MC");
    }

    private List<String> between(String from, String to, String... but) {
        return reads.read(
                AUDITOR, snapshot -> keys(snapshot.whereBetween(Card.TABLE, "since", from, to, List.of(but))));
    }

    private static List<String> keys(List<Card> cards) {
        return cards.stream().map(card -> card.agency().key()).toList();
    }

    @Test
    void words_are_found_regardless_of_case_and_diacritics() {
        assertThat(keys("q=da bac")).containsExactly("DB");
        assertThat(keys("q=ĐÀ BẮC")).containsExactly("DB");
        assertThat(keys("q=xã")).containsExactly("DB.X1", "MC.X1");
        assertThat(keys("q=%")).isEmpty();
    }

    @Test
    void names_sort_as_people_sort_them_and_a_minus_turns_the_order_round() {
        assertThat(keys("sort=name")).containsExactly("DB.X1", "MC.X1", "DB", "KS", "MC", "HB");
        assertThat(keys("sort=-level,key")).containsExactly("HB", "DB", "KS", "MC", "DB.X1", "MC.X1");
        assertThat(keys("sort=-changes")).startsWith("DB");
        assertThat(keys("sort=-key")).containsExactly("MC.X1", "MC", "KS", "HB", "DB.X1", "DB");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "key, 1",
        "-key, 2",
        "name, 1",
        "'-since,name', 2",
        "'-changes,level', 4",
        "level, 5",
        "parent, 3",
        "-parent, 1"
    })
    void pages_together_are_the_list(String sort, int limit) {
        List<String> whole = keys("sort=" + sort);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Page<Card> page = cards.list(ask("sort=" + sort + "&limit=" + limit + cursor));
            page.items().forEach(card -> paged.add(card.agency().key()));
            cursor = page.next() == null ? "" : "&cursor=" + page.next();
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(whole).hasSize(6);
    }

    @Test
    void later_pages_show_what_the_first_page_showed() {
        Page<Card> first = cards.list(ask("sort=name&limit=3"));
        test.rename("DB.X1", "Zzz").rename("HB", "Aaa").register("NEW", "Bbb", Level.COMMUNE, "DB", "2020-01-01");
        test.apply(100);
        Page<Card> second = cards.list(ask("sort=name&limit=3&cursor=" + first.next()));
        assertThat(first.items()).extracting(card -> card.agency().key()).containsExactly("DB.X1", "MC.X1", "DB");
        assertThat(second.items()).extracting(card -> card.agency().key()).containsExactly("KS", "MC", "HB");
        assertThat(second.logIndex()).isEqualTo(first.logIndex()).isEqualTo(6);
        assertThat(second.next()).isNull();
    }

    @Test
    void the_past_is_read_by_log_index() {
        assertThat(cards.get(ask("at=5"), "DB").name()).isEqualTo("Huyện ủy Đà Bắc");
        assertThat(cards.get(ask("at=6"), "DB").name()).isEqualTo("Huyện ủy Đà Bắc (mới)");
        assertThat(keys("at=1")).containsExactly("DB", "HB");
        assertThat(cards.counts(ask("by=level&at=2")).total()).isEqualTo(3);
        assertRefused(ViewCode.FUTURE_INDEX, () -> cards.get(ask("at=7"), "DB"));
    }

    @Test
    void counts_are_of_the_rows_asked_for() {
        Counts counts = cards.counts(ask("by=level"));
        assertThat(counts.total()).isEqualTo(6);
        assertThat(counts.counts())
                .containsExactly(
                        new Counts.Count("COMMUNE", 2),
                        new Counts.Count("DISTRICT", 3),
                        new Counts.Count("PROVINCE", 1));
        assertThat(cards.counts(ask("by=parent")).counts()).last().isEqualTo(new Counts.Count(null, 1));
        assertThat(cards.counts(ask("by=parent&level=COMMUNE")).total()).isEqualTo(2);
    }

    @Test
    void a_detail_tells_its_version_and_how_far_the_view_is() {
        cards.get(ask(""), "DB");
        assertThat(response.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(response.getHeader("Log-Index")).isEqualTo("6");
        assertRefused(KernelCode.NOT_FOUND, () -> cards.get(ask(""), "NIRGENDS"));
        assertRefused(KernelCode.NOT_FOUND, () -> cards.get(ask(""), "A\0B"));
    }

    @Test
    void what_is_outside_the_scope_does_not_exist() {
        actsFor("DB");
        assertThat(keys("")).as("its own, and what nobody owns").containsExactly("DB.X1", "HB");
        assertThat(cards.counts(ask("by=level")).total()).isEqualTo(2);
        assertRefused(KernelCode.NOT_FOUND, () -> cards.get(ask(""), "MC.X1"));
        assertThat(cards.get(ask(""), "DB.X1").agency()).isEqualTo(new AgencyId("DB.X1"));
    }

    @Test
    void a_successor_reads_what_its_predecessor_owned() {
        test.merge("MC", "DB");
        test.apply(10);
        actsFor("DB");
        assertThat(keys("")).containsExactly("DB.X1", "HB", "MC.X1");
        actsFor("MC");
        assertThat(keys("")).containsExactly("HB");
        assertThat(keys("at=6")).as("then it could").containsExactly("HB", "MC.X1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "color=red, view.unknown-filter",
        "name=x, view.unknown-filter",
        "by=level, view.unknown-filter",
        "level=HIGH, view.bad-filter",
        "sinceFrom=tomorrow, view.bad-filter",
        "sort=agency, view.bad-sort",
        "sort=-, view.bad-sort",
        "'sort=name,name', view.bad-sort",
        "'sort=key,name', view.bad-sort",
        "limit=0, view.bad-limit",
        "limit=201, view.bad-limit",
        "limit=x, view.bad-limit",
        "cursor=???, view.bad-cursor",
        "cursor=e30, view.bad-cursor",
        "cursor=bnVsbA, view.bad-cursor",
        "at=x, view.bad-index",
        "at=-1, view.bad-index",
        "at=99, view.future-index"
    })
    void what_cannot_be_asked_is_refused_by_its_code(String query, String code) {
        assertThatThrownBy(() -> cards.list(ask(query)))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code().id()).isEqualTo(code));
    }

    @Test
    void limits_may_reach_their_bounds() {
        assertThat(cards.list(ask("limit=1")).items()).hasSize(1);
        assertThat(cards.list(ask("limit=200")).items()).hasSize(6);
    }

    @Test
    void a_cursor_belongs_to_its_own_list() {
        String next = cards.list(ask("limit=1&sort=name")).next();
        assertRefused(ViewCode.BAD_CURSOR, () -> cards.list(ask("limit=1&sort=-name&cursor=" + next)));
        assertRefused(ViewCode.BAD_CURSOR, () -> cards.list(ask("limit=1&sort=name&level=COMMUNE&cursor=" + next)));
    }

    @Test
    void counting_by_what_is_no_filter_is_refused() {
        assertRefused(ViewCode.UNKNOWN_FILTER, () -> cards.counts(ask("by=name")));
        assertRefused(ViewCode.UNKNOWN_FILTER, () -> cards.counts(ask("")));
    }

    @Test
    void a_read_that_names_an_index_waits_until_the_view_has_it() throws Exception {
        test.rename("KS", "Kỳ Sơn cũ");
        CompletableFuture<Card> read = new CompletableFuture<>();
        ViewRequest request = ask("", 7L, "wait=30");
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                read.complete(cards.get(request, "KS"));
            } catch (RuntimeException e) {
                read.completeExceptionally(e);
            }
        });
        assertThat(read).isNotDone();
        test.apply(10);
        reader.join();
        assertThat(read.join().name()).isEqualTo("Kỳ Sơn cũ");
        assertThat(response.getHeader("Log-Index")).isEqualTo("7");
    }

    @Test
    void a_read_sees_what_another_instance_has_applied() {
        test.rename("KS", "Kỳ Sơn cũ");
        Views other = test.anotherInstance();
        other.apply(other.position(), test.records(7, 8));
        assertThat(cards.get(ask("", 7L, "wait=30"), "KS").name()).isEqualTo("Kỳ Sơn cũ");
    }

    @Test
    void a_view_that_is_behind_says_so_and_what_it_has() {
        long before = System.nanoTime();
        assertRefused(ViewCode.BEHIND, () -> cards.list(ask("", 7L, "respond-async, wait=0")));
        assertRefused(ViewCode.BEHIND, () -> cards.list(ask("", 7L, "wait=1")));
        assertThat(response.getHeader("Log-Index")).isEqualTo("6");
        assertThat(System.nanoTime() - before).isGreaterThan(1_000_000_000L);
    }

    @Test
    void a_header_that_is_no_index_is_refused() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Log-Index", "soon");
        assertRefused(ViewCode.BAD_INDEX, () -> ViewRequest.of(request, response));
    }

    private List<String> keys(String query) {
        return cards.list(ask(query)).items().stream()
                .map(card -> card.agency().key())
                .toList();
    }

    private ViewRequest ask(String query) {
        return ask(query, null, null);
    }

    private ViewRequest ask(String query, @Nullable Long logIndex, @Nullable String prefer) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (String part : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            request.addParameter(part.substring(0, equals), part.substring(equals + 1));
        }
        if (logIndex != null) {
            request.addHeader("Log-Index", logIndex.toString());
        }
        if (prefer != null) {
            request.addHeader("Prefer", prefer);
        }
        response = new MockHttpServletResponse();
        return ViewRequest.of(request, response);
    }

    private static void readsProvince() {
        acts(List.of("AUDITOR"), null);
    }

    private static void actsFor(String agency) {
        acts(List.of("AGENCY_HEAD"), agency);
    }

    private static void acts(List<String> roles, @Nullable String agency) {
        Jwt.Builder token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("someone")
                .expiresAt(Instant.MAX)
                .claim("roles", roles);
        if (agency != null) {
            token.claim("agency", agency);
        }
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build()));
    }

    private static void assertRefused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
