package vn.danvan.query.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.PersonId;
import vn.danvan.query.witness.Verdict.Outcome;

/** A fork is never cosigned, whatever proof comes with it; the first leaf that differs is named. */
class WitnessForkIT {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void reset() {
        bench.reset();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** The model: plain lists of entries. Cosigned may be only what is the beginning of what was brought. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void of_random_growth_and_random_forks_only_the_truth_is_cosigned(long seed) {
        Random random = new Random(seed);
        bench.tiles.serve(bench.log);
        Witness witness = bench.witness();
        for (int step = 0; step < 12; step++) {
            bench.write(1 + random.nextInt(random.nextBoolean() ? 5 : 300));
            if (random.nextInt(4) > 0) {
                bench.bring();
            }
            long old = witness.latest().size();
            long size = old + random.nextInt((int) (bench.log.size() - old + 1));
            Verdict honest = witness.add(bench.log.request(old, size));
            assertThat(honest.outcome()).isEqualTo(size <= bench.tree.size() ? Outcome.COSIGNED : Outcome.NOT_YET);
        }
        bench.bring();
        PaperLog forged = forge(random);
        long first = firstDifference(forged);
        bench.tiles.serve(forged);
        boolean told = false;
        for (int tries = 0; tries < 6; tries++) {
            long old = witness.latest().size();
            long size = Math.min(forged.size(), old + random.nextInt((int) (bench.log.size() - old + 1)));
            Verdict verdict = witness.add(forged.request(Math.min(old, size), size));
            boolean fork = size > first;
            told |= fork;
            if (fork || told || old > size) {
                assertThat(verdict.outcome())
                        .as("%d of %d, forked at %d", size, old, first)
                        .isNotEqualTo(Outcome.COSIGNED);
            } else {
                assertThat(verdict.outcome()).isEqualTo(Outcome.COSIGNED);
            }
            if (fork) {
                assertThat(bench.alarms.list(10))
                        .allSatisfy(alarm ->
                                assertThat(alarm.firstLeaf()).as(alarm.detail()).isEqualTo(first));
                assertThat(bench.alarms.anyOpen()).isTrue();
            }
        }
        assertThat(bench.alarms.anyOpen()).isEqualTo(told);
        if (told) {
            bench.alarms
                    .list(10)
                    .forEach(alarm -> bench.alarms.acknowledge(alarm.id(), new PersonId("quantri"), "đã xem"));
            bench.tiles.serve(bench.log);
            assertThat(witness.add(bench.log.request(witness.latest().size(), bench.log.size()))
                            .outcome())
                    .isEqualTo(Outcome.COSIGNED);
        }
    }

    /** Alters, deletes, swaps or inserts somewhere, and goes on as long as the truth. */
    private static PaperLog forge(Random random) {
        List<byte[]> entries = new ArrayList<>(bench.log.entries());
        int at = random.nextInt(entries.size());
        switch (random.nextInt(4)) {
            case 0 -> entries.set(at, ("forged " + at).getBytes(UTF_8));
            case 1 -> entries.remove(at);
            case 2 -> java.util.Collections.swap(entries, at, random.nextInt(entries.size()));
            default -> entries.add(at, ("inserted " + at).getBytes(UTF_8));
        }
        while (entries.size() < bench.log.size()) {
            entries.add(("later " + entries.size()).getBytes(UTF_8));
        }
        return bench.log.forged(entries);
    }

    private static long firstDifference(PaperLog forged) {
        List<byte[]> truth = bench.log.entries();
        List<byte[]> other = forged.entries();
        for (int i = 0; i < Math.min(truth.size(), other.size()); i++) {
            if (!Arrays.equals(truth.get(i), other.get(i))) {
                return i;
            }
        }
        return Math.min(truth.size(), other.size());
    }

    /** The proof that comes with a fork past the last checkpoint is good; only the witness's own tree tells. */
    @Test
    void a_fork_behind_what_was_cosigned_is_noticed_although_its_proof_is_good() {
        bench.write(40);
        bench.bring();
        Witness witness = bench.witness();
        witness.add(bench.log.request(0, 20));
        List<byte[]> entries = new ArrayList<>(bench.log.entries());
        entries.set(33, "forged".getBytes(UTF_8));
        PaperLog forged = bench.log.forged(entries);
        bench.tiles.serve(forged);
        assertThat(witness.add(forged.request(20, 40)).outcome()).isEqualTo(Outcome.INCONSISTENT);
        Alarm alarm = bench.alarms.list(1).getFirst();
        assertThat(alarm.firstLeaf()).isEqualTo(33);
        assertThat(alarm.note()).isEqualTo(forged.sign(forged.checkpoint(40)).toString());
        assertThat(alarm.cosignedNote()).isEqualTo(witness.latest().note());
    }

    @Test
    void while_an_alarm_waits_no_instance_cosigns_even_what_is_true() {
        bench.write(40);
        bench.bring();
        Witness witness = bench.witness();
        witness.add(bench.log.request(0, 20));
        PaperLog forged = bench.log.forged(List.of("forged".getBytes(UTF_8)));
        bench.tiles.serve(forged);
        witness.add(forged.request(1, 1)); // an old size that is none: refused, and noticed all the same
        Alarm alarm = bench.alarms.list(1).getFirst();
        assertThat(alarm.firstLeaf()).isZero();
        try (var pool = bench.anotherPool()) {
            Witness other = bench.witness(pool);
            assertThat(other.add(bench.log.request(20, 30)).outcome()).isEqualTo(Outcome.ALARM);
            assertThat(other.latest().size()).isEqualTo(20);
            bench.alarms.acknowledge(alarm.id(), new PersonId("quantri"), "khóa bị lộ, đã thay");
            assertThat(other.add(bench.log.request(20, 30)).outcome()).isEqualTo(Outcome.COSIGNED);
        }
        // What has been acknowledged is known; it is still not cosigned, and no alarm again.
        assertThat(witness.add(forged.request(1, 1)).outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(bench.alarms.anyOpen()).isFalse();
    }

    @Test
    void tiles_that_do_not_lead_to_the_signed_root_prove_nothing_until_the_right_ones_are_there() {
        bench.write(600);
        bench.bring();
        Witness witness = bench.witness();
        List<byte[]> entries = new ArrayList<>(bench.log.entries());
        entries.set(300, "forged".getBytes(UTF_8));
        PaperLog forged = bench.log.forged(entries);
        bench.tiles.serve(bench.log); // as if nothing were
        assertThat(witness.add(forged.request(0, 600)).outcome()).isEqualTo(Outcome.INCONSISTENT);
        assertThat(bench.alarms.list(1).getFirst().firstLeaf()).isNull();
        entries.set(200, "something else".getBytes(UTF_8));
        bench.tiles.serve(bench.log.forged(entries)); // to lead astray
        witness.add(forged.request(0, 600));
        assertThat(bench.alarms.list(1).getFirst().firstLeaf()).isNull();
        bench.tiles.serve(forged);
        witness.add(forged.request(0, 600));
        assertThat(bench.alarms.list(5)).hasSize(1);
        assertThat(bench.alarms.list(1).getFirst().firstLeaf()).isEqualTo(300);
    }
}
