package vn.danvan.reporting.document;

import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.inspection.InspectionEvent.AppealOutcome;
import vn.danvan.kernel.inspection.InspectionEvent.InspectionKind;
import vn.danvan.kernel.inspection.InspectionEvent.Severity;
import vn.danvan.reporting.facts.BudgetFact;
import vn.danvan.reporting.facts.InspectionFact.FindingState;
import vn.danvan.reporting.summary.Summary.Standing;
import vn.danvan.reporting.summary.Summary.TaskStanding;

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
