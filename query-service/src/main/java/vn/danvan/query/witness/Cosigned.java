package vn.danvan.query.witness;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.proof.Checkpoint;
import vn.danvan.proof.SignedNote;

/** The checkpoint that the witness cosigned last. */
final class Cosigned {

    private static final String SELECT = "select size, root, note, cosigned_at from witness_state where origin = ?";

    private final JdbcTemplate jdbc;
    private final String origin;

    /**
     * What was cosigned.
     *
     * @param size leaves; 0 when nothing was
     * @param root 32 bytes; none when nothing was
     * @param note the checkpoint with the log's signatures and the witness's
     */
    record Latest(
            long size,
            byte @Nullable [] root,
            @Nullable String note,
            @Nullable Instant at) {

        private static final Latest NONE = new Latest(0, null, null, null);
    }

    Cosigned(DataSource source, String origin) {
        this.jdbc = new JdbcTemplate(source);
        this.origin = origin;
    }

    /** The latest, as it stands. */
    Latest latest() {
        return query(SELECT).orElse(Latest.NONE);
    }

    /** The latest, which nobody else changes until the transaction at hand ends. */
    Latest lock() {
        jdbc.update("insert into witness_state (origin) values (?) on conflict do nothing", origin);
        return query(SELECT + " for update").orElseThrow();
    }

    private Optional<Latest> query(String sql) {
        List<Latest> found = jdbc.query(
                sql,
                (row, _) -> {
                    Timestamp at = row.getTimestamp(4);
                    return new Latest(
                            row.getLong(1), row.getBytes(2), row.getString(3), at == null ? null : at.toInstant());
                },
                origin);
        return found.stream().findFirst();
    }

    /** From now on this is the latest. */
    void is(Checkpoint checkpoint, SignedNote cosigned, Instant at) {
        jdbc.update(
                "update witness_state set size = ?, root = ?, note = ?, cosigned_at = ? where origin = ?",
                checkpoint.size(),
                checkpoint.root(),
                cosigned.toString(),
                Timestamp.from(at),
                origin);
    }
}
