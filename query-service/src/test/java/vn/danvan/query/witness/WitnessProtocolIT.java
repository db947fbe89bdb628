package vn.danvan.query.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.proof.AddCheckpoint;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.TileTree;
import vn.danvan.proof.TreeHasher;
import vn.danvan.proof.VerifierKey;
import vn.danvan.query.witness.Verdict.Outcome;

/** Every answer that C2SP tlog-witness knows. The log has 300 events, of which the witness was brought 200 and cosigned 100. */
class WitnessProtocolIT {

    private static Bench bench;
    private Witness witness;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void cosigned_100_of_200() {
        bench.reset();
        bench.write(200);
        bench.bring();
        bench.write(100);
        bench.tiles.serve(bench.log);
        witness = bench.witness();
        assertThat(witness.add(bench.log.request(0, 100)).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    private static Arguments request(String name, Outcome outcome, Function<PaperLog, byte[]> body) {
        return arguments(name, outcome, body);
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                request("the next checkpoint", Outcome.COSIGNED, log -> log.request(100, 150)),
                request("all that was brought", Outcome.COSIGNED, log -> log.request(100, 200)),
                request("the same checkpoint again", Outcome.COSIGNED, log -> log.request(100, 100)),
                request("with a signature of a stranger", Outcome.COSIGNED, log -> {
                    NoteSigner stranger = NoteSigner.generate(PaperLog.ORIGIN, VerifierKey.Kind.NOTE);
                    SignedNote note = log.sign(log.checkpoint(150));
                    return request(log, 100, 150, note.with(List.of(stranger.sign(note.text()))));
                }),
                request("with an extension line", Outcome.COSIGNED, log -> {
                    String text = log.checkpoint(150).text() + "extension\n";
                    return request(log, 100, 150, log.signText(text));
                }),
                request("nothing", Outcome.MALFORMED, _ -> new byte[0]),
                request("garbage", Outcome.MALFORMED, _ -> "GET / HTTP/1.1\n\n".getBytes(UTF_8)),
                request("not UTF-8", Outcome.MALFORMED, _ -> new byte[] {'o', 'l', 'd', ' ', (byte) 0xff, '\n', '\n'}),
                request("cut off", Outcome.MALFORMED, log -> {
                    byte[] whole = log.request(100, 150);
                    return java.util.Arrays.copyOf(whole, whole.length - 1);
                }),
                request("without its first line", Outcome.MALFORMED, log -> edit(log, "old 100\n", "")),
                request("old size with a leading zero", Outcome.MALFORMED, log -> edit(log, "old 100", "old 0100")),
                request("old size below zero", Outcome.MALFORMED, log -> edit(log, "old 100", "old -100")),
                request("two spaces", Outcome.MALFORMED, log -> edit(log, "old 100", "old  100")),
                request("carriage returns", Outcome.MALFORMED, log -> edit(log, "\n", "\r\n")),
                request(
                        "64 hashes",
                        Outcome.MALFORMED,
                        log -> new AddCheckpoint(
                                        100,
                                        java.util.Collections.nCopies(64, new byte[32]),
                                        log.sign(log.checkpoint(150)))
                                .bytes()),
                request("a hash too short", Outcome.MALFORMED, log -> edit(log, "old 100\n", "old 100\nAAAA\n")),
                request("no signature", Outcome.MALFORMED, log -> {
                    String whole = new String(log.request(100, 150), UTF_8);
                    return whole.substring(0, whole.indexOf("\u2014")).getBytes(UTF_8);
                }),
                request("old size above the checkpoint's", Outcome.MALFORMED, log -> log.request(151, 150)),
                request("another log", Outcome.UNKNOWN_ORIGIN, log -> {
                    Checkpoint other = new Checkpoint(
                            "danvan.test/other", 150, log.checkpoint(150).root());
                    return request(log, 100, 150, log.sign(other));
                }),
                request("signed by a stranger alone", Outcome.NOT_SIGNED, log -> {
                    NoteSigner stranger = NoteSigner.generate(PaperLog.ORIGIN, VerifierKey.Kind.NOTE);
                    String text = log.checkpoint(150).text();
                    return request(log, 100, 150, new SignedNote(text, List.of(stranger.sign(text))));
                }),
                request("a wrong signature under the log's name", Outcome.NOT_SIGNED, log -> {
                    SignedNote other = log.sign(log.checkpoint(149));
                    return request(
                            log, 100, 150, new SignedNote(log.checkpoint(150).text(), other.lines()));
                }),
                request("a good signature and a wrong one", Outcome.NOT_SIGNED, log -> {
                    SignedNote note = log.sign(log.checkpoint(150));
                    return request(
                            log,
                            100,
                            150,
                            note.with(log.sign(log.checkpoint(149)).lines()));
                }),
                request("from the beginning", Outcome.CONFLICT, log -> log.request(0, 150)),
                request("from an older one", Outcome.CONFLICT, log -> log.request(99, 150)),
                request("from a newer one", Outcome.CONFLICT, log -> log.request(101, 150)),
                request("backwards", Outcome.CONFLICT, log -> log.request(90, 90)),
                request("a size of zero with another root", Outcome.CONFLICT, log -> {
                    Checkpoint wrong = new Checkpoint(PaperLog.ORIGIN, 0, new byte[32]);
                    return new AddCheckpoint(0, List.of(), log.sign(wrong)).bytes();
                }),
                request(
                        "no proof",
                        Outcome.INCONSISTENT,
                        log -> new AddCheckpoint(100, List.of(), log.sign(log.checkpoint(150))).bytes()),
                request(
                        "a proof of something else",
                        Outcome.INCONSISTENT,
                        log -> new AddCheckpoint(
                                        100, new TileTree(log, 150).consistency(99), log.sign(log.checkpoint(150)))
                                .bytes()),
                request("a proof that is too long", Outcome.INCONSISTENT, log -> {
                    List<byte[]> proof = new java.util.ArrayList<>(new TileTree(log, 150).consistency(100));
                    proof.add(new byte[32]);
                    return new AddCheckpoint(100, proof, log.sign(log.checkpoint(150))).bytes();
                }),
                request(
                        "a proof where there is nothing to prove",
                        Outcome.INCONSISTENT,
                        log -> new AddCheckpoint(100, List.of(new byte[32]), log.sign(log.checkpoint(100))).bytes()),
                request("more than was brought", Outcome.NOT_YET, log -> log.request(100, 201)),
                request("far more than was brought", Outcome.NOT_YET, log -> log.request(100, 300)));
    }

    private static byte[] edit(PaperLog log, String from, String to) {
        return new String(log.request(100, 150), UTF_8).replace(from, to).getBytes(UTF_8);
    }

    private static byte[] request(PaperLog log, long old, long size, SignedNote note) {
        return new AddCheckpoint(old, new TileTree(log, size).consistency(old), note).bytes();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void a_request_is_answered_as_the_specification_has_it(
            String name, Outcome outcome, Function<PaperLog, byte[]> body) {
        byte[] request = body.apply(bench.log);
        Verdict verdict = witness.add(request);
        assertThat(verdict.outcome()).as(verdict.text()).isEqualTo(outcome);
        if (outcome == Outcome.COSIGNED) {
            SignedNote note = AddCheckpoint.parse(request).checkpoint();
            bench.verify(verdict, note);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            assertThat(witness.latest().size()).isEqualTo(checkpoint.size());
            SignedNote kept = SignedNote.parse(
                    java.util.Objects.requireNonNull(witness.latest().note()).getBytes(UTF_8));
            assertThat(kept.text()).isEqualTo(note.text());
            assertThat(kept.verify(List.of(bench.log.key(), bench.signer.verifier())))
                    .containsExactly(bench.log.key(), bench.signer.verifier());
            assertThat(kept.lines()).hasSize(2);
        } else {
            assertThat(witness.latest().size()).isEqualTo(100);
        }
        if (outcome == Outcome.CONFLICT) {
            assertThat(verdict.text()).isEqualTo("100\n");
        }
    }

    @Test
    void what_was_never_cosigned_begins_with_zero() {
        bench.reset();
        bench.write(10);
        bench.bring();
        Witness fresh = bench.witness();
        assertThat(fresh.add(bench.log.request(3, 10))).isEqualTo(Verdict.conflict(0));
        PaperLog log = bench.log;
        byte[] proved = new AddCheckpoint(0, List.of(new byte[32]), log.sign(log.checkpoint(5))).bytes();
        assertThat(fresh.add(proved).outcome()).isEqualTo(Outcome.INCONSISTENT);
        Checkpoint wrong = new Checkpoint(PaperLog.ORIGIN, 0, new byte[32]);
        assertThat(fresh.add(new AddCheckpoint(0, List.of(), log.sign(wrong)).bytes())
                        .outcome())
                .isEqualTo(Outcome.INCONSISTENT);
        assertThat(bench.alarms.list(5)).hasSize(1); // the log has signed it
        bench.alarms.acknowledge(bench.alarms.list(5).getFirst().id(), new vn.danvan.kernel.PersonId("quantri"), "thử");
        assertThat(fresh.add(log.request(0, 0)).outcome()).isEqualTo(Outcome.COSIGNED);
        assertThat(fresh.latest().root()).isEqualTo(new TreeHasher().empty());
        assertThat(fresh.add(log.request(0, 10)).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_by_way_of_the_conflict() {
        witness.add(bench.log.request(100, 150)); // persisted; the answer never arrives
        Verdict conflict = bench.witness().add(bench.log.request(100, 150));
        assertThat(conflict).isEqualTo(Verdict.conflict(150));
        Verdict again = bench.witness().add(bench.log.request(150, 150));
        bench.verify(again, bench.log.sign(bench.log.checkpoint(150)));
    }

    @Test
    void a_key_that_takes_over_signs_beside_the_old_one() {
        PaperLog next = bench.log.underAnotherKey();
        Witness both = new Witness(
                new WitnessedLog(PaperLog.ORIGIN, List.of(bench.log.key(), next.key()), bench.tiles.prefix()),
                bench.signer,
                bench.source,
                bench.alarms,
                vn.danvan.log.proof.RemoteTiles.newClient(),
                java.time.Clock.systemUTC());
        assertThat(witness.add(next.request(100, 120)).outcome()).isEqualTo(Outcome.NOT_SIGNED);
        assertThat(both.add(next.request(100, 120)).outcome()).isEqualTo(Outcome.COSIGNED);
        assertThat(both.add(bench.log.request(120, 130)).outcome()).isEqualTo(Outcome.COSIGNED);
    }

    @Test
    void nobody_but_the_log_can_raise_an_alarm() {
        NoteSigner stranger = NoteSigner.generate(PaperLog.ORIGIN, VerifierKey.Kind.NOTE);
        String text = new Checkpoint(PaperLog.ORIGIN, 150, new byte[32]).text();
        SignedNote forged = new SignedNote(text, List.of(stranger.sign(text)));
        witness.add(new AddCheckpoint(100, List.of(), forged).bytes());
        witness.add(new AddCheckpoint(100, List.of(), bench.log.sign(bench.log.checkpoint(150))).bytes());
        assertThat(bench.alarms.list(5)).isEmpty();
        assertThat(witness.add(bench.log.request(100, 150)).outcome()).isEqualTo(Outcome.COSIGNED);
    }
}
