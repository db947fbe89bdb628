package vn.danvan.query.witness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.proof.Checkpoint;
import vn.danvan.query.witness.Alarm.Kind;

/** The witness's alarms. One is kept whatever becomes of the transaction in which it was found, and only once. */
final class Alarms implements WitnessAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final String FEED = "feed";
    private static final RowMapper<Alarm> ALARM = Alarms::read;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    Alarms(DataSource source, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.apart = new TransactionTemplate(new JdbcTransactionManager(source));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The feed brought other bytes than the first time. */
    void otherLeaf(long index, byte[] brought, byte[] own) {
        String detail = "index " + index + " came with other bytes than the first time";
        raise(Kind.OTHER_LEAF, FEED, index + 1, brought, own, index, detail, null, null);
    }

    /**
     * The log signed another tree. At which leaf they part is not known yet.
     *
     * @return what is to be looked into further; none when all is known of it
     */
    Optional<Alarm> fork(Checkpoint signed, byte[] ownRoot, String note, @Nullable String cosignedNote) {
        raise(
                Kind.FORK,
                signed.origin(),
                signed.size(),
                signed.root(),
                ownRoot,
                null,
                "the log signed another tree than the one that it brought",
                note,
                cosignedNote);
        return jdbc
                .query(
                        "select * from witness_alarm where kind = ? and origin = ? and size = ? and root = ?"
                                + " and first_leaf is null",
                        ALARM,
                        Kind.FORK.name(),
                        signed.origin(),
                        signed.size(),
                        signed.root())
                .stream()
                .findFirst();
    }

    private void raise(
            Kind kind,
            String origin,
            long size,
            byte[] root,
            byte[] ownRoot,
            @Nullable Long firstLeaf,
            String detail,
            @Nullable String note,
            @Nullable String cosignedNote) {
        Integer raised = apart.execute(_ -> jdbc.update(
                "insert into witness_alarm (kind, origin, size, root, own_root, first_leaf, detail, note, cosigned_note,"
                        + " raised_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, origin, size, root) do nothing",
                kind.name(),
                origin,
                size,
                root,
                ownRoot,
                firstLeaf,
                detail,
                note,
                cosignedNote,
                Timestamp.from(clock.instant())));
        if (raised != null && raised > 0) {
            LOG.error(
                    "WITNESS ALARM {} of {} at {} leaves: {}; nothing is cosigned any more",
                    kind,
                    origin,
                    size,
                    detail);
        }
    }

    /** What was found out about where the trees part. */
    void located(Alarm alarm, @Nullable Long firstLeaf, String detail) {
        apart.executeWithoutResult(_ -> jdbc.update(
                "update witness_alarm set first_leaf = ?, detail = ? where id = ? and first_leaf is null",
                firstLeaf,
                detail,
                alarm.id()));
        LOG.error("WITNESS ALARM {} of {} at {} leaves: {}", alarm.kind(), alarm.origin(), alarm.size(), detail);
    }

    /** Whether one waits for a person: then nothing is cosigned. */
    boolean anyOpen() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from witness_alarm where acknowledged_at is null)", Boolean.class));
    }

    /** One that waits for a person, the oldest. */
    Optional<Alarm> open() {
        return jdbc
                .query("select * from witness_alarm where acknowledged_at is null order by id limit 1", ALARM)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> waiting() {
        return open().map(alarm -> "witness alarm " + alarm.id() + ": " + alarm.detail());
    }

    /** All, or the first so many: those that wait for a person before the others, the latest first. */
    List<Alarm> list(int limit) {
        return jdbc.query(
                "select * from witness_alarm order by acknowledged_at is not null, id desc limit ?", ALARM, limit);
    }

    /** @throws DomainError {@code resource.not-found}, {@code witness.acknowledged} */
    Alarm acknowledge(long id, PersonId by, String reason) {
        int done = jdbc.update(
                "update witness_alarm set acknowledged_at = ?, acknowledged_by = ?, reason = ?"
                        + " where id = ? and acknowledged_at is null",
                Timestamp.from(clock.instant()),
                by.value(),
                reason,
                id);
        Alarm alarm = jdbc.query("select * from witness_alarm where id = ?", ALARM, id).stream()
                .findFirst()
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
        DomainError.require(done == 1, WitnessCode.ACKNOWLEDGED);
        LOG.warn("witness alarm {} acknowledged by {}: {}", id, by.value(), reason);
        return alarm;
    }

    private static Alarm read(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("origin"),
                row.getLong("size"),
                base64(row.getBytes("root")),
                base64(row.getBytes("own_root")),
                row.getObject("first_leaf", Long.class),
                row.getString("detail"),
                row.getString("note"),
                row.getString("cosigned_note"),
                row.getTimestamp("raised_at").toInstant(),
                instant(row.getTimestamp("acknowledged_at")),
                row.getString("acknowledged_by"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
