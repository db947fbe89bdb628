package vn.danvan.command.table;

import vn.danvan.kernel.Code;

/** Refusals about saved tables. */
public enum TableCode implements Code {
    EXISTS("table.exists", Kind.CONFLICT, "Mã bảng đã được dùng", "The table's code is taken"),
    DELETED("table.deleted", Kind.CONFLICT, "Bảng đã bị xóa", "The table has been deleted"),
    NOT_OWNER(
            "table.not-owner",
            Kind.FORBIDDEN,
            "Bảng của cơ quan khác chia sẻ, chỉ được xem; muốn sửa, hãy lưu một bảng mới",
            "Another agency shares this table; it can be read, not changed: save one of your own"),
    UNCHANGED("table.unchanged", Kind.CONFLICT, "Giống hệt bảng đang có", "It is the same as it is"),
    NOBODY(
            "table.nobody",
            Kind.INVALID,
            "Hãy nêu ít nhất một cơ quan hoặc một vai trò",
            "Name at least one agency or one role"),
    OWN_AGENCY(
            "table.own-agency",
            Kind.INVALID,
            "Cơ quan lập bảng vốn đã xem được",
            "The agency that owns the table reads it anyway"),
    ROLE("table.role", Kind.INVALID, "Vai trò này không xem bảng số liệu", "This role reads no tables of figures"),
    NAMED_TWICE(
            "table.shared-twice",
            Kind.INVALID,
            "Cơ quan hoặc vai trò bị nêu hai lần",
            "An agency or a role is named twice"),
    SHARED_ALREADY(
            "table.shared-already",
            Kind.CONFLICT,
            "Đã chia sẻ với cơ quan hoặc vai trò này",
            "It is shared with this agency or role already"),
    NOT_SHARED(
            "table.not-shared",
            Kind.CONFLICT,
            "Không chia sẻ với cơ quan hoặc vai trò này",
            "It is not shared with this agency or role");

    private final Text text;

    TableCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
