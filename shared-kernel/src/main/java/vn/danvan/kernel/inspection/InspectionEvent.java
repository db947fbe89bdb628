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
            LocalDate to)
            implements InspectionEvent {}

    /**
     * Something was found.
     *
     * @param legalBasis the article it rests on
     * @param required what the inspected body must do
     * @param dueOn by when
     * @param examined the exact versions of the records that were examined
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
            List<Examined> examined)
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
}
