package vn.danvan.log;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells a failure that passes from one that the statement will always meet. */
final class SqlFailure {

    private SqlFailure() {}

    /** Whether the same statement, asked again later or on another connection, may well succeed. */
    static boolean passes(SQLException failure, Connection connection) {
        String state = failure.getSQLState();
        return broken(connection)
                || state == null
                || state.startsWith("08") // connection
                || state.startsWith("53") // no room, no memory, too many connections
                || state.startsWith("57") // cancelled, shut down, starting up
                || state.startsWith("40") // serialisation, deadlock
                || state.equals("55P03") // lock not available
                || state.equals("25006") // read-only: a standby
                || state.equals("25P03") // idle in transaction for too long
                || state.equals("25P04"); // transaction for too long
    }

    private static boolean broken(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
