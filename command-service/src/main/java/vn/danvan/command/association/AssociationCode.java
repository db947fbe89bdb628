package vn.danvan.command.association;

import vn.danvan.kernel.Code;

/** Refusals about associations. */
public enum AssociationCode implements Code {
    EXISTS(
            "association.exists",
            Kind.CONFLICT,
            "Mã hội đã có trong sổ",
            "The association's code is in the register already"),
    UNKNOWN("association.unknown", Kind.INVALID, "Không có hội này trong sổ", "There is no such association"),
    ENDED("association.ended", Kind.CONFLICT, "Hội đã chấm dứt hoạt động", "The association has ended"),
    SUSPENDED("association.suspended", Kind.CONFLICT, "Hội đang bị đình chỉ", "The association is suspended"),
    NOT_SUSPENDED(
            "association.not-suspended", Kind.CONFLICT, "Hội không bị đình chỉ", "The association is not suspended"),
    HISTORY(
            "association.history-not-permitted",
            Kind.FORBIDDEN,
            "Người dùng không được ghi quyết định đã có hiệu lực trước hôm nay",
            "The user may not record what took effect before today"),
    IN_FUTURE(
            "association.in-future",
            Kind.INVALID,
            "Chưa đến ngày này; ghi vào sổ khi đã có hiệu lực",
            "That day is still to come; it is recorded once it is in effect"),
    OUT_OF_ORDER(
            "association.out-of-order",
            Kind.CONFLICT,
            "Có hiệu lực trước thay đổi gần nhất của hội, ngày",
            "It would take effect before the association's last change, on"),
    SAME_CLASS(
            "association.same-class",
            Kind.CONFLICT,
            "Hội đã thuộc loại này",
            "The association is of that class already"),
    TERM_OVERLAPS(
            "association.term-overlaps",
            Kind.CONFLICT,
            "Nhiệm kỳ mới bắt đầu trước nhiệm kỳ trước, từ ngày",
            "The term begins before the one before it, of"),
    NAMED_AGAIN("association.named-again", Kind.INVALID, "Một hội được nêu hai lần", "An association is named twice"),
    TOO_FEW(
            "association.too-few",
            Kind.INVALID,
            "Hợp nhất cần ít nhất hai hội, chia cần ít nhất hai hội mới",
            "A consolidation takes at least two associations, a division makes at least two"),
    PASSING(
            "association.passing",
            Kind.INVALID,
            "Danh mục bàn giao không đúng",
            "The list of what passes is not right"),
    LEFT_OVER(
            "association.left-over",
            Kind.INVALID,
            "Chưa nêu ai tiếp nhận, số lượng",
            "Nobody is named to receive this, of quantity"),
    ITEM_UNKNOWN(
            "association.item-unknown",
            Kind.INVALID,
            "Hội không có hoặc không phải chịu trách nhiệm về mục này",
            "The association does not hold this"),
    NAMED_TWICE(
            "association.named-twice",
            Kind.INVALID,
            "Mục này được nêu hai lần cho cùng một hội",
            "This is named twice for the same receiver"),
    NOT_DIVISIBLE(
            "association.not-divisible",
            Kind.INVALID,
            "Mục này không chia được, phải bàn giao nguyên vẹn cho một hội",
            "This cannot be divided; it passes whole to one receiver"),
    QUANTITIES_DIFFER(
            "association.quantities-differ",
            Kind.INVALID,
            "Số lượng bàn giao khác số đang có",
            "What passes is not what is held"),
    WRONG_RECEIVER(
            "association.wrong-receiver",
            Kind.INVALID,
            "Hội này không phải là bên tiếp nhận của quyết định",
            "This association is no receiver under the decision"),
    IMPORT_HEADER(
            "association.import-header",
            Kind.INVALID,
            "Dòng tiêu đề CSV không đúng mẫu",
            "The CSV header is not the one expected"),
    IMPORT_ROW(
            "association.import-row",
            Kind.INVALID,
            "Dòng CSV không đúng mẫu",
            "The CSV row is not of the form expected");

    private final Text text;

    AssociationCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
