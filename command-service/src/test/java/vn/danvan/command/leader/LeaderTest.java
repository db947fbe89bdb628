package vn.danvan.command.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.Given.PERSONAL;
import static vn.danvan.command.leader.LeaderSamples.*;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderEvent.CorrectionGround;
import vn.danvan.kernel.leader.LeaderEvent.ErasureGround;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.service.privacy.PrivacyCode;

class LeaderTest {

    private static final LeaderId ONE = person(101);
    private static final String NAME = "Bùi Thị Minh Họa";

    private final Register register = new Register();

    @BeforeEach
    void tell() {
        tellAssociations(register::happened);
    }

    private static LeaderCommand.RecordLeader record(LeaderId leader, String born) {
        return new LeaderCommand.RecordLeader(
                leader, RED_CROSS, new LeaderCommand.Details(NAME, LocalDate.parse(born)));
    }

    private static LeaderCommand.CorrectLeader correct(String name, String born) {
        return new LeaderCommand.CorrectLeader(
                ONE, new LeaderCommand.Details(name, LocalDate.parse(born)), CorrectionGround.WRONGLY_ENTERED);
    }

    private static LeaderCommand.EraseLeader erase() {
        return new LeaderCommand.EraseLeader(ONE, ErasureGround.RETENTION_OVER, "Luật");
    }

    @Test
    void what_is_personal_is_sealed_before_it_is_recorded() {
        LeaderEvent.Recorded recorded = (LeaderEvent.Recorded)
                register.send(BOARD, record(ONE, "1962-05-19")).getFirst();
        assertThat(PERSONAL.open(ONE, LeaderEvent.NAME, recorded.name())).isEqualTo(NAME);
        assertThat(PERSONAL.open(ONE, LeaderEvent.BIRTH_DATE, recorded.birthDate()))
                .isEqualTo("1962-05-19");
        assertThat(Json.MAPPER.writeValueAsString(recorded)).doesNotContain("Bùi", "1962");
    }

    @Test
    void a_command_does_not_tell_what_is_personal() {
        assertThat(record(ONE, "1962-05-19").toString() + correct(NAME, "1962-05-19"))
                .doesNotContain("Bùi", "1962");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "2020-02-01, true", "2020-02-02, false"})
    void a_birth_date_is_not_after_today(String born, boolean possible) {
        assertThat(possible ? register.outcome(BOARD, record(ONE, born)) : register.refused(BOARD, record(ONE, born)))
                .isEqualTo(possible ? "Recorded" : "leader.birth-date /birthDate");
    }

    @Test
    void a_correction_changes_something() {
        register.send(BOARD, record(ONE, "1962-05-19"));
        assertThat(register.refused(BOARD, correct(NAME, "1962-05-19"))).isEqualTo("leader.unchanged");
        LeaderEvent.Corrected corrected = (LeaderEvent.Corrected)
                register.send(BOARD, correct(NAME, "1961-05-19")).getFirst();
        assertThat(PERSONAL.open(ONE, LeaderEvent.BIRTH_DATE, corrected.birthDate()))
                .isEqualTo("1961-05-19");
        assertThat(register.refused(BOARD, correct(NAME, "1961-05-19"))).isEqualTo("leader.unchanged");
        assertThat(register.outcome(BOARD, correct("Bùi Văn Khác", "1961-05-19")))
                .isEqualTo("Corrected");
    }

    @Test
    void an_age_is_judged_by_the_corrected_birth_date() {
        tellRules(register::happened);
        register.send(BOARD, record(ONE, "1958-03-01"));
        register.on(LocalDate.of(2024, 3, 1));
        OfficeCommand appoint = new OfficeCommand.AppointLeader(CHAIR, ONE, mandate("2024-03-01", "2029-02-28"));
        assertThat(register.refused(BOARD, appoint)).isEqualTo("leader.too-old /leader");
        assertThat(register.outcome(BOARD, correct(NAME, "1958-03-02"))).isEqualTo("Corrected");
        assertThat(register.outcome(BOARD, appoint)).isEqualTo("Appointed");
    }

    @Test
    void the_administrator_erases_and_nobody_else() {
        register.send(BOARD, record(ONE, "1962-05-19"));
        assertThat(register.refused(BOARD, erase())).isEqualTo("actor.not-permitted");
        assertThat(register.refused(RED_CROSS_ITSELF, erase())).isEqualTo("actor.not-permitted");
        assertThat(register.outcome(ADMIN, erase())).isEqualTo("Erased");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "none, correct, resource.not-found",
        "none, erase, resource.not-found",
        "recorded, correct, Corrected",
        "recorded, erase, Erased",
        "corrected, correct, Corrected",
        "corrected, erase, Erased",
        "erased, correct, person.erased",
        "erased, erase, person.erased"
    })
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        if (!state.equals("none")) {
            register.send(BOARD, record(ONE, "1962-05-19"));
        }
        if (state.equals("corrected")) {
            register.send(BOARD, correct(NAME, "1961-05-19"));
        }
        if (state.equals("erased")) {
            register.send(ADMIN, erase());
        }
        assertThat(
                        command.equals("erase")
                                ? register.outcome(ADMIN, erase())
                                : register.outcome(BOARD, correct(NAME, "1960-05-19")))
                .isEqualTo(outcome);
    }

    @Test
    void whoever_records_an_association_s_leaders_corrects_them() {
        LeaderId gardener = person(102);
        assertThat(register.outcome(
                        GARDENERS_THEMSELVES,
                        new LeaderCommand.RecordLeader(
                                gardener, GARDENERS, new LeaderCommand.Details(NAME, LocalDate.of(1950, 1, 1)))))
                .isEqualTo("Recorded");
        LeaderCommand correct = new LeaderCommand.CorrectLeader(
                gardener,
                new LeaderCommand.Details(NAME, LocalDate.of(1951, 1, 1)),
                CorrectionGround.CIVIL_STATUS_CHANGED);
        assertThat(register.refused(BOARD, correct)).isEqualTo("actor.not-permitted");
        assertThat(register.refused(RED_CROSS_ITSELF, correct)).isEqualTo("resource.not-found");
        assertThat(register.outcome(GARDENERS_THEMSELVES, correct)).isEqualTo("Corrected");
        assertThat(register.refused(RED_CROSS_ITSELF, record(ONE, "1962-05-19")))
                .isEqualTo("actor.not-permitted");
        assertThat(register.refused(GARDENERS_THEMSELVES, record(ONE, "1962-05-19")))
                .isEqualTo("resource.not-found");
    }

    @Test
    void whoever_the_log_says_was_erased_has_no_key_after_a_start() {
        LeaderId gone = person(104);
        LeaderEvent.Recorded recorded = (LeaderEvent.Recorded)
                register.send(BOARD, record(gone, "1962-05-19")).getFirst();
        LeaderEvent.Recorded other = (LeaderEvent.Recorded)
                register.send(BOARD, record(ONE, "1962-05-19")).getFirst();
        register.send(ADMIN, new LeaderCommand.EraseLeader(gone, ErasureGround.RETENTION_OVER, "Luật"));
        assertThat(PERSONAL.open(gone, LeaderEvent.NAME, recorded.name()))
                .as("a crash came before the key was reached")
                .isEqualTo(NAME);
        assertThat(new ErasedLeaders(register, PERSONAL)).isNotNull();
        assertThatThrownBy(() -> PERSONAL.open(gone, LeaderEvent.NAME, recorded.name()))
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo(PrivacyCode.ERASED));
        assertThat(PERSONAL.open(ONE, LeaderEvent.NAME, other.name())).isEqualTo(NAME);
    }
}
