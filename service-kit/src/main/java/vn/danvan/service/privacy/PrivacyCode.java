package vn.danvan.service.privacy;

import vn.danvan.kernel.Code;

/** Refusals about persons whose data is sealed. */
public enum PrivacyCode implements Code {
    ERASED(
            "person.erased",
            Kind.CONFLICT,
            "Dữ liệu cá nhân của người này đã được xóa",
            "The personal data of this person has been erased"),
    KEY_LOST(
            "person.key-lost",
            Kind.FAULT,
            "Không có khóa dữ liệu cá nhân của người này; cần khôi phục kho khóa",
            "The key of this person's data is missing; the vault must be restored");

    private final Text text;

    PrivacyCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
