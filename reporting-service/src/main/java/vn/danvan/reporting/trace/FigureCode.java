package vn.danvan.reporting.trace;

import vn.danvan.kernel.Code;

/** Refusals of what is asked about figures. */
public enum FigureCode implements Code {
    NO_SUCH_FIGURE(
            "figure.unknown", Kind.INVALID, "Báo cáo tổng hợp không có số liệu này", "The summary has no such figure"),
    BACKWARDS(
            "figure.backwards",
            Kind.INVALID,
            "Vị trí nhật ký đầu phải không sau vị trí cuối",
            "The first log index must not lie behind the second"),
    TOO_MUCH(
            "figure.too-much",
            Kind.INVALID,
            "Khoảng cách giữa hai vị trí nhật ký quá lớn; hãy chia nhỏ",
            "Too much lies between the two log indexes; ask for less at once");

    private final Text text;

    FigureCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
