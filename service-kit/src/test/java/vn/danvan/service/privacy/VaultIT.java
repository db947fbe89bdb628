package vn.danvan.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.log.TestPostgres;

/** Persons' keys in a real PostgreSQL, by the roles that use them. */
class VaultIT {

    private static final AtomicInteger PERSONS = new AtomicInteger();
    private static final String NAME = "Bùi Thị Minh Họa";

    @TempDir
    static Path folder;

    private static MasterKey master;
    private static PersonalData writer;
    private static PersonalDataReader reader;

    private LeaderId person = new LeaderId(new UUID(0, 0));

    @BeforeAll
    static void the_vault() throws IOException {
        JdbcTemplate superuser = new JdbcTemplate(TestPostgres.shared().superuser("danvan"));
        for (String role : List.of(PostgresPersonKeys.OWNER, PostgresPersonKeys.WRITER, PostgresPersonKeys.READER)) {
            superuser.execute("create role " + role + " login password '" + TestPostgres.PASSWORD + "'");
        }
        superuser.execute("create schema vault authorization " + PostgresPersonKeys.OWNER);
        PostgresPersonKeys.migrate(TestPostgres.shared().as(PostgresPersonKeys.OWNER));
        master = newMaster("first.key");
        writer = new PersonalData(keys(PostgresPersonKeys.WRITER), new MasterKeys(master, null));
        reader = new PersonalDataReader(keys(PostgresPersonKeys.READER), new MasterKeys(master, null));
    }

    @BeforeEach
    void someone_new() {
        person = new LeaderId(new UUID(0x7000L, PERSONS.incrementAndGet()));
    }

    private static MasterKey newMaster(String file) throws IOException {
        return MasterKey.read(Files.writeString(folder.resolve(file), MasterKey.generate()));
    }

    private static PersonKeys keys(String role) {
        return new PostgresPersonKeys(TestPostgres.shared().as(role));
    }

    private static JdbcTemplate as(String role) {
        return new JdbcTemplate(TestPostgres.shared().as(role));
    }

    private static void refuses(PrivacyCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void what_one_service_seals_another_opens() {
        Ciphertext sealed = writer.seal(person, "name", NAME);
        assertThat(sealed.base64()).doesNotContain("Bùi");
        assertThat(writer.open(person, "name", sealed)).isEqualTo(NAME);
        assertThat(reader.open(person, "name", sealed)).isEqualTo(NAME);
        assertThat(writer.seal(person, "name", NAME))
                .as("sealed again, it looks otherwise")
                .isNotEqualTo(sealed);
    }

    @Test
    void a_ciphertext_is_bound_to_its_person_and_its_field() {
        Ciphertext sealed = writer.seal(person, "name", NAME);
        LeaderId other = new LeaderId(new UUID(0x7000L, PERSONS.incrementAndGet()));
        writer.seal(other, "name", NAME);
        assertThatThrownBy(() -> reader.open(person, "birthDate", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader.open(other, "name", sealed)).isInstanceOf(IllegalStateException.class);
        String altered =
                (sealed.base64().charAt(0) == 'B' ? "C" : "B") + sealed.base64().substring(1);
        assertThatThrownBy(() -> reader.open(person, "name", new Ciphertext(altered)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_is_bound_to_its_person() {
        LeaderId other = new LeaderId(new UUID(0x7000L, PERSONS.incrementAndGet()));
        writer.seal(person, "name", NAME);
        Ciphertext sealed = writer.seal(other, "name", NAME);
        as(PostgresPersonKeys.OWNER)
                .update(
                        "update vault.person_key set wrapped = (select wrapped from vault.person_key where person = ?)"
                                + " where person = ?",
                        person.stream(),
                        other.stream());
        assertThatThrownBy(() -> reader.open(other, "name", sealed)).isInstanceOf(IllegalStateException.class);
        writer.erase(other);
    }

    @Test
    void an_erased_person_is_unreadable_and_gets_no_other_key() {
        Ciphertext sealed = writer.seal(person, "name", NAME);
        writer.erase(person);
        refuses(PrivacyCode.ERASED, () -> reader.open(person, "name", sealed));
        refuses(PrivacyCode.ERASED, () -> writer.open(person, "name", sealed));
        refuses(PrivacyCode.ERASED, () -> writer.seal(person, "name", NAME));
        writer.erase(person);
        refuses(PrivacyCode.ERASED, () -> reader.open(person, "name", sealed));
    }

    @Test
    void whoever_had_no_key_can_be_erased_all_the_same() {
        writer.erase(person);
        refuses(PrivacyCode.ERASED, () -> writer.seal(person, "name", NAME));
    }

    @Test
    void a_lost_key_is_not_an_erased_one() {
        refuses(PrivacyCode.KEY_LOST, () -> reader.open(person, "name", new Ciphertext("AAAA")));
    }

    @Test
    void of_many_who_make_one_person_s_key_at_once_all_end_with_the_same() throws Exception {
        for (int round = 0; round < 10; round++) {
            someone_new();
            int instances = 8;
            CyclicBarrier start = new CyclicBarrier(instances);
            List<Future<Ciphertext>> sealed = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < instances; i++) {
                    PersonalData instance =
                            new PersonalData(keys(PostgresPersonKeys.WRITER), new MasterKeys(master, null));
                    sealed.add(threads.submit(() -> {
                        start.await();
                        return instance.seal(person, "name", NAME);
                    }));
                }
                for (Future<Ciphertext> each : sealed) {
                    assertThat(reader.open(person, "name", each.get())).isEqualTo(NAME);
                }
            }
        }
    }

    @Test
    void the_master_key_is_changed_without_touching_what_is_sealed() throws IOException {
        Ciphertext sealed = writer.seal(person, "name", NAME);
        LeaderId erased = new LeaderId(new UUID(0x7000L, PERSONS.incrementAndGet()));
        writer.seal(erased, "name", NAME);
        writer.erase(erased);
        MasterKey next = newMaster("next.key");
        PersonalData alone = new PersonalData(keys(PostgresPersonKeys.WRITER), new MasterKeys(next, null));
        assertThatThrownBy(alone::rewrap)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(master.id());
        PersonalData changing = new PersonalData(keys(PostgresPersonKeys.WRITER), new MasterKeys(next, master));
        assertThat(changing.open(person, "name", sealed))
                .as("before they are wrapped anew")
                .isEqualTo(NAME);
        assertThat(changing.rewrap()).isPositive();
        assertThat(changing.rewrap()).isZero();
        assertThat(alone.rewrap()).as("the one before is needed no more").isZero();
        assertThat(alone.open(person, "name", sealed)).isEqualTo(NAME);
        refuses(PrivacyCode.ERASED, () -> alone.seal(erased, "name", NAME));
        assertThatThrownBy(() -> reader.open(person, "name", sealed))
                .as("by the old one alone")
                .isInstanceOf(IllegalStateException.class);
        new PersonalData(keys(PostgresPersonKeys.WRITER), new MasterKeys(master, next)).rewrap();
        assertThat(reader.open(person, "name", sealed)).isEqualTo(NAME);
    }

    @Test
    void each_role_may_do_its_part_and_no_more() {
        writer.seal(person, "name", NAME);
        for (String sql : List.of(
                "delete from vault.person_key",
                "truncate vault.person_key",
                "update vault.person_key set person = 'x'",
                "drop table vault.person_key",
                "create table vault.mine (n int)")) {
            assertThatThrownBy(() -> as(PostgresPersonKeys.WRITER).execute(sql))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> as(PostgresPersonKeys.READER).execute(sql))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> keys(PostgresPersonKeys.READER).erase(person.stream()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> new JdbcTemplate(TestPostgres.shared().as("danvan_log_writer"))
                        .queryForList("select * from vault.person_key"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void not_even_the_owner_brings_an_erased_key_back() {
        writer.seal(person, "name", NAME);
        writer.erase(person);
        for (String sql : List.of(
                "update vault.person_key set wrapped = 'x', master = 'y', erased_at = null",
                "delete from vault.person_key",
                "truncate vault.person_key")) {
            assertThatThrownBy(() -> as(PostgresPersonKeys.OWNER).execute(sql))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void without_its_file_the_master_key_is_a_clear_error() throws IOException {
        assertThatThrownBy(() -> MasterKey.read(folder.resolve("none.key")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.key")
                .hasMessageContaining("master key");
        Path other = Files.writeString(folder.resolve("other.key"), "bí mật");
        assertThatThrownBy(() -> MasterKey.read(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("other.key")
                .hasMessageNotContaining("bí mật");
        Path tooShort = Files.writeString(folder.resolve("short.key"), "c2hvcnQ=");
        assertThatThrownBy(() -> MasterKey.read(tooShort)).hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void a_master_key_does_not_tell_itself() throws IOException {
        String text = MasterKey.generate();
        MasterKey key = MasterKey.read(Files.writeString(folder.resolve("told.key"), text));
        assertThat(key.toString() + new MasterKeys(key, null)).doesNotContain(text.strip());
        assertThat(key.id()).hasSize(16);
        assertThat(MasterKey.generate()).isNotEqualTo(text);
    }

    @Test
    void the_settings_name_the_files() throws IOException {
        newMaster("current.key");
        newMaster("previous.key");
        MasterKeys both = MasterKeys.of(settings("current.key", "previous.key"));
        assertThat(both.current().id())
                .isEqualTo(MasterKey.read(folder.resolve("current.key")).id());
        assertThat(Objects.requireNonNull(both.previous()).id())
                .isEqualTo(MasterKey.read(folder.resolve("previous.key")).id());
        assertThat(MasterKeys.of(settings("current.key", null)).previous()).isNull();
        assertThatThrownBy(() -> MasterKeys.of(new StandardEnvironment()))
                .hasMessageContaining("danvan.vault.master-key-file");
    }

    private static StandardEnvironment settings(String current, @Nullable String previous) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "danvan.vault.master-key-file",
                                folder.resolve(current).toString(),
                                "danvan.vault.previous-master-key-file",
                                previous == null ? "" : folder.resolve(previous).toString())));
        return settings;
    }
}
