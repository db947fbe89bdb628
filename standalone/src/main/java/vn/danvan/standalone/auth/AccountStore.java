package vn.danvan.standalone.auth;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Role;

/** The accounts, in the table {@code auth.account}. */
final class AccountStore {

    /**
     * An account with the hash of its secret.
     *
     * @param account the account
     * @param secretHash as the password encoder wrote it
     */
    record Stored(Account account, String secretHash) {}

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Stored> find(String name) {
        return jdbc.sql("select account, secret_hash, roles, agency, association, imports_history, name_vi"
                        + " from account where account = ?")
                .param(name)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Adds the account, unless there is one of that name. */
    void add(Account account, String secretHash) {
        jdbc.sql("insert into account (account, secret_hash, roles, agency, association, imports_history, name_vi)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (account) do nothing")
                .param(account.name())
                .param(secretHash)
                .param(account.roles().stream().map(Role::name).toArray(String[]::new))
                .param(account.agency())
                .param(account.association())
                .param(account.importsHistory())
                .param(account.nameVi())
                .update();
    }

    private static Stored read(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new Stored(
                new Account(
                        row.getString("account"),
                        Arrays.stream((String[]) roles.getArray())
                                .map(Role::valueOf)
                                .toList(),
                        row.getString("agency"),
                        row.getString("association"),
                        row.getBoolean("imports_history"),
                        row.getString("name_vi")),
                row.getString("secret_hash"));
    }
}
