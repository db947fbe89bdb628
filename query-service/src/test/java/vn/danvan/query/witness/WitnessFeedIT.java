package vn.danvan.query.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.log.Story;
import vn.danvan.log.kafka.FeedAlarm;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.proof.Frontier;
import vn.danvan.query.QueryViews;
import vn.danvan.query.witness.Verdict.Outcome;
import vn.danvan.service.view.Companion;
import vn.danvan.service.view.Views;

/** The witness's tree and the views' position are one transaction; a rebuild of the views leaves the tree. */
class WitnessFeedIT {

    private static final int EVENTS = 700;
    private static Bench bench;
    private static List<byte[]> envelopes;

    @BeforeAll
    static void start() {
        bench = new Bench();
        Story story = new Story();
        AgencyId agency = new AgencyId("A");
        story.tell(
                agency,
                new AgencyEvent.Registered(
                        agency, "Một", AgencyKind.SECTOR_AGENCY, Level.PROVINCE, null, null, LocalDate.EPOCH));
        for (int i = 1; i < EVENTS; i++) {
            story.tell(agency, new AgencyEvent.Renamed(agency, "Tên " + i, LocalDate.parse("2020-02-01")));
        }
        envelopes = story.envelopes();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void reset() {
        bench.reset();
        views().clear();
    }

    private static Views views(Companion... more) {
        Companion[] all = new Companion[more.length + 1];
        all[0] = bench.feed;
        System.arraycopy(more, 0, all, 1, more.length);
        return new Views(QueryViews.GROUP, bench.source, QueryViews.tables().all(), QueryViews.projections(), all);
    }

    private static List<FeedRecord> records(long from, long before) {
        List<FeedRecord> records = new ArrayList<>();
        for (long index = from; index < before; index++) {
            records.add(new FeedRecord(index, index, envelopes.get((int) index)));
        }
        return records;
    }

    private static void apply(Views views, long before, int batch) {
        FeedPosition at = views.position();
        while (at.index() + 1 < before) {
            at = views.apply(at, records(at.index() + 1, Math.min(before, at.index() + 1 + batch)));
        }
    }

    private static byte[] rootOf(long size) {
        Frontier frontier = new Frontier();
        envelopes.subList(0, (int) size).forEach(frontier::add);
        return frontier.root();
    }

    @Test
    void in_whatever_batches_it_comes_the_tree_is_that_of_the_log() {
        Random random = new Random(7);
        Views views = views();
        FeedPosition at = views.position();
        while (at.index() + 1 < EVENTS) {
            long next = at.index() + 1;
            at = views.apply(at, records(next, Math.min(EVENTS, next + 1 + random.nextInt(90))));
            assertThat(bench.tree.size()).isEqualTo(at.index() + 1);
            assertThat(bench.tree.at(at.index() + 1).root()).isEqualTo(rootOf(at.index() + 1));
        }
    }

    @Test
    void when_the_connection_dies_the_tree_and_the_position_stay_where_they_were() {
        apply(views(), 300, 100);
        Views dying = views(
                _ -> new JdbcTemplate(bench.source).queryForList("select pg_terminate_backend(pg_backend_pid())"));
        assertThatThrownBy(() -> dying.apply(dying.position(), records(300, 400)))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        assertThat(bench.tree.size()).isEqualTo(300);
        assertThat(views().position().index()).isEqualTo(299);
        apply(views(), EVENTS, 100);
        assertThat(bench.tree.at(EVENTS).root()).isEqualTo(rootOf(EVENTS));
    }

    @Test
    void filling_the_views_anew_leaves_the_tree_and_what_was_cosigned() {
        apply(views(), 500, 100);
        envelopes.subList(0, 500).forEach(bench.log::add);
        Witness witness = bench.witness();
        assertThat(witness.add(bench.log.request(0, 450)).outcome()).isEqualTo(Outcome.COSIGNED);
        Views views = views();
        views.clear();
        assertThat(bench.tree.size()).isEqualTo(500);
        apply(views, 200, 70);
        assertThat(bench.tree.size()).isEqualTo(500);
        assertThat(witness.add(bench.log.request(450, 500)).outcome()).isEqualTo(Outcome.COSIGNED);
        apply(views, EVENTS, 70); // across the end of what is known
        assertThat(bench.tree.size()).isEqualTo(EVENTS);
        assertThat(bench.tree.at(EVENTS).root()).isEqualTo(rootOf(EVENTS));
        assertThat(bench.alarms.list(1)).isEmpty();
    }

    @Test
    void filled_anew_with_other_bytes_the_feed_stops_and_the_alarm_stays() {
        apply(views(), 500, 100);
        Views views = views();
        views.clear();
        FeedPosition at = views.apply(FeedPosition.START, records(0, 100));
        List<FeedRecord> forged = new ArrayList<>(records(100, 200));
        byte[] other = new String(envelopes.get(142), UTF_8)
                .replace("Tên 142", "Tên 124")
                .getBytes(UTF_8);
        forged.set(42, new FeedRecord(142, 142, other));
        assertThatThrownBy(() -> views.apply(at, forged))
                .isInstanceOf(FeedAlarm.class)
                .hasMessageContaining("index 142");
        assertThat(views.position()).isEqualTo(at);
        assertThat(bench.tree.size()).isEqualTo(500);
        Alarm alarm = bench.alarms.list(1).getFirst();
        assertThat(alarm.kind()).isEqualTo(Alarm.Kind.OTHER_LEAF);
        assertThat(alarm.firstLeaf()).isEqualTo(142);
        envelopes.subList(0, 500).forEach(bench.log::add);
        assertThat(bench.witness().add(bench.log.request(0, 500)).outcome()).isEqualTo(Outcome.ALARM);
    }

    @Test
    void a_tree_that_has_lost_its_end_is_not_grown_over_the_gap() {
        apply(views(), 300, 100);
        bench.owner().update("update witness_tree set size = 250");
        Views views = views();
        assertThatThrownBy(() -> views.apply(views.position(), records(300, 310)))
                .isInstanceOf(FeedAlarm.class)
                .hasMessageContaining("250 leaves");
        views.clear();
        apply(views, 310, 100);
        assertThat(bench.tree.at(310).root()).isEqualTo(rootOf(310));
    }

    @Test
    void the_service_can_neither_delete_what_was_witnessed_nor_empty_it() {
        JdbcTemplate service = new JdbcTemplate(bench.source);
        for (String table : List.of("witness_tile", "witness_tree", "witness_state", "witness_alarm")) {
            for (String statement : List.of("delete from ", "truncate ")) {
                assertThatThrownBy(() -> service.execute(statement + table))
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
