package vn.danvan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection is lost when the batch is committed and its answer is on the way. */
class LostAnswerIT {

    private final TestPostgres postgres = TestPostgres.shared();
    private final LogId id = postgres.newLog();
    private final Proxy proxy = new Proxy(postgres.port());
    private final EventLogSettings settings = postgres.writer(id).withGiveUpAfter(Duration.ofSeconds(3));
    private final EventLogSettings throughProxy = EventLogSettings.of(
            id, "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/danvan", settings.username(), settings.password());
    private final PostgresEventLog log = new PostgresEventLog(settings, () -> throughProxy.connect("append"));

    @AfterEach
    void close() {
        log.close();
        proxy.close();
    }

    @Test
    void a_batch_whose_answer_was_lost_is_written_once_and_answered_with_its_numbers() throws Exception {
        log.append(Samples.one("subplan/first", 0)).get(20, TimeUnit.SECONDS);
        for (int round = 0; round < 3; round++) {
            proxy.dropNextAnswer();
            List<CompletableFuture<Outcome>> asked = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String stream = "subplan/" + round + "-" + i;
                asked.add(log.append(Samples.keyed(
                        stream,
                        1,
                        Samples.event(stream, 0),
                        Samples.event("progress/" + stream, 0),
                        Samples.event(stream, 1))));
            }
            for (int i = 0; i < asked.size(); i++) {
                Outcome.Appended appended = (Outcome.Appended) asked.get(i).get(20, TimeUnit.SECONDS);
                assertThat(appended.repeated()).isFalse();
                assertThat(appended.version()).isEqualTo(1);
                assertThat(appended.lastIndex()).isEqualTo(appended.firstIndex() + 2);
                assertThat(log.read(appended.firstIndex(), 1).getFirst().stream())
                        .isEqualTo("subplan/" + round + "-" + i)
                        .isEqualTo(appended.stream());
            }
        }
        assertThat(proxy.dropped()).isEqualTo(3);
        assertThat(log.head()).isEqualTo(1 + 3 * 50 * 3);
    }

    @Test
    void a_log_that_stays_away_is_given_up_and_used_again_when_it_is_back() throws Exception {
        log.append(Samples.one("subplan/A", 0)).get(20, TimeUnit.SECONDS);
        proxy.refuse(true);

        assertThatThrownBy(() -> log.append(Samples.one("subplan/B", 0)).get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        EventLogException.class,
                        e -> assertThat(e.unreachable()).isTrue());

        proxy.refuse(false);
        assertThat(log.append(Samples.one("subplan/C", 0)).get(20, TimeUnit.SECONDS))
                .isInstanceOf(Outcome.Appended.class);
    }
}
