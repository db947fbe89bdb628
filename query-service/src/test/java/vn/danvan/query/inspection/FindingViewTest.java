package vn.danvan.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.query.inspection.FindingView.State;
import vn.danvan.query.inspection.FindingView.Verdict;

class FindingViewTest {

    private static final InspectionId ID = new InspectionId(new UUID(0x7000, 2));
    private static final FindingId F1 = new FindingId("F1");
    private static final LocalDate DUE = LocalDate.parse("2020-06-15");
    private static final InspectionEvent.FindingRecorded RECORDED = new InspectionEvent.FindingRecorded(
            ID,
            F1,
            InspectionEvent.Severity.MAJOR,
            "Chậm",
            "Điều 5",
            "Làm lại",
            DUE,
            List.of(new InspectionEvent.Examined("report/2020-Q1/BM01/HB.HU.DABAC", 2)),
            null,
            null);

    private InspectionView inspection = InspectionView.fold(
            null,
            new InspectionEvent.Opened(
                    ID,
                    InspectionEvent.InspectionKind.CHECK,
                    new AgencyId("HB.HU.DABAC"),
                    null,
                    "QĐ 3",
                    "Sơ kết",
                    List.of("thanhtra1"),
                    LocalDate.parse("2020-05-01"),
                    LocalDate.parse("2020-05-10"),
                    null,
                    null,
                    null,
                    null),
            at(0, "2020-05-01"));

    @Test
    void a_finding_is_answered_remedied_refused_and_verified() {
        FindingView finding = FindingView.recorded(RECORDED, inspection, null, at(1, "2020-05-05"));
        assertThat(finding.state()).isEqualTo(State.OPEN);
        assertThat(finding.agency()).isEqualTo(new AgencyId("HB.HU.DABAC"));
        finding = finding.answered(new InspectionEvent.FindingAnswered(ID, F1, "nhận"), at(2, "2020-05-12"));
        assertThat(finding.state()).isEqualTo(State.ANSWERED);
        finding = remedied(finding, 3);
        finding = finding.judged(Verdict.REFUSED, "chưa đủ", at(4, "2020-06-01"));
        assertThat(finding.state()).isEqualTo(State.REMEDIATION_REFUSED);
        finding = remedied(finding, 5);
        assertThat(finding.answered(new InspectionEvent.FindingAnswered(ID, F1, "thêm"), at(6, "2020-06-02"))
                        .state())
                .as("an answer takes nothing back")
                .isEqualTo(State.REMEDIATION_SUBMITTED);
        finding = finding.judged(Verdict.VERIFIED, "đạt", at(7, "2020-06-10"));
        assertThat(finding.state()).isEqualTo(State.VERIFIED);
        assertThat(finding.verifiedOn()).isEqualTo("2020-06-10");
        assertThat(finding.remediations())
                .extracting(FindingView.Remediation::verdict)
                .containsExactly(Verdict.REFUSED, Verdict.VERIFIED);
        assertThat(finding.overdueOn(DUE.plusDays(1))).isFalse();
    }

    @Test
    void a_finding_is_overdue_from_the_day_after_its_due_date() {
        FindingView finding = FindingView.recorded(RECORDED, inspection, null, at(1, "2020-05-05"));
        assertThat(finding.overdueOn(DUE)).isFalse();
        assertThat(finding.overdueOn(DUE.plusDays(1))).isTrue();
    }

    @Test
    void an_inspection_counts_its_findings_and_closes() {
        inspection = InspectionView.fold(inspection, RECORDED, at(1, "2020-05-05"));
        assertThat(inspection.openFindings()).isEqualTo(1);
        inspection = InspectionView.fold(
                inspection, new InspectionEvent.RemediationVerified(ID, F1, "đạt"), at(2, "2020-06-05"));
        assertThat(inspection.findings()).isEqualTo(1);
        assertThat(inspection.openFindings()).isZero();
        inspection = InspectionView.fold(inspection, new InspectionEvent.Closed(ID, "Tốt"), at(3, "2020-06-06"));
        assertThat(inspection.state()).isEqualTo(InspectionView.State.CLOSED);
        assertThat(inspection.conclusion()).isEqualTo("Tốt");
    }

    @Test
    void an_amendment_keeps_what_the_finding_said_before() {
        FindingView finding = FindingView.recorded(RECORDED, inspection, null, at(1, "2020-05-05"))
                .amended(
                        new InspectionEvent.FindingAmended(
                                ID,
                                F1,
                                InspectionEvent.Severity.MINOR,
                                "Chậm một tuần",
                                "Điều 5",
                                "Làm lại",
                                "đối chiếu"),
                        at(2, "2020-05-06"));
        assertThat(finding.statement()).isEqualTo("Chậm một tuần");
        assertThat(finding.severity()).isEqualTo(InspectionEvent.Severity.MINOR);
        assertThat(finding.amendments()).singleElement().satisfies(before -> {
            assertThat(before.statement()).isEqualTo("Chậm");
            assertThat(before.severity()).isEqualTo(InspectionEvent.Severity.MAJOR);
            assertThat(before.reason()).isEqualTo("đối chiếu");
        });
    }

    @Test
    void a_later_due_date_is_what_overdue_is_judged_by() {
        FindingView finding = FindingView.recorded(RECORDED, inspection, null, at(1, "2020-05-05"))
                .extended(
                        new InspectionEvent.DueDateExtended(ID, F1, DUE.plusDays(10), "cách ly"), at(2, "2020-06-10"));
        assertThat(finding.overdueOn(DUE.plusDays(10))).isFalse();
        assertThat(finding.overdueOn(DUE.plusDays(11))).isTrue();
        assertThat(finding.extensions())
                .extracting(FindingView.DueDateExtension::before)
                .containsExactly(DUE);
    }

    @Test
    void a_decision_is_appealed_against_and_changed_and_the_first_one_is_still_shown() {
        FindingView finding = FindingView.recorded(RECORDED, inspection, null, at(1, "2020-05-05"));
        assertThat(finding.decision()).isEqualTo(ViolationDecision.State.NONE);
        finding = finding.decided(
                new InspectionEvent.ViolationDecided(
                        ID, F1, "QĐ 7", DUE, "Phê bình", "Điều 40", DUE.plusDays(90), "rule"),
                at(2, "2020-06-15"));
        assertThat(finding.decision()).isEqualTo(ViolationDecision.State.DECIDED);
        finding = finding.appealed(new InspectionEvent.Appealed(ID, F1, "đã làm", List.of()), at(3, "2020-06-20"));
        assertThat(finding.decision()).isEqualTo(ViolationDecision.State.APPEALED);
        finding = finding.appealDecided(
                new InspectionEvent.AppealDecided(
                        ID,
                        F1,
                        InspectionEvent.AppealOutcome.CHANGED,
                        "QĐ 9",
                        DUE.plusDays(20),
                        "đã xét",
                        "Nhắc nhở",
                        "Điều 40"),
                at(4, "2020-07-05"));
        assertThat(finding.decision()).isEqualTo(ViolationDecision.State.CHANGED);
        assertThat(finding.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.sanction()).isEqualTo("Phê bình");
            assertThat(decision.appeal()).isNotNull();
            assertThat(decision.outcome())
                    .isNotNull()
                    .extracting(ViolationDecision.AppealResult::sanction)
                    .isEqualTo("Nhắc nhở");
        });
    }

    @Test
    void a_repeated_finding_shows_the_whole_chain() {
        FindingView first = FindingView.recorded(RECORDED, inspection, null, at(1, "2020-05-05"));
        FindingRef one = new FindingRef(ID, F1);
        FindingView second = FindingView.recorded(repeating("F2", one), inspection, first, at(2, "2020-06-05"));
        FindingRef two = new FindingRef(ID, new FindingId("F2"));
        FindingView third = FindingView.recorded(repeating("F3", two), inspection, second, at(3, "2020-07-05"));
        assertThat(first.repeated()).isFalse();
        assertThat(third.repeated()).isTrue();
        assertThat(third.chain()).containsExactly(one, two);
        assertThat(first.repeatedBy(two).repeatedBy()).containsExactly(two);
    }

    private static InspectionEvent.FindingRecorded repeating(String code, FindingRef earlier) {
        return new InspectionEvent.FindingRecorded(
                ID,
                new FindingId(code),
                InspectionEvent.Severity.MAJOR,
                "Chậm",
                "Điều 5",
                "Làm lại",
                DUE,
                List.of(),
                null,
                earlier);
    }

    private static FindingView remedied(FindingView finding, long index) {
        return finding.remediated(
                new InspectionEvent.RemediationSubmitted(ID, F1, "đã làm", List.of()), at(index, "2020-05-20"));
    }
}
