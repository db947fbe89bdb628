package vn.danvan.command.recipient;

import vn.danvan.kernel.Code;

/** Refusals about groups of recipients. */
public enum RecipientGroupCode implements Code {
    EXISTS("recipient-group.exists", Kind.CONFLICT, "Đã có nhóm nơi nhận này", "There is such a group already"),
    UNKNOWN("recipient-group.unknown", Kind.INVALID, "Không có nhóm nơi nhận này", "There is no such group"),
    RETIRED(
            "recipient-group.retired",
            Kind.CONFLICT,
            "Nhóm nơi nhận không còn được sử dụng",
            "The group is not used any more"),
    EMPTY(
            "recipient-group.empty",
            Kind.INVALID,
            "Nhóm nơi nhận phải có ít nhất một loại cơ quan hoặc một cơ quan",
            "A group names at least one kind of agency or one agency"),
    NAMED_TWICE(
            "recipient-group.named-twice",
            Kind.INVALID,
            "Nhóm nơi nhận nêu hai lần",
            "The group names something twice"),
    UNCHANGED("recipient-group.unchanged", Kind.CONFLICT, "Nhóm nơi nhận không thay đổi", "The group is unchanged");

    private final Text text;

    RecipientGroupCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
