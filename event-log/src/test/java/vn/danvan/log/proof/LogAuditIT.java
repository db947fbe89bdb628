package vn.danvan.log.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.log.EventLogRoles;
import vn.danvan.log.LogId;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.proof.Finding.Kind;
import vn.danvan.log.proof.LogAudit.Claim;
import vn.danvan.log.proof.LogAudit.Result;
import vn.danvan.log.proof.LogAudit.Tree;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.Frontier;
import vn.danvan.proof.TileGrowth;
import vn.danvan.proof.TileId;
import vn.danvan.proof.TreeHasher;

/** Of what whoever owns the database does to the log, the audit names the first index. */
class LogAuditIT {

    private static final int EVENTS = 1_500;
    private static final int STREAMS = 20;

    private final LogId id = TestPostgres.shared().newLog();
    private final OwnersHand hand = new OwnersHand(id);
    private final Map<TileId, byte[]> tiles = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private long size;

    /** What is done to the log. */
    interface Attack {
        void on(OwnersHand hand) throws Exception;
    }

    /** Writes a log by SQL, faster than by appending, and remembers its tree. */
    private void write(int events) throws Exception {
        hand.does("insert into event (log_id, idx, id, stream, version, type, recorded_at, envelope, leaf_hash)"
                + " select ?, i, id, stream, version, 'test.happened.v1', at, e, sha256('\\x00'::bytea || e)"
                + " from (select i, gen_random_uuid() as id, 'plan/P' || i % " + STREAMS + " as stream,"
                + " i / " + STREAMS
                + " as version, timestamptz '2020-03-31 07:30:00.123456Z' + i * interval '1 s' as at"
                + " from generate_series(0, " + (events - 1) + ") i) x, lateral (select convert_to("
                + "'{\"specversion\":\"1.0\",\"id\":\"' || id || '\",\"source\":\"/logs/test\",\"type\":\"test.happened.v1\","
                + "\"subject\":\"' || stream || '\",\"time\":\"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                + " || '\",\"datacontenttype\":\"application/json\",\"streamversion\":' || version"
                + " || ',\"actor\":\"ai\",\"data\":{\"text\":\"Sự kiện thứ ' || i || '\"}}', 'UTF8') as e) y");
        hand.does("update log_head set next_index = " + events + " where log_id = ?");
        remember(events);
    }

    private void remember(long events) throws Exception {
        TreeHasher hasher = new TreeHasher();
        TileGrowth growth = new TileGrowth(tiles::get, 0);
        Frontier frontier = new Frontier();
        try (Connection connection = TestPostgres.shared().superuser("danvan").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select envelope from event_log.event where log_id = " + id.number() + " order by idx")) {
            while (row.next()) {
                byte[] leaf = hasher.leaf(row.getBytes(1));
                growth.addLeaf(leaf);
                frontier.addLeaf(leaf);
                if (growth.size() % 1000 == 777 || growth.size() == events) {
                    claims.add(new Claim("signed", new Checkpoint("test", growth.size(), frontier.root())));
                    tiles.putAll(growth.takeChanged());
                }
            }
        }
        size = growth.size();
    }

    private Result audit(boolean withTree) throws InterruptedException {
        return audit(withTree ? List.of(new Tree("witness", tiles::get, size, false)) : List.of(), List.of());
    }

    private Result audit(List<Tree> trees, List<Claim> signed) throws InterruptedException {
        return new LogAudit(TestPostgres.shared().as(EventLogRoles.READER), id).run(trees, signed, _ -> {});
    }

    private static Arguments attack(String name, Kind kind, long first, Attack attack) {
        return arguments(name, kind, first, attack);
    }

    static Stream<Arguments> without_anything_to_compare_with() {
        return Stream.of(
                attack("edit", Kind.LEAF_HASH, 700, hand -> hand.edits(700, "kiện", "kiêng")),
                attack(
                        "edit the hash",
                        Kind.LEAF_HASH,
                        700,
                        hand -> hand.does("update event set leaf_hash = sha256('x') where log_id = ? and idx = 700")),
                attack(
                        "move to another stream",
                        Kind.COLUMNS,
                        700,
                        hand -> hand.does("update event set stream = 'plan/other' where log_id = ? and idx = 700")),
                attack(
                        "another type",
                        Kind.COLUMNS,
                        700,
                        hand -> hand.does("update event set type = 'test.undone.v1' where log_id = ? and idx = 700")),
                attack(
                        "another time",
                        Kind.COLUMNS,
                        700,
                        hand -> hand.does(
                                "update event set recorded_at = recorded_at + interval '1 us' where log_id = ? and idx = 700")),
                attack(
                        "another id",
                        Kind.COLUMNS,
                        700,
                        hand -> hand.does("update event set id = gen_random_uuid() where log_id = ? and idx = 700")),
                attack(
                        "another version",
                        Kind.COLUMNS,
                        700,
                        hand -> hand.does("update event set version = 1000 where log_id = ? and idx = 700")),
                attack("unreadable, with its hash", Kind.COLUMNS, 700, hand -> {
                    hand.edits(700, "{", "[");
                    hand.hashesAgain();
                }),
                attack("delete", Kind.GAP, 700, hand -> hand.deletes(700)),
                attack("delete the first", Kind.GAP, 0, hand -> hand.deletes(0)),
                attack("delete and close up", Kind.STREAM_VERSION, 719, hand -> hand.deletesAndClosesUp(700)),
                attack("swap within a stream", Kind.STREAM_VERSION, 700, hand -> hand.swaps(700, 720)),
                attack(
                        "truncate and leave the head",
                        Kind.HEAD,
                        1400,
                        hand -> hand.does("delete from event where log_id = ? and idx >= 1400")),
                attack(
                        "more behind the head",
                        Kind.HEAD,
                        1400,
                        hand -> hand.does("update log_head set next_index = 1400 where log_id = ?")));
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @MethodSource
    void without_anything_to_compare_with(String name, Kind kind, long first, Attack attack) throws Exception {
        write(EVENTS);
        attack.on(hand);
        Result result = audit(false);
        assertThat(result.findings()).as("%s %s", name, result).isNotEmpty();
        assertThat(result.findings().getFirst().index()).as(result.toString()).isEqualTo(first);
        assertThat(result.findings()).anyMatch(finding -> finding.kind() == kind && finding.index() == first);
    }

    static Stream<Arguments> with_hashes_made_again_and_a_tree_to_compare_with() {
        return Stream.of(
                attack("edit", Kind.OTHER_LEAF, 700, hand -> hand.edits(700, "kiện", "kiêng")),
                attack("edit the last", Kind.OTHER_LEAF, 1499, hand -> hand.edits(1499, "kiện", "kiêng")),
                attack("edit the first", Kind.OTHER_LEAF, 0, hand -> hand.edits(0, "kiện", "kiêng")),
                attack("delete", Kind.GAP, 700, hand -> hand.deletes(700)),
                attack("delete and close up", Kind.OTHER_LEAF, 700, hand -> hand.deletesAndClosesUp(700)),
                attack("swap two streams' events", Kind.OTHER_LEAF, 700, hand -> hand.swaps(700, 703)),
                attack("insert", Kind.OTHER_LEAF, 700, hand -> hand.inserts(700, "plan/new")),
                attack("truncate", Kind.MISSING_END, 1400, hand -> hand.truncates(1400)),
                attack("truncate everything", Kind.MISSING_END, 0, hand -> hand.truncates(0)));
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @MethodSource
    void with_hashes_made_again_and_a_tree_to_compare_with(String name, Kind kind, long first, Attack attack)
            throws Exception {
        write(EVENTS);
        attack.on(hand);
        hand.hashesAgain();
        Result result = audit(true);
        assertThat(result.findings().getFirst().index())
                .as("%s %s", name, result)
                .isEqualTo(first);
        assertThat(result.findings()).anyMatch(finding -> finding.kind() == kind && finding.index() == first);
        assertThat(result.whole()).isFalse();
    }

    @Test
    void what_is_as_it_was_is_whole() throws Exception {
        write(EVENTS);
        AtomicLong heard = new AtomicLong();
        Result result = new LogAudit(TestPostgres.shared().as(EventLogRoles.READER), id)
                .run(List.of(new Tree("own", tiles::get, size, true)), claims, heard::set);
        assertThat(result.findings()).isEmpty();
        assertThat(result.whole()).isTrue();
        assertThat(result.events()).isEqualTo(EVENTS).isEqualTo(heard.get());
        assertThat(result.root()).isEqualTo(claims.getLast().checkpoint().root());
        assertThat(result.bytes()).isGreaterThan(EVENTS * 250L);
    }

    @Test
    void an_empty_log_is_whole() throws Exception {
        Result result =
                audit(List.of(), List.of(new Claim("signed", new Checkpoint("test", 0, new Frontier().root()))));
        assertThat(result.whole()).isTrue();
        assertThat(result.events()).isZero();
    }

    @Test
    void by_signed_roots_alone_it_says_behind_which_one_the_trouble_begins() throws Exception {
        write(EVENTS);
        hand.edits(1000, "kiện", "kiêng");
        hand.hashesAgain();
        Result result = audit(List.of(), claims); // at 777 and 1500
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ROOT);
            assertThat(finding.index()).isEqualTo(777);
        });
    }

    @Test
    void a_tile_that_was_altered_is_found_and_not_taken_for_an_event() throws Exception {
        write(EVENTS);
        byte[] leaves = Objects.requireNonNull(tiles.get(new TileId(0, 2))).clone();
        leaves[100 * 32] ^= 1;
        Map<TileId, byte[]> altered = new HashMap<>(tiles);
        altered.put(new TileId(0, 2), leaves);
        assertThat(audit(List.of(new Tree("own", altered::get, size, true)), List.of())
                        .findings())
                .anyMatch(finding -> finding.index() == 612 && finding.kind() == Kind.OTHER_LEAF);
        assertThat(audit(List.of(new Tree("own", altered::get, size, false)), List.of())
                        .whole())
                .isTrue(); // the tree above is sound
        byte[] above = Objects.requireNonNull(tiles.get(new TileId(1, 0))).clone();
        above[3 * 32] ^= 1;
        altered.putAll(tiles);
        altered.put(new TileId(1, 0), above);
        assertThat(audit(List.of(new Tree("own", altered::get, size, false)), List.of())
                        .findings())
                .extracting(Finding::kind)
                .contains(Kind.TILE, Kind.ROOT);
        altered.remove(new TileId(0, 4));
        assertThat(audit(List.of(new Tree("own", altered::get, size, true)), List.of())
                        .findings())
                .anyMatch(finding -> finding.kind() == Kind.TILE && finding.index() == 1024);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** The model: the first place in which two lists of hashes differ. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_done_in_whatever_order_the_first_index_is_the_first_that_differs(long seed) throws Exception {
        Random random = new Random(seed);
        write(300 + random.nextInt(400));
        List<byte[]> before = leaves();
        for (int act = 0; act <= random.nextInt(3); act++) {
            int end = leaves().size();
            int at = random.nextInt(end);
            switch (random.nextInt(5)) {
                case 0 -> hand.edits(at, "kiện", "kiêng" + act);
                case 1 -> hand.deletesAndClosesUp(at);
                case 2 -> hand.swaps(at, (at + 1) % end);
                case 3 -> hand.inserts(at, "plan/new" + act);
                default -> hand.truncates(Math.max(at, 1));
            }
        }
        hand.hashesAgain();
        List<byte[]> after = leaves();
        int first = 0;
        while (first < Math.min(before.size(), after.size()) && Arrays.equals(before.get(first), after.get(first))) {
            first++;
        }
        Result result = audit(true);
        long expected = first;
        assertThat(result.findings())
                .filteredOn(finding -> finding.kind() == Kind.OTHER_LEAF || finding.kind() == Kind.MISSING_END)
                .first()
                .as(result.toString())
                .extracting(Finding::index)
                .isEqualTo(expected);
    }

    private List<byte[]> leaves() throws Exception {
        List<byte[]> leaves = new ArrayList<>();
        try (Connection connection = TestPostgres.shared().superuser("danvan").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sha256('\\x00'::bytea || envelope) from event_log.event"
                        + " where log_id = " + id.number() + " order by idx")) {
            while (row.next()) {
                leaves.add(row.getBytes(1));
            }
        }
        return leaves;
    }

    /** More than one range, with tiles of the third level. */
    @Test
    void across_ranges_nothing_is_lost() throws Exception {
        write(140_000);
        Result whole = audit(List.of(new Tree("own", tiles::get, size, true)), claims);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.events()).isEqualTo(140_000);
        hand.edits(99_999, "kiện", "kiêng");
        hand.swaps(131_072, 131_092);
        hand.hashesAgain();
        Result result = audit(List.of(new Tree("own", tiles::get, size, false)), claims);
        assertThat(result.findings().getFirst()).isEqualTo(new Finding(99_999, Kind.OTHER_LEAF, "own"));
        assertThat(result.findings())
                .extracting(Finding::index)
                .contains(131_072L, 131_092L)
                .isSorted();
    }
}
