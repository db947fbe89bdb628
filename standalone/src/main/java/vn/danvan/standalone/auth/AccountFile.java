package vn.danvan.standalone.auth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Role;
import vn.danvan.standalone.PrivateFiles;

/**
 * The file that tells people their first secret: account, secret, roles (separated by spaces), agency, association,
 * name. UTF-8, a header row, mode 600.
 */
public final class AccountFile {

    private static final String[] HEADER = {"account", "secret", "roles", "agency", "association", "name_vi"};

    private AccountFile() {}

    /** Secrets by account name, in the file's order; none when there is no file. */
    public static Map<String, String> secrets(Path file) {
        Map<String, String> secrets = new LinkedHashMap<>();
        rows(file).forEach(row -> secrets.put(row.getFirst(), row.get(1)));
        return secrets;
    }

    /** Adds rows behind those that are there. */
    static void add(Path file, Map<Account, String> secrets) {
        List<List<String>> known = rows(file);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            known.forEach(csv::writeRecord);
            secrets.forEach((account, secret) -> csv.writeRecord(
                    account.name(),
                    secret,
                    account.roles().stream().map(Role::name).collect(Collectors.joining(" ")),
                    orEmpty(account.agency()),
                    orEmpty(account.association()),
                    account.nameVi()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(file, text.toString());
    }

    private static List<List<String>> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(NamedCsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
