package vn.danvan.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.agency.AgencySample.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.DutySources;
import vn.danvan.command.Register;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.DutyTaken;
import vn.danvan.kernel.agency.Level;

/** The reorganisations that the domain's section 7 names. */
class ReorganisationsTest {

    private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 1);
    private static final AgencyId PHU_THO = new AgencyId("PT");

    private static AgencyEvent body(AgencyId id, String name, AgencyKind kind, Level level, @Nullable AgencyId parent) {
        return new AgencyEvent.Registered(id, name, kind, level, parent, "III.1", FOUNDED);
    }

    private static List<String> open(Register register, AgencyId agency, LocalDate day) {
        return new OpenDuties(DutySources.all())
                .of(agency, day, register).stream().map(AgencyDuty::key).toList();
    }

    @Test
    void ky_son_joined_hoa_binh_city_on_1_january_2020_and_the_city_answers_for_what_it_owed() {
        AgencyId kySon = new AgencyId("HB.HU.KYSON");
        AgencyId city = new AgencyId("HB.TU.HOABINH");
        LocalDate day = LocalDate.of(2020, 1, 1);
        Register register = bodies().happened(
                        kySon, body(kySon, "Huyện ủy Kỳ Sơn", AgencyKind.DISTRICT_PARTY_COMMITTEE, Level.DISTRICT, HB))
                .happened(city, body(city, "Thành ủy Hòa Bình", AgencyKind.CITY_PARTY_COMMITTEE, Level.DISTRICT, HB));
        owing(register, kySon);
        register.on(LocalDate.of(2020, 1, 6));

        AgencyCommand merger = new AgencyCommand.MergeAgency(kySon, city, day);
        assertThat(register.refused(ADMIN, merger)).isEqualTo("agency.history-not-permitted");
        assertThat(register.send(HISTORIAN, merger)).containsExactly(new AgencyEvent.MergedInto(kySon, city, day));

        AgencyDirectory directory = AgencyDirectory.of(register);
        assertThat(directory.find(kySon, "").existsOn(LocalDate.of(2019, 12, 31)))
                .isTrue();
        assertThat(directory.find(kySon, "").existsOn(day)).isFalse();
        assertThat(open(register, kySon, day)).isEmpty();
        assertThat(open(register, city, day)).hasSize(5);
        assertThat(register.outcome(headOf(kySon), draft(kySon))).isEqualTo("resource.not-found");
        assertThat(register.outcome(headOf(city), draft(kySon))).isEqualTo("Drafted");
    }

    @Test
    void the_districts_of_the_province_were_abolished_on_1_july_2025_and_communes_and_the_province_answer() {
        List<AgencyId> districts = new ArrayList<>();
        Register register = new Register()
                .on(LocalDate.of(2025, 6, 20))
                .happened(HB, body(HB, "Tỉnh ủy Hòa Bình", AgencyKind.PROVINCIAL_PARTY_COMMITTEE, Level.PROVINCE, null))
                .happened(
                        PHU_THO,
                        body(PHU_THO, "Tỉnh ủy Phú Thọ", AgencyKind.PROVINCIAL_PARTY_COMMITTEE, Level.PROVINCE, null));
        for (int i = 0; i < 10; i++) {
            AgencyId district = new AgencyId("HB.HU." + i);
            districts.add(district);
            register.happened(
                    district, body(district, "Huyện ủy " + i, AgencyKind.DISTRICT_PARTY_COMMITTEE, Level.DISTRICT, HB));
            for (int k = 0; k < 3; k++) {
                AgencyId commune = commune(i, k);
                register.happened(
                        commune,
                        body(commune, "Đảng ủy xã", AgencyKind.SUBORDINATE_PARTY_COMMITTEE, Level.COMMUNE, district));
            }
        }
        owing(register, districts.toArray(AgencyId[]::new));
        long owed = districts.stream()
                .mapToLong(district -> open(register, district, JULY_2025).size())
                .sum();
        assertThat(owed)
                .as("a sub-plan and a report each, one task, one document, one finding")
                .isEqualTo(23);

        for (int i = 0; i < 10; i++) {
            AgencyId district = districts.get(i);
            assertThat(register.refused(ADMIN, abolished(district, List.of()))).isEqualTo("agency.has-children");
            for (int k = 0; k < 3; k++) {
                register.send(ADMIN, new AgencyCommand.ChangeParent(commune(i, k), HB, "NQ 60", JULY_2025));
            }
            List<DutyTaken> named = List.of(new DutyTaken("subplan/KH158/" + district.key(), commune(i, 0)));
            assertThat(register.send(ADMIN, abolished(district, named))).hasSize(1);
        }
        register.send(ADMIN, new AgencyCommand.RenameAgency(HB, "Tỉnh ủy Hòa Bình (cũ)", JULY_2025));

        AgencyDirectory directory = AgencyDirectory.of(register);
        LocalDate before = JULY_2025.minusDays(1);
        for (int i = 0; i < 10; i++) {
            AgencyId district = districts.get(i);
            String report = "report/2020-Q1/BM01/" + district.key();
            String subPlan = "subplan/KH158/" + district.key();
            assertThat(directory.answerableFor(district, report, before)).isEqualTo(district);
            assertThat(directory.answerableFor(district, report, JULY_2025)).isEqualTo(HB);
            assertThat(directory.answerableFor(district, subPlan, JULY_2025)).isEqualTo(commune(i, 0));
            assertThat(directory.find(commune(i, 2), "").parentOn(before)).isEqualTo(district);
            assertThat(directory.find(commune(i, 2), "").parentOn(JULY_2025)).isEqualTo(HB);
        }
        register.on(before);
        assertThat(register.outcome(headOf(commune(0, 0)), draft(districts.getFirst())))
                .isEqualTo("resource.not-found");
        assertThat(register.outcome(headOf(districts.getFirst()), draft(districts.getFirst())))
                .isEqualTo("Drafted");
        register.on(JULY_2025);
        assertThat(register.outcome(headOf(commune(1, 0)), draft(districts.get(1))))
                .isEqualTo("Drafted");
        assertThat(register.outcome(headOf(districts.get(2)), draft(districts.get(2))))
                .isEqualTo("resource.not-found");
        long after = open(register, HB, JULY_2025).size();
        for (int i = 0; i < 10; i++) {
            after += open(register, commune(i, 0), JULY_2025).size();
        }
        assertThat(after).as("nothing is lost").isEqualTo(owed);
    }

    @Test
    void hoa_binh_became_part_of_phu_tho_with_all_that_stood_below_it() {
        Register register = owing(
                bodies().happened(
                                PHU_THO,
                                body(
                                        PHU_THO,
                                        "Tỉnh ủy Phú Thọ",
                                        AgencyKind.PROVINCIAL_PARTY_COMMITTEE,
                                        Level.PROVINCE,
                                        null)),
                HB);
        register.on(JULY_2025);
        for (AgencyId each : List.of(A, B, C)) {
            register.send(ADMIN, new AgencyCommand.ChangeParent(each, PHU_THO, "NQ 202", JULY_2025));
        }
        register.send(ADMIN, new AgencyCommand.MergeAgency(HB, PHU_THO, JULY_2025));
        assertThat(open(register, PHU_THO, JULY_2025)).hasSize(5);
        assertThat(register.outcome(headOf(PHU_THO), draft(HB))).isEqualTo("Drafted");
    }

    @Test
    void two_boards_became_one_under_a_new_name() {
        AgencyId propaganda = new AgencyId("HB.BD.TUYENGIAO");
        AgencyId mobilisation = new AgencyId("HB.BD.DANVAN");
        AgencyId one = new AgencyId("HB.BD.TGDV");
        LocalDate day = LocalDate.of(2025, 2, 3);
        Register register = bodies().on(LocalDate.of(2025, 1, 20))
                .happened(
                        propaganda,
                        body(propaganda, "Ban Tuyên giáo Tỉnh ủy", AgencyKind.PARTY_BOARD, Level.PROVINCE, HB))
                .happened(
                        mobilisation,
                        body(mobilisation, "Ban Dân vận Tỉnh ủy", AgencyKind.PARTY_BOARD, Level.PROVINCE, HB));
        owing(register, mobilisation, propaganda);
        register.send(
                ADMIN,
                new AgencyCommand.RegisterAgency(
                        one,
                        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
                        AgencyKind.PARTY_BOARD,
                        Level.PROVINCE,
                        HB,
                        "III.1",
                        day));
        assertThat(register.refused(ADMIN, new AgencyCommand.MergeAgency(propaganda, one, day.minusDays(1))))
                .isEqualTo("agency.not-yet /successor");
        register.send(ADMIN, new AgencyCommand.MergeAgency(propaganda, one, day));
        register.send(ADMIN, new AgencyCommand.MergeAgency(mobilisation, one, day));

        register.on(day.minusDays(1));
        assertThat(register.outcome(headOf(one), draft(propaganda))).isEqualTo("resource.not-found");
        register.on(day);
        assertThat(register.outcome(headOf(one), draft(propaganda))).isEqualTo("Drafted");
        assertThat(register.outcome(headOf(one), draft(mobilisation))).isEqualTo("Drafted");
        assertThat(open(register, one, day)).hasSize(7);
        assertThat(AgencyDirectory.of(register).find(one, "").nameOn(day))
                .isEqualTo("Ban Tuyên giáo và Dân vận Tỉnh ủy");
    }

    private static AgencyId commune(int district, int number) {
        return new AgencyId("HB.X." + district + "-" + number);
    }

    private static AgencyCommand abolished(AgencyId district, List<DutyTaken> named) {
        return new AgencyCommand.AbolishAgency(district, HB, named, "Số 60-NQ/TW", JULY_2025);
    }
}
