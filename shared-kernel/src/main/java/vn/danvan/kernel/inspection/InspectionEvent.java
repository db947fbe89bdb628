package vn.danvan.kernel.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.StoredAs;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/** The life of an inspection. */
public sealed interface InspectionEvent {

    /** The inspection. */
    InspectionId inspection();

    /**
     * It began.
     *
     * @param agency the inspected agency, or none
     * @param association the inspected association, or none; one of the two is named
     * @param decision number of the decision that orders it
     * @param team accounts of those who inspect
     * @param head who of them leads the team; absent in inspections of before teams had a head
     * @param leadingBody the body that inspects, if it is known
     * @param planned what the year's programme planned, or none
     * @param ground why it is made although no programme planned it (đột xuất), or none
     */
    @StoredAs("inspection.opened")
    record Opened(
            InspectionId inspection,
            InspectionKind kind,
            @Nullable AgencyId agency,
            @Nullable AssociationId association,
            String decision,
            String scope,
            List<String> team,
            LocalDate from,
            LocalDate to,
            @Nullable String head,
            @Nullable AgencyId leadingBody,
            @Nullable PlannedInspectionId planned,
            @Nullable String ground)
            implements InspectionEvent {}

    /**
     * Members joined or left the team.
     *
     * @param head who leads it from now on
     * @param on from which day
     */
    @StoredAs("inspection.team-changed")
    record TeamChanged(
            InspectionId inspection, List<String> joined, List<String> left, String head, String reason, LocalDate on)
            implements InspectionEvent {}

    /**
     * Something was found.
     *
     * @param legalBasis the article it rests on
     * @param required what the inspected body must do
     * @param dueOn by when
     * @param examined the exact versions of the records that were examined
     * @param evidence files that show it; absent when there are none
     * @param repeats the earlier finding that happened again, or none
     */
    @StoredAs("inspection.finding-recorded")
    record FindingRecorded(
            InspectionId inspection,
            FindingId finding,
            Severity severity,
            String statement,
            String legalBasis,
            String required,
            LocalDate dueOn,
            List<Examined> examined,
            @Nullable List<ContentHash> evidence,
            @Nullable FindingRef repeats)
            implements InspectionEvent {}

    /** A finding is worded otherwise; what it said before stays in the log. */
    @StoredAs("inspection.finding-amended")
    record FindingAmended(
            InspectionId inspection,
            FindingId finding,
            Severity severity,
            String statement,
            String legalBasis,
            String required,
            String reason)
            implements InspectionEvent {}

    /** The inspected body has longer to put a finding right. */
    @StoredAs("inspection.due-date-extended")
    record DueDateExtended(InspectionId inspection, FindingId finding, LocalDate dueOn, String reason)
            implements InspectionEvent {}

    /** The inspected body answered a finding. */
    @StoredAs("inspection.finding-answered")
    record FindingAnswered(InspectionId inspection, FindingId finding, String answer) implements InspectionEvent {}

    /** The inspected body says that it has put a finding right. */
    @StoredAs("inspection.remediation-submitted")
    record RemediationSubmitted(InspectionId inspection, FindingId finding, String measures, List<ContentHash> evidence)
            implements InspectionEvent {}

    /** The finding is put right. */
    @StoredAs("inspection.remediation-verified")
    record RemediationVerified(InspectionId inspection, FindingId finding, String note) implements InspectionEvent {}

    /** The finding is not yet put right. */
    @StoredAs("inspection.remediation-refused")
    record RemediationRefused(InspectionId inspection, FindingId finding, String reason) implements InspectionEvent {}

    /**
     * It was decided how the violation is dealt with (kết luận, quyết định xử lý vi phạm).
     *
     * @param number of the decision
     * @param on date of the decision
     * @param sanction form of the sanction
     * @param legalBasis the article it rests on
     * @param appealUntil last day on which the inspected body may appeal
     * @param ruleVersion the rule that says so
     */
    @StoredAs("inspection.violation-decided")
    record ViolationDecided(
            InspectionId inspection,
            FindingId finding,
            String number,
            LocalDate on,
            String sanction,
            String legalBasis,
            LocalDate appealUntil,
            String ruleVersion)
            implements InspectionEvent {}

    /**
     * The inspected body appealed against the decision.
     *
     * @param evidence files that support it; none when there are none
     */
    @StoredAs("inspection.appealed")
    record Appealed(InspectionId inspection, FindingId finding, String grounds, List<ContentHash> evidence)
            implements InspectionEvent {}

    /**
     * It was decided on the appeal.
     *
     * @param number of the decision on the appeal
     * @param on its date
     * @param sanction form of the sanction from now on; only when the decision was changed
     * @param legalBasis the article that it rests on; only when the decision was changed
     */
    @StoredAs("inspection.appeal-decided")
    record AppealDecided(
            InspectionId inspection,
            FindingId finding,
            AppealOutcome outcome,
            String number,
            LocalDate on,
            String reason,
            @Nullable String sanction,
            @Nullable String legalBasis)
            implements InspectionEvent {}

    /**
     * A finding passed to the successor of the association that answered for it.
     *
     * @param decision number of the decision by which the association ended or divided
     */
    @StoredAs("inspection.finding-passed")
    record FindingPassed(
            InspectionId inspection, FindingId finding, AssociationId from, AssociationId to, String decision)
            implements InspectionEvent {}

    /**
     * The inspection itself, still open, passed to the successor of the inspected association: what is found from now on
     * is the successor's.
     *
     * @param decision number of the decision by which the association ended or divided
     */
    @StoredAs("inspection.passed")
    record Passed(InspectionId inspection, AssociationId from, AssociationId to, String decision)
            implements InspectionEvent {}

    /** It ended, with no finding open. */
    @StoredAs("inspection.closed")
    record Closed(InspectionId inspection, String conclusion) implements InspectionEvent {}

    /**
     * One version of a record that was examined.
     *
     * @param stream the record's stream, such as {@code report/2020-Q1/BM01/HB.HU.DABAC}
     * @param version position in that stream, from 0
     */
    record Examined(String stream, long version) {}

    /** What kind of supervision it is. */
    enum InspectionKind {
        /** Kiểm tra (of the Party). */
        CHECK,
        /** Giám sát (of the Party). */
        SUPERVISION,
        /** Thanh tra (of the State). */
        INSPECTION
    }

    /** How grave a finding is. */
    enum Severity {
        /** Nhẹ. */
        MINOR,
        /** Nghiêm trọng. */
        MAJOR,
        /** Đặc biệt nghiêm trọng. */
        CRITICAL
    }

    /** What became of an appeal. */
    enum AppealOutcome {
        /** Giữ nguyên quyết định. */
        UPHELD,
        /** Sửa đổi quyết định. */
        CHANGED,
        /** Hủy bỏ quyết định. */
        ANNULLED
    }
}
