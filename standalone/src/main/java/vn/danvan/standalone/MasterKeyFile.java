package vn.danvan.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.danvan.service.privacy.MasterKey;

/** The master key of personal data: made at the first start, and never again while a person's key is wrapped by it. */
final class MasterKeyFile {

    private static final String EXISTS = "select to_regclass('vault.person_key') is not null";
    private static final String HOLDS_KEYS = "select exists (select from vault.person_key where master is not null)";

    private MasterKeyFile() {}

    /** @throws StartError when the file is gone and there are keys that only it can unwrap */
    static void ensure(Path file, EmbeddedDatabase database) {
        if (Files.exists(file)) {
            return;
        }
        if (holdsKeys(database)) {
            throw new StartError(
                    "Thiếu khóa chủ dữ liệu cá nhân " + file + "; hãy khôi phục tệp này từ bản sao lưu. The "
                            + "master key of personal data, which the persons' keys are wrapped by, is missing: restore that "
                            + "file from its backup.");
        }
        PrivateFiles.write(file, MasterKey.generate());
    }

    private static boolean holdsKeys(EmbeddedDatabase database) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), DatabaseRole.VAULT_OWNER.user(), database.password(DatabaseRole.VAULT_OWNER))) {
            return isSo(connection, EXISTS) && isSo(connection, HOLDS_KEYS);
        } catch (SQLException e) {
            throw new IllegalStateException("the vault cannot be read", e);
        }
    }

    private static boolean isSo(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
