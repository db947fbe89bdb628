package vn.danvan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GrantsIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_role_logs_in_by_its_password_and_not_without(DatabaseRole role) throws SQLException {
        try (Connection connection = connect(role)) {
            assertThat(one(connection, "select current_user")).isEqualTo(role.user());
            assertThat(one(connection, "show search_path")).isEqualTo(role.schema());
        }
        refused(
                () -> DriverManager.getConnection(database.url(), role.user(), "wrong")
                        .close(),
                WRONG_PASSWORD);
    }

    @Test
    void not_even_the_superuser_comes_in_without_a_password() {
        refused(
                () -> DriverManager.getConnection(database.url(), "postgres", "wrong")
                        .close(),
                WRONG_PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void no_role_is_more_than_a_user_of_one_database(DatabaseRole role) throws SQLException {
        try (Connection connection = connect(role)) {
            assertThat(one(
                            connection,
                            "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                                    + " from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            execute(connection, "create temporary table t (n int)", INSUFFICIENT_PRIVILEGE);
            execute(connection, "create table public.t (n int)", INSUFFICIENT_PRIVILEGE);
            execute(connection, "create schema other", INSUFFICIENT_PRIVILEGE);
        }
        refused(
                () -> DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres",
                                role.user(),
                                database.password(role))
                        .close(),
                INSUFFICIENT_PRIVILEGE);
    }

    static Stream<DatabaseRole> runtimeRoles() {
        return Arrays.stream(DatabaseRole.values()).filter(role -> !role.owner());
    }

    @ParameterizedTest
    @MethodSource("runtimeRoles")
    void a_runtime_role_creates_nothing_and_reads_only_what_its_owner_granted(DatabaseRole role) throws SQLException {
        DatabaseRole owner = Arrays.stream(DatabaseRole.values())
                .filter(other -> other.owner() && other.schema().equals(role.schema()))
                .findFirst()
                .orElseThrow();
        try (Connection ownersConnection = connect(owner);
                Connection connection = connect(role);
                Statement statement = ownersConnection.createStatement()) {
            statement.execute("create table " + role.schema() + ".probe (n int)");
            execute(connection, "create table " + role.schema() + ".mine (n int)", INSUFFICIENT_PRIVILEGE);
            execute(connection, "select * from " + role.schema() + ".probe", INSUFFICIENT_PRIVILEGE);
            statement.execute("grant select on " + role.schema() + ".probe to " + role.user());
            assertThat(one(connection, "select count(*) from probe")).isEqualTo("0");
            execute(connection, "insert into probe values (1)", INSUFFICIENT_PRIVILEGE);
            statement.execute("drop table " + role.schema() + ".probe");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_role_has_no_way_into_anothers_schema(DatabaseRole role) throws SQLException {
        try (Connection connection = connect(role)) {
            assertThat(one(
                            connection,
                            "select coalesce(string_agg(nspname, ',' order by nspname), '') from pg_namespace"
                                    + " where nspname !~ '^(pg_|information_schema)'"
                                    + " and has_schema_privilege(oid, 'usage, create')"))
                    .isEqualTo(role.schemas().stream().sorted().collect(Collectors.joining(",")));
        }
    }

    @Test
    void what_is_acknowledged_is_durable() throws SQLException {
        try (Connection connection = connect(DatabaseRole.LOG_WRITER)) {
            assertThat(one(connection, "show fsync")).isEqualTo("on");
            assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(connection, "show server_version")).startsWith("18.4");
        }
    }

    @Test
    void making_it_ready_again_changes_nothing() throws Exception {
        String passwords = Files.readString(folder.resolve("passwords.properties"));
        EmbeddedDatabase again = EmbeddedDatabase.start(folder);
        assertThat(again.attached()).isTrue();
        assertThat(again.port()).isEqualTo(database.port());
        assertThat(Files.readString(folder.resolve("passwords.properties"))).isEqualTo(passwords);
    }

    private static Connection connect(DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(database.url(), role.user(), database.password(role));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql, String refusal) {
        refused(
                () -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                },
                refusal);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String sqlState) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }
}
