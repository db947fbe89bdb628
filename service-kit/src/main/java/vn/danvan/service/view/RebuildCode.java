package vn.danvan.service.view;

import vn.danvan.kernel.Code;

/** Refusals of rebuilds. */
public enum RebuildCode implements Code {
    UNDER_WAY(
            "rebuild.under-way",
            Kind.CONFLICT,
            "Đang dựng lại dữ liệu tra cứu; hãy chờ lần đó xong",
            "A rebuild is under way; wait until it has ended");

    private final Text text;

    RebuildCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
