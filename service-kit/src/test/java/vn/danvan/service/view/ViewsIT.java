package vn.danvan.service.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.agency.Level;
import vn.danvan.log.kafka.FeedAlarm;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.log.kafka.FeedSink.PositionMovedException;

class ViewsIT {

    private final TestViews test = new TestViews();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void every_version_of_a_row_is_kept_with_the_index_from_which_it_held() {
        test.register("A", "Một", Level.PROVINCE, null, "2015-01-01")
                .rename("A", "Hai")
                .register("B", "Bê", Level.DISTRICT, "A", "2016-01-01")
                .rename("A", "Ba");
        test.apply(100);
        assertThat(test.jdbc.queryForList(
                        "select concat_ws(' ', log_from, nullif(log_until, 9223372036854775807), doc ->> 'name')"
                                + " from card where key = 'A' order by log_from",
                        String.class))
                .containsExactly("0 1 Một", "1 3 Hai", "3 Ba");
        assertThat(test.views.position()).isEqualTo(new FeedPosition(3, 30));
    }

    @ParameterizedTest(name = "batches of {0}")
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void batches_make_no_difference(int batch) {
        tellALongStory();
        test.apply(1000);
        try (TestViews other = new TestViews()) {
            tellALongStory(other);
            other.apply(batch);
            assertThat(other.rows()).isEqualTo(test.rows());
        }
    }

    @Test
    void emptied_and_filled_again_the_rows_are_the_same() {
        tellALongStory();
        test.apply(5);
        List<String> before = test.rows();
        test.views.clear();
        assertThat(test.rows()).isEmpty();
        assertThat(test.views.position()).isEqualTo(FeedPosition.START);
        test.apply(11);
        assertThat(test.rows()).isEqualTo(before);
    }

    @Test
    void a_batch_applied_from_another_position_than_the_stored_one_is_refused_and_changes_nothing() {
        tellALongStory();
        test.views.apply(FeedPosition.START, test.records(0, 4));
        List<String> before = test.rows();
        assertThatThrownBy(() -> test.views.apply(FeedPosition.START, test.records(0, 4)))
                .isInstanceOf(PositionMovedException.class);
        assertThatThrownBy(() -> test.anotherInstance().apply(new FeedPosition(2, 20), test.records(3, 5)))
                .isInstanceOf(PositionMovedException.class);
        assertThat(test.rows()).isEqualTo(before);
    }

    @Test
    void an_instance_that_takes_over_reads_what_the_other_has_written() {
        tellALongStory();
        FeedPosition at = test.views.apply(FeedPosition.START, test.records(0, 4));
        Views other = test.anotherInstance();
        at = other.apply(at, test.records(4, 7));
        at = test.anotherInstance()
                .apply(at, test.records(7, test.story.events().size()));
        assertThat(tally()).isEqualTo(test.story.events().size());
        assertThat(at.index()).isEqualTo(test.story.events().size() - 1);
    }

    @Test
    void when_the_connection_dies_in_the_middle_nothing_of_the_batch_stays_and_a_repetition_counts_once() {
        tellALongStory();
        FeedPosition at = test.views.apply(FeedPosition.START, test.records(0, 4));
        List<String> before = test.rows();
        Views dying = new Views(
                "test",
                test.dataSource,
                List.of(Card.TABLE, Tally.TABLE),
                List.of(test.cards, new TallyProjection(), new KillingProjection()));
        assertThatThrownBy(() -> dying.apply(at, test.records(4, 9)))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);
        assertThat(test.rows()).isEqualTo(before);
        test.apply(100);
        assertThat(tally()).isEqualTo(test.story.events().size());
    }

    @Test
    void an_event_that_a_handler_cannot_take_is_parked_with_the_later_ones_of_its_stream_and_nothing_else_waits() {
        test.cards.refused.add("Hai");
        test.register("A", "Một", Level.PROVINCE, null, "2015-01-01")
                .register("B", "Bê", Level.PROVINCE, null, "2015-01-01")
                .rename("A", "Hai")
                .rename("B", "Bò");
        test.apply(100);
        test.rename("A", "Ba").rename("B", "Bia");
        test.apply(100);

        assertThat(names()).containsExactly("A Một", "B Bia");
        assertThat(tally()).as("another projection has taken them all").isEqualTo(6);
        List<DeadLetter> parked = test.views.deadLetters(0, 10);
        assertThat(parked).extracting(DeadLetter::logIndex).containsExactly(2L, 4L);
        assertThat(parked).extracting(DeadLetter::projection).containsOnly("card");
        assertThat(parked).extracting(DeadLetter::stream).containsOnly("agency/A");
        assertThat(parked.getFirst().error()).contains("not this name: Hai");
        assertThat(parked.getFirst().envelope().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(test.story.envelopes().get(2));
    }

    @Test
    void a_retry_applies_the_streams_dead_letters_in_order() {
        test.cards.refused.add("Hai");
        test.register("A", "Một", Level.PROVINCE, null, "2015-01-01")
                .rename("A", "Hai")
                .rename("A", "Ba");
        test.apply(100);
        long second = test.views.deadLetters(0, 10).getLast().id();
        assertThat(test.views.retry(second)).isEqualTo(new Views.Retried(0, 2));
        assertThat(names()).containsExactly("A Một");

        test.cards.refused.clear();
        Views other = test.anotherInstance();
        assertThat(other.retry(second)).isEqualTo(new Views.Retried(2, 0));
        assertThat(names()).containsExactly("A Ba");
        assertThat(test.views.deadLetters(0, 10)).isEmpty();
        assertThatThrownBy(() -> test.views.retry(second)).isInstanceOf(DomainError.class);

        test.rename("A", "Bốn");
        test.apply(100);
        assertThat(names()).as("the first instance has not kept the old row").containsExactly("A Bốn");
        assertThat(test.jdbc.queryForObject(
                        "select doc ->> 'changes' from card where log_until = " + Long.MAX_VALUE, String.class))
                .isEqualTo("3");
    }

    @Test
    void what_cannot_be_read_at_all_is_an_alarm_and_only_what_came_before_is_applied() {
        test.register("A", "Một", Level.PROVINCE, null, "2015-01-01")
                .rename("A", "Hai")
                .rename("A", "Ba");
        List<FeedRecord> records = new ArrayList<>(test.records(0, 3));
        records.set(1, new FeedRecord(1, 10, "{".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> test.views.apply(FeedPosition.START, records))
                .isInstanceOf(FeedAlarm.class)
                .hasMessageContaining("index 1");
        assertThat(names()).containsExactly("A Một");
        assertThat(test.views.position()).isEqualTo(new FeedPosition(0, 0));
    }

    @Test
    void an_event_that_this_version_does_not_know_is_an_alarm() {
        byte[] unknown = new String(
                        test.register("A", "Một", Level.PROVINCE, null, "2015-01-01")
                                .story
                                .envelopes()
                                .getFirst(),
                        StandardCharsets.UTF_8)
                .replace("agency.registered.v1", "agency.registered.v9")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> test.views.apply(FeedPosition.START, List.of(new FeedRecord(0, 0, unknown))))
                .isInstanceOf(FeedAlarm.class)
                .hasMessageContaining("agency.registered.v9");
    }

    private void tellALongStory() {
        tellALongStory(test);
    }

    private static void tellALongStory(TestViews views) {
        views.register("HB", "Tỉnh", Level.PROVINCE, null, "2015-01-01")
                .register("X", "Ích", Level.DISTRICT, "HB", "2015-01-01")
                .register("Y", "I", Level.COMMUNE, "X", "2015-01-01")
                .rename("Y", "I dài")
                .register("Z", "Dét", Level.COMMUNE, "X", "2015-01-01")
                .rename("X", "Ích mới")
                .register("W", "Vê kép", Level.DISTRICT, "HB", "2015-01-01")
                .merge("X", "W")
                .rename("Y", "I nữa")
                .rename("Y", "I cuối");
    }

    private long tally() {
        Long events = test.jdbc.queryForObject(
                "select (doc ->> 'events')::bigint from tally where log_until = " + Long.MAX_VALUE, Long.class);
        return events == null ? 0 : events;
    }

    private List<String> names() {
        return test
                .jdbc
                .queryForList(
                        "select key || ' ' || (doc ->> 'name') from card where log_until = " + Long.MAX_VALUE
                                + " order by key",
                        String.class)
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
