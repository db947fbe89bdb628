package vn.danvan.command.agency;

import vn.danvan.kernel.Code;

/** Refusals about agencies. */
public enum AgencyCode implements Code {
    EXISTS("agency.exists", Kind.CONFLICT, "Mã cơ quan đã có trong sổ", "The agency's code is in the register already"),
    UNKNOWN("agency.unknown", Kind.INVALID, "Không có cơ quan này trong sổ", "There is no such agency"),
    ENDED("agency.ended", Kind.CONFLICT, "Cơ quan đã kết thúc hoạt động", "The agency has ended"),
    SAME_NAME("agency.same-name", Kind.CONFLICT, "Cơ quan đang mang tên này", "The agency bears this name already"),
    OUT_OF_ORDER(
            "agency.out-of-order",
            Kind.CONFLICT,
            "Ngày hiệu lực trước lần thay đổi gần nhất",
            "The effective date is before the latest change"),
    INTO_ITSELF(
            "agency.into-itself",
            Kind.INVALID,
            "Cơ quan không thể sáp nhập vào chính mình",
            "An agency cannot merge into itself"),
    SUCCESSOR_ENDED(
            "agency.successor-ended",
            Kind.CONFLICT,
            "Cơ quan tiếp nhận đã kết thúc hoạt động",
            "The successor has ended"),
    HAS_CHILDREN(
            "agency.has-children",
            Kind.CONFLICT,
            "Cơ quan còn đơn vị trực thuộc",
            "Other agencies still stand below this one"),
    HISTORY(
            "agency.history-not-permitted",
            Kind.FORBIDDEN,
            "Ghi việc có hiệu lực trong quá khứ cần quyền nhập lịch sử",
            "Recording what took effect in the past needs the right to import history"),
    IMPORT_HEADER(
            "agency.import-header",
            Kind.INVALID,
            "Dòng tiêu đề CSV không đúng mẫu",
            "The CSV header is not the one expected"),
    IMPORT_ROW("agency.import-row", Kind.INVALID, "Dòng CSV không đúng mẫu", "The CSV row is not of the form expected"),
    DIFFERS(
            "agency.differs",
            Kind.CONFLICT,
            "Sổ đã ghi cơ quan này với nội dung khác",
            "The register has this agency with other particulars");

    private final Text text;

    AgencyCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
