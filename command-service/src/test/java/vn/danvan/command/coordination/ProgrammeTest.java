package vn.danvan.command.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.coordination.ProgrammeSample.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.Register;
import vn.danvan.command.coordination.CoordinationCommand.CloseProgramme;
import vn.danvan.command.coordination.CoordinationCommand.CorrectActivity;
import vn.danvan.command.coordination.CoordinationCommand.ExtendProgramme;
import vn.danvan.command.coordination.CoordinationCommand.Figure;
import vn.danvan.command.coordination.CoordinationCommand.RecordActivity;
import vn.danvan.command.coordination.CoordinationCommand.RegisterProgramme;
import vn.danvan.command.coordination.CoordinationCommand.VoidActivity;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.kernel.form.FormEvent;

class ProgrammeTest {

    private static final Partners NOBODY = new Partners(List.of(), List.of(), List.of());

    private final Register register = register();

    private static RegisterProgramme registering(@Nullable String number, @Nullable LocalDate signedOn) {
        return new RegisterProgramme(
                ID, ProgrammeKind.PROGRAMME, "Chương trình", number, signedOn, FRONT, PARTNERS, FROM, null);
    }

    private static RecordActivity record(LocalDate on, Figure... figures) {
        return new RecordActivity(ID, A1, told(on, 10, figures));
    }

    @Test
    void the_lead_agency_s_head_registers_it() {
        assertThat(before().send(HEAD, command(ProgrammeKind.PROGRAMME, PARTNERS)))
                .containsExactly(registered());
        assertThat(before().refused(EDITOR, command(ProgrammeKind.PROGRAMME, PARTNERS)))
                .isEqualTo("actor.not-permitted");
        assertThat(before().refused(OFFICER, command(ProgrammeKind.PROGRAMME, PARTNERS)))
                .isEqualTo("actor.not-permitted");
        assertThat(before().refused(STRANGER, command(ProgrammeKind.PROGRAMME, PARTNERS)))
                .isEqualTo("resource.not-found");
    }

    @Test
    void a_joint_programme_has_a_partner_and_a_campaign_need_not() {
        assertThat(before().refused(HEAD, command(ProgrammeKind.PROGRAMME, NOBODY)))
                .isEqualTo("programme.no-partner /partners");
        assertThat(before().outcome(
                                HEAD,
                                command(
                                        ProgrammeKind.PROGRAMME,
                                        new Partners(List.of(), List.of(), List.of("Hội hữu nghị")))))
                .isEqualTo("Registered");
        assertThat(before().outcome(HEAD, command(ProgrammeKind.CAMPAIGN, NOBODY)))
                .isEqualTo("Registered");
        assertThat(before().outcome(HEAD, command(ProgrammeKind.DIPLOMACY, NOBODY)))
                .isEqualTo("Registered");
    }

    @Test
    void a_joint_programme_is_signed_today_at_the_latest() {
        assertThat(before().refused(HEAD, registering(null, FROM))).isEqualTo("programme.unsigned /number");
        assertThat(before().refused(HEAD, registering("05", null))).isEqualTo("programme.unsigned /signedOn");
        assertThat(before().outcome(HEAD, registering("05", TODAY))).isEqualTo("Registered");
        assertThat(before().refused(HEAD, registering("05", TODAY.plusDays(1))))
                .isEqualTo("programme.signed-in-future /signedOn");
    }

    @ParameterizedTest
    @EnumSource(names = {"CAMPAIGN", "DIPLOMACY"})
    void what_is_not_a_joint_programme_need_not_be_signed(ProgrammeKind kind) {
        assertThat(before().outcome(
                                HEAD,
                                new RegisterProgramme(ID, kind, "Phong trào", null, null, FRONT, NOBODY, FROM, null)))
                .isEqualTo("Registered");
    }

    @Test
    void it_ends_on_its_first_day_at_the_earliest() {
        assertThat(before().outcome(
                                HEAD,
                                new RegisterProgramme(
                                        ID, ProgrammeKind.CAMPAIGN, "x", null, null, FRONT, NOBODY, FROM, FROM)))
                .isEqualTo("Registered");
        assertThat(before().refused(
                                HEAD,
                                new RegisterProgramme(
                                        ID,
                                        ProgrammeKind.CAMPAIGN,
                                        "x",
                                        null,
                                        null,
                                        FRONT,
                                        NOBODY,
                                        FROM,
                                        FROM.minusDays(1))))
                .isEqualTo("field.dates /to");
    }

    @Test
    void partners_exist_and_are_named_once() {
        assertThat(partnersRefused(List.of(WOMEN, ENDED), List.of(), List.of()))
                .isEqualTo("agency.ended /partners/agencies/1");
        assertThat(partnersRefused(List.of(new AgencyId("X")), List.of(), List.of()))
                .isEqualTo("agency.unknown /partners/agencies/0");
        assertThat(partnersRefused(List.of(FRONT), List.of(), List.of()))
                .isEqualTo("programme.partner-twice /partners/agencies/0");
        assertThat(partnersRefused(List.of(), List.of(RED_CROSS, RED_CROSS), List.of()))
                .isEqualTo("programme.partner-twice /partners/associations/1");
        assertThat(partnersRefused(List.of(), List.of(new AssociationId("X")), List.of()))
                .isEqualTo("association.unknown /partners/associations/0");
        assertThat(partnersRefused(List.of(), List.of(), List.of("A", "B", "A")))
                .isEqualTo("programme.partner-twice /partners/others/2");
    }

    private static String partnersRefused(
            List<AgencyId> agencies, List<AssociationId> associations, List<String> others) {
        return before().refused(HEAD, command(ProgrammeKind.CAMPAIGN, new Partners(agencies, associations, others)));
    }

    @Test
    void an_activity_lies_within_the_term_and_not_in_the_future() {
        assertThat(register.refused(EDITOR, record(FROM.minusDays(1)))).isEqualTo("programme.activity-outside /on");
        assertThat(register.refused(EDITOR, record(TODAY.plusDays(1)))).isEqualTo("programme.activity-in-future /on");
        assertThat(register.outcome(EDITOR, record(FROM))).isEqualTo("ActivityRecorded");
        register.on(TO.plusDays(10));
        assertThat(register.refused(EDITOR, new RecordActivity(ID, A2, told(TO.plusDays(1), 1))))
                .isEqualTo("programme.activity-outside /on");
        assertThat(register.outcome(EDITOR, new RecordActivity(ID, A2, told(TO, 1))))
                .isEqualTo("ActivityRecorded");
    }

    @Test
    void an_indicator_s_figure_takes_its_name_and_unit() {
        assertThat(register.send(EDITOR, record(TODAY, of("PH02", "1.0"), own("Suất quà", "suất", "1.50"))))
                .containsExactly(new CoordinationEvent.ActivityRecorded(
                        ID,
                        A1,
                        new Activity(
                                TODAY,
                                "Xã Toàn Sơn",
                                "Trao quà",
                                10,
                                List.of(
                                        new Activity.Figure("PH02", "Chỉ tiêu PH02", "cuộc", BigDecimal.ONE),
                                        new Activity.Figure(null, "Suất quà", "suất", new BigDecimal("1.5")))),
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "PH02, 0, ActivityRecorded",
        "PH02, 1000000000000000, ActivityRecorded",
        "PH02, 1000000000000001, programme.figure-value",
        "PH02, 1.5, programme.figure-value",
        "PH02, -1, programme.figure-value",
        "TC01, 5000000, ActivityRecorded",
        "HO01, 1, programme.indicator-kind",
        "XX99, 1, programme.indicator-unknown",
    })
    void an_indicator_s_figure_is_a_whole_number_of_what_happened(String indicator, String value, String outcome) {
        assertThat(register.outcome(EDITOR, record(TODAY, of(indicator, value))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0.25, ActivityRecorded", "0.255, programme.figure-value", "-0.01, programme.figure-value"})
    void a_figure_of_one_s_own_has_two_decimals(String value, String outcome) {
        assertThat(register.outcome(EDITOR, record(TODAY, own("Đường", "km", value))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999"})
    void a_value_with_many_digits_is_refused_and_not_written_out(String value) {
        assertThat(register.refused(EDITOR, record(TODAY, own("Đường", "km", value))))
                .isEqualTo("programme.figure-value /figures/0/value");
    }

    @Test
    void a_figure_says_what_it_counts_once() {
        assertThat(register.refused(EDITOR, record(TODAY, own("Quà", null, "1"))))
                .isEqualTo("programme.figure-named /figures/0");
        assertThat(register.refused(EDITOR, record(TODAY, own(null, "suất", "1"))))
                .isEqualTo("programme.figure-named /figures/0");
        assertThat(register.refused(EDITOR, record(TODAY, new Figure("PH02", "Cuộc vận động", null, BigDecimal.ONE))))
                .isEqualTo("programme.figure-named /figures/0");
        assertThat(register.refused(EDITOR, record(TODAY, of("PH02", "1"), of("PH02", "2"))))
                .isEqualTo("programme.figure-twice /figures/1");
        assertThat(register.refused(EDITOR, record(TODAY, own("Quà", "suất", "1"), own("Quà", "suất", "1"))))
                .isEqualTo("programme.figure-twice /figures/1");
        assertThat(register.outcome(EDITOR, record(TODAY, own("Quà", "suất", "1"), own("Quà", "đồng", "1"))))
                .isEqualTo("ActivityRecorded");
    }

    @Test
    void an_indicator_of_a_retired_form_is_unknown() {
        register.happened(BM01, new FormEvent.Retired(BM01, "thay"));
        assertThat(register.refused(EDITOR, record(TODAY, of("PH02", "1"))))
                .isEqualTo("programme.indicator-unknown /figures/0/indicator");
    }

    @Test
    void a_partner_agency_reads_and_changes_nothing_and_a_stranger_finds_nothing() {
        assertThat(register.refused(PARTNER_HEAD, record(TODAY))).isEqualTo("programme.not-lead");
        assertThat(register.refused(PARTNER_HEAD, new ExtendProgramme(ID, TO.plusDays(1), "x")))
                .isEqualTo("programme.not-lead");
        assertThat(register.refused(STRANGER, record(TODAY))).isEqualTo("resource.not-found");
        assertThat(register.refused(OTHER_ASSOCIATION, record(TODAY))).isEqualTo("resource.not-found");
        assertThat(register.refused(OFFICER, record(TODAY))).isEqualTo("actor.not-permitted");
    }

    @Test
    void the_lead_s_successor_acts_for_it() {
        register.happened(FRONT, new AgencyEvent.MergedInto(FRONT, WOMEN, TODAY));
        assertThat(register.outcome(PARTNER_HEAD, record(TODAY))).isEqualTo("ActivityRecorded");
        assertThat(register.outcome(HEAD, new RecordActivity(ID, A2, told(TODAY, 1))))
                .isEqualTo("resource.not-found");
    }

    @Test
    void a_partner_association_records_what_it_did_and_changes_only_that() {
        assertThat(register.send(CTD, new RecordActivity(ID, A1, TOLD)))
                .containsExactly(new CoordinationEvent.ActivityRecorded(ID, A1, DONE, RED_CROSS));
        register.happened(ID, recorded(A2, null));
        assertThat(register.refused(CTD, new CorrectActivity(ID, A2, told(TODAY, 1), "x")))
                .isEqualTo("programme.not-own-activity");
        assertThat(register.refused(CTD, new VoidActivity(ID, A2, "x"))).isEqualTo("programme.not-own-activity");
        assertThat(register.outcome(CTD, new CorrectActivity(ID, A1, told(TODAY, 1), "x")))
                .isEqualTo("ActivityCorrected");
        assertThat(register.outcome(EDITOR, new VoidActivity(ID, A1, "x"))).isEqualTo("ActivityVoided");
        assertThat(register.refused(CTD, new CloseProgramme(ID, TODAY, "x"))).isEqualTo("actor.not-permitted");
    }

    @Test
    void a_correction_changes_something() {
        register.happened(ID, recorded(A1, null));
        assertThat(register.refused(EDITOR, new CorrectActivity(ID, A1, TOLD, "x")))
                .isEqualTo("programme.activity-unchanged");
        assertThat(register.outcome(EDITOR, new CorrectActivity(ID, A1, told(TODAY, 319), "x")))
                .isEqualTo("ActivityCorrected");
        assertThat(register.outcome(EDITOR, new CorrectActivity(ID, A1, TOLD, "x")))
                .isEqualTo("ActivityCorrected");
    }

    @Test
    void it_closes_today_at_the_latest_and_after_what_was_done() {
        register.happened(ID, recorded(A1, null));
        assertThat(register.refused(HEAD, new CloseProgramme(ID, TODAY.plusDays(1), "xong")))
                .isEqualTo("programme.closed-in-future /closedOn");
        assertThat(register.refused(HEAD, new CloseProgramme(ID, TODAY.minusDays(1), "xong")))
                .isEqualTo("programme.closed-too-early /closedOn");
        register.happened(ID, new CoordinationEvent.ActivityVoided(ID, A1, "nhầm"));
        assertThat(register.refused(HEAD, new CloseProgramme(ID, FROM.minusDays(1), "xong")))
                .isEqualTo("programme.closed-too-early /closedOn");
        assertThat(register.outcome(HEAD, new CloseProgramme(ID, FROM, "xong"))).isEqualTo("Closed");
    }

    @Test
    void its_last_day_moves_later_and_only_when_it_has_one() {
        assertThat(register.refused(HEAD, new ExtendProgramme(ID, TO, "x"))).isEqualTo("programme.not-later /to");
        assertThat(register.outcome(HEAD, new ExtendProgramme(ID, TO.plusDays(1), "x")))
                .isEqualTo("Extended");
        assertThat(register.refused(HEAD, new ExtendProgramme(ID, TO.plusDays(1), "x")))
                .isEqualTo("programme.not-later /to");
        Register endless = before();
        endless.send(HEAD, registering("05", FROM));
        assertThat(endless.refused(HEAD, new ExtendProgramme(ID, TO, "x"))).isEqualTo("programme.no-end");
    }
}
