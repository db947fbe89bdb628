package vn.danvan.reporting;

import vn.danvan.kernel.Code;

/** Refusals of manifests. */
enum ManifestCode implements Code {
    LOG_UNREACHABLE(
            "manifest.log-unreachable",
            Kind.UNAVAILABLE,
            "Hiện không đọc được điểm kiểm chứng của nhật ký; hãy thử lại sau",
            "The log's checkpoint cannot be read at the moment; try again later");

    private final Text text;

    ManifestCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
