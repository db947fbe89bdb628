package vn.danvan.command.publicservice;

import vn.danvan.kernel.Code;

/** Refusals about public services assigned to associations. */
public enum PublicServiceCode implements Code {
    ASSIGNED_ASSOCIATION(
            "service.assigned-association",
            Kind.CONFLICT,
            "Dịch vụ công theo mục này chỉ giao cho hội quần chúng khác, không giao cho hội được Đảng, Nhà nước giao "
                    + "nhiệm vụ",
            "Such a service goes to other associations only, not to one with tasks assigned by the Party and the State"),
    VALUE_ZERO("service.value-zero", Kind.INVALID, "Giá trị phải lớn hơn 0", "The value is more than nothing"),
    VALUE_BELOW_REPORTED(
            "service.value-below-reported",
            Kind.CONFLICT,
            "Giá trị hợp đồng mới thấp hơn giá trị đã báo cáo",
            "The new contract value is below what has been reported"),
    ABOVE_CONTRACT(
            "service.above-contract",
            Kind.CONFLICT,
            "Giá trị báo cáo vượt giá trị hợp đồng; điều chỉnh hợp đồng trước. Giá trị còn lại",
            "The value reported would pass the contract; amend the contract first. What remains"),
    OUTSIDE_CONTRACT(
            "service.outside-contract",
            Kind.INVALID,
            "Thời gian của kết quả nằm ngoài thời hạn hợp đồng",
            "The result lies outside the contract's period"),
    END_BEFORE_RESULT(
            "service.end-before-result",
            Kind.CONFLICT,
            "Thời hạn mới kết thúc trước một kết quả đã báo cáo",
            "The new last day is before a result that was reported"),
    UNCHANGED("service.unchanged", Kind.CONFLICT, "Hợp đồng không thay đổi", "The contract is unchanged"),
    DATE_FUTURE("service.date-future", Kind.INVALID, "Ngày ở tương lai", "The date is in the future"),
    BEFORE_START(
            "service.before-start",
            Kind.INVALID,
            "Ngày kết thúc trước ngày bắt đầu hợp đồng",
            "It cannot end before the contract begins"),
    HISTORY(
            "service.history-not-permitted",
            Kind.FORBIDDEN,
            "Ghi quyết định có hiệu lực trong quá khứ cần quyền nhập lịch sử",
            "Recording a decision that took effect in the past needs the right to import history"),
    RESULT_DECIDED(
            "service.result-decided",
            Kind.CONFLICT,
            "Kết quả này đã được xác nhận hoặc trả lại",
            "The result was confirmed or returned already"),
    ACCEPTED_ABOVE_REPORTED(
            "service.accepted-above-reported",
            Kind.INVALID,
            "Số nghiệm thu cao hơn số đã báo cáo",
            "More would be accepted than was reported"),
    ACCEPTED_NOTHING(
            "service.accepted-nothing",
            Kind.INVALID,
            "Không nghiệm thu phần nào; hãy trả lại thay vì xác nhận",
            "Nothing would be accepted; return the result instead"),
    SAME_PERSON(
            "service.same-person",
            Kind.FORBIDDEN,
            "Người báo cáo và người xác nhận phải là hai người khác nhau",
            "Who reports and who confirms are two different persons"),
    RESULT_PENDING(
            "service.result-pending",
            Kind.CONFLICT,
            "Còn kết quả chờ xác nhận",
            "A result still waits for confirmation"),
    NO_RESULT(
            "service.no-result",
            Kind.CONFLICT,
            "Chưa có kết quả nào được xác nhận nên không thể coi là hoàn thành",
            "Nothing was confirmed yet, so it is not finished"),
    REASON(
            "service.reason",
            Kind.INVALID,
            "Nêu lý do khi và chỉ khi chấm dứt trước hạn",
            "Give a reason if, and only if, it is terminated"),
    ENDED("service.ended", Kind.CONFLICT, "Việc giao dịch vụ đã kết thúc", "The assignment has ended");

    private final Text text;

    PublicServiceCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
