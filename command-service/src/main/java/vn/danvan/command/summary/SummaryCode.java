package vn.danvan.command.summary;

import vn.danvan.kernel.Code;

/** Refusals about summary reports. */
public enum SummaryCode implements Code {
    PERIOD_UNKNOWN("summary.period-unknown", Kind.INVALID, "Không có kỳ báo cáo này", "There is no such period"),
    PERIOD_OPEN(
            "summary.period-open",
            Kind.CONFLICT,
            "Kỳ báo cáo chưa đóng; báo cáo định kỳ chỉ lập từ kỳ đã đóng",
            "The period is still open; a periodic summary is made from a closed one"),
    INDEX_AHEAD(
            "summary.index-ahead", Kind.INVALID, "Sổ chưa có vị trí này", "The log does not have this position yet"),
    INDEX_BACKWARD(
            "summary.index-backward",
            Kind.INVALID,
            "Vị trí nhật ký trước vị trí của bản đang có; vị trí đó là",
            "The log position is before that of the present version, which is"),
    UNCHANGED("summary.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    NOT_EDITABLE(
            "summary.not-editable",
            Kind.CONFLICT,
            "Báo cáo đã ban hành hoặc đã thu hồi; muốn sửa thì bắt đầu bản đính chính",
            "The report has been issued or revoked; to change it, begin a correction"),
    NOT_DRAFT(
            "summary.not-draft",
            Kind.CONFLICT,
            "Chỉ trình ký được bản đang soạn",
            "Only a draft can be submitted for signature"),
    NOT_SUBMITTED(
            "summary.not-submitted",
            Kind.CONFLICT,
            "Báo cáo không ở trạng thái chờ ký",
            "The report does not wait for signature"),
    NOT_SIGNED("summary.not-signed", Kind.CONFLICT, "Báo cáo chưa được ký", "The report has not been signed"),
    NOT_ISSUED("summary.not-issued", Kind.CONFLICT, "Báo cáo chưa ban hành", "The report has not been issued"),
    CONTENT_DIFFERS(
            "summary.content-differs",
            Kind.CONFLICT,
            "Nội dung đã khác bản được đọc để ký",
            "The content is not the one that was read for signature"),
    SAME_PERSON(
            "summary.same-person",
            Kind.FORBIDDEN,
            "Người ký không được là người soạn hoặc trình báo cáo",
            "Whoever signs is not who wrote or submitted the report"),
    SECTION_UNKNOWN(
            "summary.section-unknown",
            Kind.INVALID,
            "Không có mục này trong báo cáo",
            "The report has no such section"),
    NOT_WRITTEN(
            "summary.not-written",
            Kind.CONFLICT,
            "Mục này không có phần viết để rút lại",
            "Nothing was written to this section that could be taken back"),
    TEMPLATE_UNKNOWN(
            "summary.template-unknown",
            Kind.INVALID,
            "Không có mẫu văn bản đang áp dụng với mã băm này",
            "No template in use has this hash"),
    RECIPIENT_TWICE(
            "summary.recipient-twice",
            Kind.CONFLICT,
            "Đã gửi cho nơi nhận này",
            "It has been sent to this recipient already"),
    NOBODY_NEW(
            "summary.nobody-new",
            Kind.CONFLICT,
            "Không có nơi nhận nào, hoặc mọi nơi nhận của các nhóm đều đã được gửi",
            "There is no recipient, or it has been sent to everybody in the groups already"),
    ACKNOWLEDGED(
            "summary.acknowledged", Kind.CONFLICT, "Nơi nhận đã xác nhận", "The recipient has acknowledged it already"),
    NO_ISSUER(
            "summary.no-issuer",
            Kind.INVALID,
            "Người ban hành không thuộc cơ quan nào",
            "Whoever issues acts for no body");

    private final Text text;

    SummaryCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
