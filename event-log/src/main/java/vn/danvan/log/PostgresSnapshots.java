package vn.danvan.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Snapshots in the log's database. */
final class PostgresSnapshots implements Snapshots {

    private final short log;
    private final DataSource dataSource;

    PostgresSnapshots(LogId log, DataSource dataSource) {
        this.log = log.number();
        this.dataSource = dataSource;
    }

    @Override
    public void store(Snapshot snapshot) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement call =
                        connection.prepareStatement("select event_log.store_snapshot(?, ?, ?, ?, ?, ?, ?)")) {
            call.setShort(1, log);
            call.setString(2, snapshot.stream());
            call.setLong(3, snapshot.version());
            call.setObject(4, snapshot.id());
            call.setString(5, snapshot.type());
            call.setLong(6, AppendCall.micros(snapshot.recordedAt()));
            call.setBytes(7, snapshot.body());
            call.execute();
        } catch (SQLException e) {
            throw new EventLogException("cannot keep a snapshot of " + snapshot.stream(), e);
        }
    }

    @Override
    public Optional<Snapshot> find(String stream) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select version, id, type, recorded_at, body from event_log.snapshot"
                                + " where log_id = ? and stream = ?")) {
            query.setShort(1, log);
            query.setString(2, stream);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Snapshot(
                        stream,
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getBytes(5)));
            }
        } catch (SQLException e) {
            throw new EventLogException("cannot read the snapshot of " + stream, e);
        }
    }
}
