package vn.danvan.query.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.danvan.query.witness.Verdict.Outcome;

/** Two instances are asked at once, from the same old size: one cosigns, the others say what it cosigned. */
class WitnessRaceIT {

    private static final int ROUNDS = 60;
    private static final int AT_ONCE = 4;

    @Test
    void of_several_requests_from_one_old_size_exactly_one_is_cosigned() throws Exception {
        try (Bench bench = new Bench();
                HikariDataSource other = bench.anotherPool();
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            bench.write(ROUNDS * AT_ONCE + 1);
            bench.bring();
            bench.tiles.serve(bench.log);
            List<Witness> instances = List.of(bench.witness(), bench.witness(other));
            instances.forEach(instance -> instance.add(bench.log.request(0, 0)));
            long old = 1;
            assertThat(instances.getFirst().add(bench.log.request(0, old)).outcome())
                    .isEqualTo(Outcome.COSIGNED);
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier start = new CyclicBarrier(AT_ONCE);
                List<Callable<Verdict>> asked = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    Witness instance = instances.get(i % instances.size());
                    byte[] request = bench.log.request(old, old + AT_ONCE - i);
                    asked.add(() -> {
                        start.await();
                        return instance.add(request);
                    });
                }
                List<Verdict> verdicts = new ArrayList<>();
                for (Future<Verdict> verdict : threads.invokeAll(asked)) {
                    verdicts.add(verdict.get());
                }
                long now = instances.getFirst().latest().size();
                assertThat(verdicts.stream().filter(verdict -> verdict.outcome() == Outcome.COSIGNED))
                        .as("round %d", round)
                        .hasSize(1);
                assertThat(verdicts.stream().filter(verdict -> verdict.equals(Verdict.conflict(now))))
                        .as("round %d", round)
                        .hasSize(AT_ONCE - 1);
                assertThat(now).isGreaterThan(old);
                old = now;
            }
        }
    }
}
