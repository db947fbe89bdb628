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
    NOT_YET(
            "agency.not-yet",
            Kind.CONFLICT,
            "Cơ quan chưa thành lập vào ngày này",
            "The agency does not exist yet on that day"),
    SAME_PARENT(
            "agency.same-parent",
            Kind.CONFLICT,
            "Cơ quan đang trực thuộc cơ quan cấp trên này",
            "The agency stands below this body already"),
    CYCLE(
            "agency.cycle",
            Kind.CONFLICT,
            "Cơ quan sẽ trực thuộc chính mình hoặc đơn vị cấp dưới của mình",
            "The agency would stand below itself"),
    SUCCESSOR_TWICE(
            "agency.successor-twice", Kind.INVALID, "Cơ quan kế thừa bị nêu hai lần", "A successor is named twice"),
    TOO_FEW_SUCCESSORS(
            "agency.too-few-successors",
            Kind.INVALID,
            "Chia một cơ quan phải có từ hai cơ quan kế thừa",
            "An agency that ends by division has two successors or more"),
    TAKER(
            "agency.taker",
            Kind.INVALID,
            "Cơ quan nhận nghĩa vụ phải là cơ quan kế thừa",
            "Who takes a duty over is one of the successors"),
    DUTY_UNKNOWN(
            "agency.duty-unknown",
            Kind.INVALID,
            "Không phải nghĩa vụ còn phải thực hiện của cơ quan này",
            "This is not an open duty of the agency"),
    DUTY_TWICE("agency.duty-twice", Kind.INVALID, "Nghĩa vụ bị nêu hai lần", "A duty is named twice"),
    DUTY_LEFT_OVER(
            "agency.duty-left-over",
            Kind.CONFLICT,
            "Còn nghĩa vụ chưa nêu cơ quan tiếp nhận",
            "Nobody is named to take over duties that are still open"),
    NOBODY_ABOVE(
            "agency.nobody-above",
            Kind.CONFLICT,
            "Không có cơ quan cấp trên; phải nêu cơ quan kế thừa",
            "Nobody stands above the agency; a successor is named"),
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
