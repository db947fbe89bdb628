package vn.danvan.standalone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/**
 * What only a superuser can do, and nothing past it: the database, its roles, its schemas. Doing it again changes
 * nothing.
 */
final class DatabaseBootstrap {

    private DatabaseBootstrap() {}

    /** @param connection a superuser's, to the database {@code postgres} */
    static void database(Connection connection) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", EmbeddedDatabase.NAME)) {
            run(connection, "create database " + EmbeddedDatabase.NAME);
        }
    }

    /**
     * @param connection a superuser's, to the database itself
     * @param passwords of each role: letters, digits, hyphens and underscores
     */
    static void rolesAndSchemas(Connection connection, Function<DatabaseRole, String> passwords) throws SQLException {
        for (DatabaseRole role : DatabaseRole.values()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.user())) {
                run(connection, "create role " + role.user());
            }
            run(
                    connection,
                    "alter role " + role.user() + " login nosuperuser nocreatedb nocreaterole noinherit noreplication"
                            + " nobypassrls password '" + passwords.apply(role) + "'");
            run(
                    connection,
                    "alter role " + role.user() + " in database " + EmbeddedDatabase.NAME + " set search_path = "
                            + role.schema());
        }
        run(connection, "revoke all on database " + EmbeddedDatabase.NAME + ", postgres, template1 from public");
        run(connection, "revoke all on schema public from public");
        for (DatabaseRole role : DatabaseRole.values()) {
            run(connection, "grant connect on database " + EmbeddedDatabase.NAME + " to " + role.user());
            if (role.owner()) {
                for (String schema : role.schemas()) {
                    run(connection, "create schema if not exists " + schema + " authorization " + role.user());
                }
            }
        }
        for (DatabaseRole role : DatabaseRole.values()) {
            if (!role.owner()) {
                run(connection, "grant usage on schema " + role.schema() + " to " + role.user());
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
