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
