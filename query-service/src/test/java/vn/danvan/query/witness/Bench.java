package vn.danvan.query.witness;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.log.TestPostgres;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.log.proof.RemoteTiles;
import vn.danvan.proof.NoteSigner;
import vn.danvan.proof.SignedNote;
import vn.danvan.proof.VerifierKey;
import vn.danvan.query.QueryViews;
import vn.danvan.service.view.ViewSchema;

/** A schema of its own with a witness's tables, a log and its tiles over HTTP. */
final class Bench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2020-05-25T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final String RUNTIME = "witness_runtime";

    final NoteSigner signer = NoteSigner.generate("danvan.test/witness", VerifierKey.Kind.COSIGNATURE);
    final PaperLog.Server tiles = new PaperLog.Server();
    final HikariDataSource source;
    final Alarms alarms;
    final WitnessTree tree;
    final WitnessFeed feed;
    private final String schema = "witness" + SCHEMAS.incrementAndGet();
    private final TransactionTemplate transaction;
    PaperLog log = PaperLog.empty();

    Bench() {
        new JdbcTemplate(TestPostgres.shared().superuser("danvan"))
                .execute("do $$ begin if not exists (select from pg_roles where rolname = '" + RUNTIME
                        + "') then create role " + RUNTIME + " login password '" + TestPostgres.PASSWORD
                        + "'; end if; end $$");
        ViewSchema.migrate(TestPostgres.shared().superuser("danvan"), schema, RUNTIME, QueryViews.MIGRATIONS);
        source = anotherPool();
        alarms = new Alarms(source, CLOCK);
        tree = new WitnessTree(source);
        feed = new WitnessFeed(tree, alarms);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** As another process has it. */
    HikariDataSource anotherPool() {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(TestPostgres.shared().url());
        connections.setUser(RUNTIME);
        connections.setPassword(TestPostgres.PASSWORD);
        connections.setCurrentSchema(schema);
        connections.setOptions("-c synchronous_commit=off"); // nothing here is about a loss of power
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(connections);
        pool.setMaximumPoolSize(8);
        return pool;
    }

    /** Everything as in the beginning, with a new log. */
    void reset() {
        JdbcTemplate owner = owner();
        owner.execute("truncate witness_tile, witness_state, witness_alarm");
        owner.update("update witness_tree set size = 0");
        log = PaperLog.empty();
    }

    JdbcTemplate owner() {
        PGSimpleDataSource superuser =
                (PGSimpleDataSource) TestPostgres.shared().superuser("danvan");
        superuser.setCurrentSchema(schema);
        return new JdbcTemplate(superuser);
    }

    /** The witness of the log at hand, over some connections. */
    Witness witness(HikariDataSource over) {
        return new Witness(
                new WitnessedLog(PaperLog.ORIGIN, List.of(log.key()), tiles.prefix()),
                signer,
                over,
                new Alarms(over, CLOCK),
                RemoteTiles.newClient(),
                CLOCK);
    }

    Witness witness() {
        return witness(source);
    }

    /** An honest log gets more entries; nothing is brought to the witness yet. */
    void write(int entries) {
        for (int i = 0; i < entries; i++) {
            log.add(("event " + log.size()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Brings the witness what the log has and it has not. */
    void bring() {
        bring(tree.size(), log.entries());
    }

    /** Brings entries from an index on, as a feed does. */
    void bring(long from, List<byte[]> entries) {
        List<FeedRecord> records = new ArrayList<>();
        for (long index = from; index < entries.size(); index++) {
            records.add(new FeedRecord(index, index, entries.get((int) index)));
        }
        if (!records.isEmpty()) {
            transaction.executeWithoutResult(_ -> feed.take(records));
        }
    }

    /** Whether an answer is the witness's cosignature of a checkpoint. */
    void verify(Verdict verdict, SignedNote note) {
        note.with(SignedNote.signatures(verdict.text())).verify(List.of(signer.verifier()));
    }

    @Override
    public void close() {
        tiles.close();
        source.close();
    }
}
