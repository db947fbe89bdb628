package vn.danvan.standalone.auth;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.danvan.standalone.Secrets;

/**
 * Makes the accounts that are not there yet. Their secrets are in the file before they work, so that a start that is
 * broken off in between leaves no account that nobody can use.
 */
final class AccountSetup {

    private AccountSetup() {}

    static void ensure(List<Account> accounts, AccountStore store, PasswordEncoder encoder, Path file) {
        List<Account> missing = accounts.stream()
                .filter(account -> store.find(account.name()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<String, String> known = AccountFile.secrets(file);
        Map<Account, String> fresh = new LinkedHashMap<>();
        missing.stream()
                .filter(account -> !known.containsKey(account.name()))
                .forEach(account -> fresh.put(account, Secrets.next()));
        if (!fresh.isEmpty()) {
            AccountFile.add(file, fresh);
        }
        for (Account account : missing) {
            String secret = known.containsKey(account.name()) ? known.get(account.name()) : fresh.get(account);
            store.add(account, java.util.Objects.requireNonNull(encoder.encode(secret)));
        }
    }
}
