package vn.danvan.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.FindingId;
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
            List.of(new InspectionEvent.Examined("report/2020-Q1/BM01/HB.HU.DABAC", 2)));

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
                    LocalDate.parse("2020-05-10")),
            at(0, "2020-05-01"));

    @Test
    void a_finding_is_answered_remedied_refused_and_verified() {
        FindingView finding = FindingView.recorded(RECORDED, inspection);
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
        FindingView finding = FindingView.recorded(RECORDED, inspection);
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

    private static FindingView remedied(FindingView finding, long index) {
        return finding.remediated(
                new InspectionEvent.RemediationSubmitted(ID, F1, "đã làm", List.of()), at(index, "2020-05-20"));
    }
}
