package vn.danvan.reporting.document;

import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.reporting.facts.AidFact;
import vn.danvan.reporting.facts.AssociationFact;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.DeliverableFact;
import vn.danvan.reporting.facts.InspectionFact.FindingState;
import vn.danvan.reporting.summary.Duties.Standing;
import vn.danvan.reporting.summary.Tasks.TaskStanding;

/** The Vietnamese for what the code calls by English names. */
final class Words {

    private Words() {}

    static String of(TaskStanding standing) {
        return switch (standing) {
            case DONE -> "Đã hoàn thành";
            case ON_TRACK -> "Đang thực hiện";
            case LATE -> "Chậm tiến độ";
            case NOT_STARTED -> "Chưa có báo cáo";
            case CANCELLED -> "Không thực hiện nữa";
        };
    }

    static String of(Standing standing) {
        return switch (standing) {
            case ON_TIME -> "Đúng hạn";
            case LATE -> "Chậm";
            case MISSING -> "Chưa gửi";
            case NOT_YET_DUE -> "Chưa đến hạn";
        };
    }

    static String of(AssociationClass kind) {
        return switch (kind) {
            case ASSIGNED -> "Hội được Đảng, Nhà nước giao nhiệm vụ";
            case OTHER -> "Hội quần chúng khác";
        };
    }

    static String of(AssociationFact.ChangeKind kind) {
        return switch (kind) {
            case REGISTERED -> "Ghi vào sổ";
            case ESTABLISHED -> "Được phép thành lập";
            case FOUNDED_BY_CONSOLIDATION -> "Thành lập do hợp nhất";
            case FOUNDED_BY_DIVISION -> "Thành lập do chia";
            case FOUNDED_BY_SEPARATION -> "Thành lập do tách";
            case RECLASSIFIED -> "Đổi loại";
            case SUSPENDED -> "Bị đình chỉ";
            case RESUMED -> "Hoạt động trở lại";
            case ABSORBED -> "Nhận sáp nhập";
            case SEPARATED -> "Có hội tách ra";
            case MERGED -> "Sáp nhập vào hội khác";
            case CONSOLIDATED -> "Hợp nhất thành hội mới";
            case DIVIDED -> "Chia thành các hội mới";
            case DISSOLVED -> "Giải thể";
        };
    }

    static String of(BudgetFact.State state) {
        return switch (state) {
            case DRAFT -> "Đang lập";
            case SUBMITTED -> "Chờ thẩm định";
            case APPRAISED -> "Đã thẩm định";
            case RETURNED -> "Trả lại";
            case APPROVED -> "Đã phê duyệt";
            case REJECTED -> "Không phê duyệt";
            case SETTLED -> "Đã quyết toán";
            case CLOSED -> "Đã tất toán";
        };
    }

    static String of(AidFact.State state) {
        return switch (state) {
            case AWAITING_APPROVAL -> "Chờ phê duyệt";
            case OPEN -> "Đang thực hiện";
            case REFUSED -> "Không được phê duyệt";
            case CLOSED -> "Đã khép lại";
        };
    }

    static String of(DeliverableFact.State state) {
        return switch (state) {
            case COMMISSIONED -> "Chưa có dự thảo";
            case DRAFTED -> "Đã có dự thảo";
            case CONSULTED -> "Đã lấy ý kiến";
            case PROMULGATED -> "Đã ban hành";
            case SUPERSEDED -> "Đã được thay thế";
            case CANCELLED -> "Thôi yêu cầu";
        };
    }

    static String of(InspectionKind kind) {
        return switch (kind) {
            case CHECK -> "Kiểm tra";
            case SUPERVISION -> "Giám sát";
            case INSPECTION -> "Thanh tra";
        };
    }

    static String of(Severity severity) {
        return switch (severity) {
            case MINOR -> "Nhẹ";
            case MAJOR -> "Nghiêm trọng";
            case CRITICAL -> "Đặc biệt nghiêm trọng";
        };
    }

    static String of(AppealOutcome outcome) {
        return switch (outcome) {
            case UPHELD -> "Giữ nguyên";
            case CHANGED -> "Sửa đổi";
            case ANNULLED -> "Hủy bỏ";
        };
    }

    static String of(FindingState state) {
        return switch (state) {
            case OPEN -> "Chưa khắc phục";
            case ANSWERED -> "Đã giải trình";
            case REMEDIED -> "Đã báo cáo khắc phục, chờ xác nhận";
            case REFUSED -> "Khắc phục chưa đạt";
            case VERIFIED -> "Đã khắc phục";
        };
    }
}
