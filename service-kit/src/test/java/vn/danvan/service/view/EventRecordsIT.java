package vn.danvan.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.proof.TreeHasher;
import vn.danvan.service.history.EventQuery;
import vn.danvan.service.history.EventRecord;
import vn.danvan.service.history.EventRecords;

class EventRecordsIT {

    private final TestViews test = new TestViews();
    private final EventRecords records = new EventRecords(test.dataSource);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void every_event_is_kept_byte_for_byte_with_its_leaf() {
        tell();
        test.apply(4);
        List<EventRecord> all = all(EventQuery.all());
        assertThat(all).hasSize(test.story.events().size());
        for (int i = 0; i < all.size(); i++) {
            byte[] bytes = test.story.envelopes().get(i);
            assertThat(all.get(i).logIndex()).isEqualTo(i);
            assertThat(all.get(i).envelope()).isEqualTo(bytes);
            assertThat(all.get(i).leafHash()).isEqualTo(new TreeHasher().leaf(bytes));
            assertThat(all.get(i).document().subject()).isEqualTo(all.get(i).stream());
        }
        assertThat(records.lastIndex()).isEqualTo(all.size() - 1);
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, 3, 50})
    void batches_make_no_difference(int batch) {
        tell();
        test.apply(1000);
        List<String> once = rows();
        test.views.clear();
        assertThat(rows()).isEmpty();
        test.apply(batch);
        assertThat(rows()).isEqualTo(once).isNotEmpty();
    }

    @Test
    void an_event_is_about_all_that_it_names_its_own_stream_first() {
        tell();
        test.apply(100);
        assertThat(records.of(List.of(6L, 1L, 99L)))
                .extracting(EventRecord::about)
                .containsExactly(List.of("agency/X", "agency/HB"), List.of("agency/X", "agency/W"));
        assertThat(all(EventQuery.all().about("agency/W")))
                .extracting(EventRecord::logIndex)
                .as("its own beginning, the merger into it, and what befell the card that it was given")
                .containsExactly(5L, 6L, 7L);
        assertThat(all(EventQuery.all().ofStream("agency/X")))
                .extracting(EventRecord::logIndex)
                .containsExactly(1L, 4L, 6L);
    }

    @Test
    void who_reads_only_its_own_rows_reads_the_events_that_changed_them_and_what_of_everybody_s_names_it() {
        tell();
        test.apply(100);
        assertThat(readable("X"))
                .as("cards of X's children, and X's merger; not that X stands under HB")
                .containsExactly(2L, 3L, 6L);
        assertThat(readable("W")).as("the card given to it").containsExactly(6L, 7L);
        assertThat(readable("HB")).as("the tally is everybody's").containsExactly(0L, 1L, 4L, 5L);
        assertThat(readable("NOBODY")).isEmpty();
        assertThat(all(EventQuery.all().readableBy(actor("NOBODY", Role.AUDITOR))))
                .hasSize(8);
    }

    @Test
    void a_position_by_time_is_the_last_before_the_first_event_recorded_later() {
        test.story.at("2020-01-06T02:00:00Z");
        test.register("A", "Một", Level.PROVINCE, null, "2015-01-01");
        test.story.at("2020-01-06T02:00:05.000001Z");
        test.rename("A", "Hai").rename("A", "Ba");
        test.story.at("2020-01-06T02:00:03Z");
        test.rename("A", "Bốn");
        test.story.at("2020-01-07T02:00:00Z");
        test.rename("A", "Năm");
        test.apply(2);
        assertThat(at("2020-01-06T01:59:59.999999Z")).isEqualTo(-1);
        assertThat(at("2020-01-06T02:00:00Z")).isZero();
        assertThat(at("2020-01-06T02:00:04Z"))
                .as("index 3 was recorded by then, by a clock that lags, but stands behind what was recorded later")
                .isZero();
        assertThat(at("2020-01-06T02:00:05Z")).isZero();
        assertThat(at("2020-01-06T02:00:05.000001Z")).isEqualTo(3);
        assertThat(at("2020-01-06T23:00:00Z")).isEqualTo(3);
        assertThat(at("2029-01-01T00:00:00Z")).isEqualTo(4);
    }

    @Test
    void pages_go_on_behind_an_index_in_both_directions() {
        tell();
        test.apply(100);
        assertThat(records.page(EventQuery.all().from(3), false, 2))
                .extracting(EventRecord::logIndex)
                .containsExactly(3L, 4L);
        assertThat(records.page(EventQuery.all().about("agency/X").upTo(5), true, 2))
                .extracting(EventRecord::logIndex)
                .containsExactly(4L, 3L);
        assertThat(records.page(EventQuery.all().types(Set.of("agency.renamed.v1")), false, 10))
                .extracting(EventRecord::logIndex)
                .containsExactly(3L, 4L, 7L);
    }

    @Test
    void an_event_that_is_parked_is_kept_and_read_by_whose_row_it_changes_when_it_is_applied() {
        test.cards.refused.add("I dài");
        tell();
        test.apply(100);
        assertThat(readable("X")).doesNotContain(3L);
        test.cards.refused.clear();
        test.views.retry(test.views.deadLetters(0, 10).getFirst().id());
        assertThat(readable("X")).contains(2L);
        assertThat(records.of(List.of(3L))).hasSize(1);
        assertThat(readable("W")).as("whose row it is when it is applied").contains(3L);
    }

    @Test
    void a_schema_from_before_the_records_is_emptied_and_told_anew() {
        tell();
        test.apply(100);
        List<String> views = test.rows();
        List<String> before = rows();
        test.jdbcOfOwner("drop table event_record, event_thing");
        test.jdbcOfOwner("delete from flyway_schema_history where version is null");
        test.migrate();
        assertThat(test.rows()).isEmpty();
        assertThat(test.views.position().index()).isEqualTo(-1);
        test.apply(100);
        assertThat(test.rows()).isEqualTo(views);
        assertThat(rows()).isEqualTo(before);
        test.migrate();
        assertThat(rows()).as("only the first time").isEqualTo(before);
    }

    @Test
    void every_index_on_current_rows_has_one_on_all_versions_and_keys_compare_by_code_point() {
        assertThat(test.jdbc.queryForList(
                        "select indexdef from pg_indexes where schemaname = current_schema and tablename = 'card'"
                                + " and indexname in ('card_parent_then', 'card_owner_then') order by indexname",
                        String.class))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("(owner, log_until, log_from)");
        assertThat(test.jdbc.queryForList(
                        "select distinct a.attcollation::regcollation::text from pg_attribute a join pg_class c on c.oid ="
                                + " a.attrelid where c.relnamespace = current_schema::regnamespace and a.attname = 'key'"
                                + " and c.relkind = 'r'",
                        String.class))
                .containsExactly("\"C\"");
    }

    private long at(String instant) {
        return records.indexAt(Instant.parse(instant));
    }

    private List<Long> readable(String agency) {
        return all(EventQuery.all().readableBy(actor(agency, Role.AGENCY_EDITOR))).stream()
                .map(EventRecord::logIndex)
                .toList();
    }

    private static Actor actor(String agency, Role role) {
        return new Actor(new PersonId("someone"), new AgencyId(agency), null, Set.of(role), false);
    }

    private List<EventRecord> all(EventQuery query) {
        List<EventRecord> all = new ArrayList<>();
        records.forEach(query, all::add);
        return all;
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>(
                test.jdbc.queryForList("select e::text from event_record e order by log_index", String.class));
        rows.addAll(
                test.jdbc.queryForList("select t::text from event_thing t order by thing, log_index", String.class));
        return rows;
    }

    private void tell() {
        test.register("HB", "Tỉnh", Level.PROVINCE, null, "2015-01-01")
                .register("X", "Ích", Level.DISTRICT, "HB", "2015-01-01")
                .register("Y", "I", Level.COMMUNE, "X", "2015-01-01")
                .rename("Y", "I dài")
                .rename("X", "Ích mới")
                .register("W", "Vê kép", Level.DISTRICT, "HB", "2015-01-01")
                .merge("X", "W")
                .rename("Y", "I nữa");
    }
}
