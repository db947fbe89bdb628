package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.log.Samples.*;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.Append.StreamVersion;

/** A command may rest on a whole category: nothing comes to it unseen, in no stream that is there and in no new one. */
class CategoriesIT {

    private final TestPostgres postgres = TestPostgres.shared();
    private final LogId id = postgres.newLog();
    private final PostgresEventLog log = new PostgresEventLog(postgres.writer(id));
    private final PostgresEventLog other = new PostgresEventLog(postgres.writer(id));

    @AfterEach
    void close() {
        log.close();
        other.close();
    }

    private static Append resting(String category, long lastIndex, NewEvent... events) {
        return new Append(List.of(events), List.of(StreamVersion.ofCategory(category, lastIndex)), null);
    }

    private Outcome append(Append command) throws Exception {
        return log.append(command).get(20, TimeUnit.SECONDS);
    }

    @Test
    void an_empty_category_is_rested_on_as_minus_one() throws Exception {
        assertThat(append(resting("budget", -1, event("association/A", 0)))).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void a_new_stream_of_the_category_refuses_the_command() throws Exception {
        append(one("budget/1", 0));
        append(one("budget/2", 0));
        assertThat(append(resting("budget", 0, event("association/A", 0))))
                .isEqualTo(new Outcome.Conflict("budget/", 0));
        assertThat(append(resting("budget", 1, event("association/A", 0)))).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void an_event_of_an_old_stream_of_the_category_refuses_the_command() throws Exception {
        append(one("budget/1", 0));
        append(one("budget/1", 1));
        assertThat(append(resting("budget", 0, event("association/A", 0)))).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void other_categories_do_not_matter_however_alike_their_names() throws Exception {
        append(one("budget/1", 0));
        append(one("budget-year/2021", 0));
        append(one("budge/t", 0));
        append(one("aid/1", 0));
        assertThat(append(resting("budget", 0, event("association/A", 0)))).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void a_command_may_write_the_category_that_it_rests_on() throws Exception {
        append(one("budget/1", 0));
        assertThat(append(resting("budget", 0, event("association/A", 0), event("budget/1", 1), event("budget/2", 0))))
                .isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void of_one_that_rests_on_a_category_and_one_that_writes_it_at_once_the_later_sees_the_earlier() throws Exception {
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            long last = log.readCategory("budget", 0, 1000).stream()
                    .mapToLong(StoredEvent::index)
                    .max()
                    .orElse(-1);
            boolean newcomerFirst = round % 2 == 0;
            List<CompletableFuture<Outcome>> asked = new ArrayList<>();
            Append newcomer = one("budget/n" + round, 0);
            Append resting = resting("budget", last, event("association/A" + round, 0));
            // The first occupies the appender, so that the two meet in what waits.
            asked.add(log.append(one("filler/" + round, 0)));
            PostgresEventLog second = round % 3 == 0 ? other : log;
            asked.add((newcomerFirst ? log : second).append(newcomerFirst ? newcomer : resting));
            asked.add((newcomerFirst ? second : log).append(newcomerFirst ? resting : newcomer));
            Outcome ofNewcomer = asked.get(newcomerFirst ? 1 : 2).get(20, TimeUnit.SECONDS);
            Outcome ofResting = asked.get(newcomerFirst ? 2 : 1).get(20, TimeUnit.SECONDS);
            assertThat(ofNewcomer).isInstanceOf(Outcome.Appended.class);
            if (ofResting instanceof Outcome.Appended appended) {
                assertThat(appended.firstIndex())
                        .as("the one that saw nothing is before what it did not see")
                        .isLessThan(((Outcome.Appended) ofNewcomer).firstIndex());
            } else {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }
}
