package vn.danvan.command.inspection;

import vn.danvan.kernel.Code;

/** Refusals about programmes of inspections. */
public enum ProgrammeCode implements Code {
    EXISTS(
            "inspection-programme.exists",
            Kind.CONFLICT,
            "Đơn vị này đã có kế hoạch kiểm tra của năm",
            "The body has a programme for the year already"),
    UNKNOWN(
            "inspection-programme.unknown",
            Kind.INVALID,
            "Không có mục này trong kế hoạch kiểm tra đã được phê duyệt",
            "No approved programme has such an item"),
    NO_ITEMS(
            "inspection-programme.no-items",
            Kind.INVALID,
            "Kế hoạch phải có ít nhất một cuộc kiểm tra",
            "A programme plans at least one inspection"),
    ITEM_TWICE(
            "inspection-programme.item-twice",
            Kind.INVALID,
            "Mã cuộc kiểm tra bị lặp trong kế hoạch",
            "The programme has two items with this code"),
    UNCHANGED(
            "inspection-programme.unchanged",
            Kind.INVALID,
            "Nội dung kế hoạch không có gì thay đổi",
            "The programme says the same"),
    NOT_DRAFT(
            "inspection-programme.not-draft",
            Kind.CONFLICT,
            "Kế hoạch đã được phê duyệt; muốn thay đổi phải điều chỉnh",
            "The programme has been approved; it is changed by an amendment"),
    NOT_APPROVED(
            "inspection-programme.not-approved",
            Kind.CONFLICT,
            "Kế hoạch chưa được phê duyệt",
            "The programme has not been approved"),
    NOTHING_TO_APPROVE(
            "inspection-programme.nothing-to-approve",
            Kind.CONFLICT,
            "Kế hoạch không có nội dung nào chờ phê duyệt",
            "Nothing of the programme waits for approval"),
    SAME_PERSON(
            "inspection-programme.same-person",
            Kind.FORBIDDEN,
            "Người soạn kế hoạch không được tự phê duyệt",
            "Who drafted it may not approve it"),
    ITEM_OPENED(
            "inspection-programme.item-opened",
            Kind.CONFLICT,
            "Cuộc kiểm tra này đã mở, không bỏ hoặc đổi trong kế hoạch được",
            "The inspection has been opened; its item is neither dropped nor changed"),
    ITEM_DIFFERS(
            "inspection-programme.item-differs",
            Kind.INVALID,
            "Hình thức hoặc đối tượng khác với mục của kế hoạch",
            "Kind or subject is not that of the programme's item"),
    ITEM_TAKEN(
            "inspection-programme.item-taken",
            Kind.CONFLICT,
            "Mục này của kế hoạch đã được thực hiện bằng một cuộc kiểm tra khác",
            "Another inspection carries out this item already");

    private final Text text;

    ProgrammeCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
