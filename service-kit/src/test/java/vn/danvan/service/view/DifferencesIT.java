package vn.danvan.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.agency.Level;
import vn.danvan.service.view.RowDifference.Change;

/**
 * Differences of seeded histories against what the lists themselves say at both moments: a difference applied to the earlier
 * document is the later one, and each place was changed by exactly the events that are named.
 */
class DifferencesIT {

    private static final int EVENTS = 400;
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final TestViews TEST = new TestViews();
    private static final ViewReads READS = new ViewReads(TEST.dataSource, TEST.views.awaited());
    private static final ViewReader<Card> CARDS = new ViewReader<>(READS, Card.TABLE);
    private static final Differences<Card> DIFFERENCES = new Differences<>(READS, Card.TABLE);

    /** All rows that a question finds, at every index at which it was asked. */
    private static final Map<String, Map<String, JsonNode>> SEEN = new LinkedHashMap<>();

    @BeforeAll
    static void a_long_history() {
        Random random = new Random(4);
        List<String> codes = new ArrayList<>();
        TEST.register("HB", "Tỉnh", Level.PROVINCE, null, "2015-01-01");
        codes.add("HB");
        while (TEST.story.events().size() < EVENTS) {
            String one = codes.get(random.nextInt(codes.size()));
            int act = random.nextInt(10);
            if (act < 4 && codes.size() < 60) {
                String code = "A" + codes.size();
                Level level = LEVELS.get(random.nextInt(LEVELS.size()));
                TEST.register(code, "Cơ quan " + code, level, one, "2016-01-0" + (1 + random.nextInt(9)));
                codes.add(code);
            } else if (act < 9) {
                TEST.rename(one, "Tên " + random.nextInt(5));
            } else if (!one.equals("HB")) {
                TEST.merge(one, codes.get(random.nextInt(codes.size())));
            }
        }
        TEST.apply(37);
    }

    @AfterAll
    static void close() {
        SecurityContextHolder.clearContext();
        TEST.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_difference_leads_from_the_one_list_to_the_other_and_names_what_changed_it(int seed) {
        Random random = new Random(seed);
        long to = random.nextInt(EVENTS);
        long from = random.nextInt(-1, (int) to + 1);
        String filter = List.of("", "level=DISTRICT", "parent=HB", "q=ten 3").get(random.nextInt(4));
        acts(random.nextInt(3) == 0 ? "A" + random.nextInt(1, 10) : null);
        Map<String, JsonNode> before = from < 0 ? Map.of() : rows(filter, from);
        Map<String, JsonNode> after = rows(filter, to);
        TreeSet<String> different = new TreeSet<>(before.keySet());
        different.addAll(after.keySet());
        different.removeIf(key -> Objects.equals(before.get(key), after.get(key)));

        List<RowDifference> found = differences(filter, from, to, 1 + random.nextInt(20));
        assertThat(found).extracting(RowDifference::key).containsExactlyElementsOf(different);
        for (RowDifference row : found) {
            JsonNode was = before.get(row.key());
            JsonNode is = after.get(row.key());
            assertThat(row.change())
                    .isEqualTo(was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED);
            if (was == null || is == null) {
                assertThat(row.fields()).singleElement().satisfies(field -> {
                    assertThat(field.field()).isEmpty();
                    assertThat(field.from()).isEqualTo(was);
                    assertThat(field.to()).isEqualTo(is);
                });
                continue;
            }
            assertThat(patched(was, row.fields())).isEqualTo(is);
            for (FieldChange field : row.fields()) {
                assertThat(field.from()).isEqualTo(value(was, field.field()));
                assertThat(field.changedBy())
                        .as(row.key() + field.field())
                        .isEqualTo(changes(row.key(), field.field(), from, to));
            }
        }
    }

    @Test
    void who_did_it_and_why_is_told_with_each_event() {
        acts(null);
        long last = EVENTS - 1;
        RowDifference row = differences("", last - 60, last, 200).getFirst();
        assertThat(row.events()).isNotEmpty().allSatisfy(event -> {
            assertThat(event.logIndex()).isBetween(last - 59, last);
            assertThat(event.type()).startsWith("agency.");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "since=x",
                "since=99999",
                "since=5&at=4",
                "since=1&effectiveOn=2020-01-01",
                "since=1&sort=key",
                "since=1&limit=0",
                "since=1&cursor=x"
            })
    void what_is_not_understood_is_refused(String query) {
        acts(null);
        assertThatThrownBy(() -> DIFFERENCES.list(ask(query)))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code().id()).startsWith("view."));
    }

    @Test
    void between_a_moment_and_itself_nothing_is_different() {
        acts(null);
        assertThat(differences("", 200, 200, 200)).isEmpty();
        assertThat(DIFFERENCES.list(ask("since=2090-01-01")).items()).isEmpty();
    }

    private static List<RowDifference> differences(String filter, long from, long to, int limit) {
        String since = from < 0 ? "1999-01-01" : Long.toString(from);
        String query = "since=" + since + "&at=" + to + "&limit=" + limit + (filter.isEmpty() ? "" : "&" + filter);
        List<RowDifference> all = new ArrayList<>();
        String cursor = "";
        while (true) {
            Differences.Page page = DIFFERENCES.list(ask(query + cursor));
            all.addAll(page.items());
            if (page.next() == null) {
                return all;
            }
            cursor = "&cursor=" + page.next();
        }
    }

    private static Map<String, JsonNode> rows(String filter, long at) {
        String actor = Objects.toString(
                SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                        ? token.getToken().getClaimAsString("agency")
                        : null);
        return SEEN.computeIfAbsent(actor + "|" + filter + "|" + at, _ -> {
            Map<String, JsonNode> rows = new TreeMap<>();
            CARDS.list(ask("limit=200&at=" + at + (filter.isEmpty() ? "" : "&" + filter)))
                    .items()
                    .forEach(card -> rows.put(card.agency().key(), Json.MAPPER.valueToTree(card)));
            return rows;
        });
    }

    /** The indexes at which a place of a row changed, found by looking at every index. */
    private static List<Long> changes(String key, String place, long from, long to) {
        List<Long> changes = new ArrayList<>();
        JsonNode before = from < 0 ? null : value(document(key, from), place);
        for (long index = from + 1; index <= to; index++) {
            JsonNode now = value(document(key, index), place);
            if (!Objects.equals(before, now)) {
                changes.add(index);
            }
            before = now;
        }
        return changes;
    }

    private static final Map<String, List<JsonNode>> DOCUMENTS = new LinkedHashMap<>();

    private static @Nullable JsonNode document(String key, long index) {
        JsonNode document = DOCUMENTS
                .computeIfAbsent(key, _ -> {
                    List<JsonNode> atEach = new ArrayList<>();
                    for (int at = 0; at < EVENTS; at++) {
                        List<String> found = TEST.jdbc.query(
                                "select doc from card where key = ? and log_from <= ? and log_until > ?",
                                (row, _) -> row.getString(1),
                                key,
                                at,
                                at);
                        atEach.add(Json.MAPPER.readTree(found.isEmpty() ? "null" : found.getFirst()));
                    }
                    return atEach;
                })
                .get((int) index);
        return document.isNull() ? null : document;
    }

    private static @Nullable JsonNode value(@Nullable JsonNode document, String place) {
        JsonNode found = document == null ? null : document.at(place);
        return found == null || found.isMissingNode() ? null : found;
    }

    private static JsonNode patched(JsonNode document, List<FieldChange> fields) {
        JsonNode copy = document.deepCopy();
        for (FieldChange field : fields) {
            int slash = field.field().lastIndexOf('/');
            JsonNode parent = copy.at(field.field().substring(0, slash));
            String name = field.field().substring(slash + 1);
            JsonNode to = field.to();
            if (parent instanceof ObjectNode object) {
                if (to == null) {
                    object.remove(name);
                } else {
                    object.set(name, to);
                }
            } else {
                throw new AssertionError(field.field() + " is in no object of " + (parent instanceof ArrayNode));
            }
        }
        return copy;
    }

    private static ViewRequest ask(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (String part : query.isEmpty() ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            request.addParameter(part.substring(0, equals), part.substring(equals + 1));
        }
        return ViewRequest.of(request, new MockHttpServletResponse());
    }

    private static void acts(@Nullable String agency) {
        Jwt.Builder token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("someone")
                .expiresAt(Instant.MAX)
                .claim("roles", List.of(agency == null ? "AUDITOR" : "AGENCY_HEAD"));
        if (agency != null) {
            token.claim("agency", agency);
        }
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build()));
    }
}
