package vn.danvan.reporting.sign;

import vn.danvan.kernel.Code;

/** Refusals about signed documents. */
public enum SignatureCode implements Code {
    NO_KEY(
            "signature.no-key",
            Kind.CONFLICT,
            "Hệ thống chưa được cài đặt khóa ký số; văn bản chưa có bản ký số",
            "No signing key is set up here, so the document has no signed copy"),
    FIGURES_DIFFER(
            "signature.figures-differ",
            Kind.CONFLICT,
            "Số liệu tính lại từ nhật ký không phải là số liệu đã được ký ban hành; không ký số",
            "The figures computed from the log are not those that were signed and issued, so the document is not signed"),
    KEY_UNUSABLE(
            "signature.key-unusable",
            Kind.UNAVAILABLE,
            "Không dùng được khóa ký số (thiết bị, mật khẩu, tên khóa hoặc thời hạn chứng thư)",
            "The signing key cannot be used (device, password, name of the key or validity of its certificate)"),
    TIMESTAMP_UNAVAILABLE(
            "signature.timestamp-unavailable",
            Kind.UNAVAILABLE,
            "Dịch vụ cấp dấu thời gian không trả lời đúng; hãy thử lại sau",
            "The time-stamp authority gives no proper answer; try again later");

    private final Text text;

    SignatureCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
