package vn.danvan.command.proof;

import vn.danvan.kernel.Code;

/** Refusals about proofs. */
public enum ProofCode implements Code {
    NOT_YET(
            "receipt.not-yet",
            Kind.UNAVAILABLE,
            "Chưa có điểm kiểm chứng được ký và đồng ký cho sự kiện này; hãy yêu cầu lại sau ít giây",
            "No checkpoint that covers this event has been signed and cosigned yet; ask again in a few seconds"),
    BAD_INDEX(
            "receipt.bad-index",
            Kind.INVALID,
            "Vị trí nhật ký phải là số nguyên không âm",
            "A log index is a whole number, from 0");

    private final Text text;

    ProofCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
