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
            "A log index is a whole number, from 0"),
    BAD_RANGE(
            "log.bad-range",
            Kind.INVALID,
            "Khoảng vị trí nhật ký không hợp lệ; nhật ký có đến trước vị trí",
            "This is no range of log indexes; the log ends before index"),
    PACK_EMPTY(
            "pack.empty",
            Kind.INVALID,
            "Bộ bằng chứng phải có ít nhất một sự kiện: chọn vị trí, dòng sự kiện hoặc báo cáo",
            "A pack has at least one event: choose indexes, streams or a summary"),
    PACK_TOO_LARGE(
            "pack.too-large",
            Kind.INVALID,
            "Quá nhiều sự kiện cho một bộ; tối đa",
            "Too many events for one pack; at most"),
    NO_CHECKPOINT(
            "pack.no-checkpoint",
            Kind.INVALID,
            "Không có điểm kiểm chứng nào đã ký với số sự kiện này",
            "No checkpoint was signed over that many events, or it is later than the other"),
    NOT_SEALED(
            "pack.not-sealed",
            Kind.INVALID,
            "Điểm kiểm chứng chưa gồm vị trí này; số sự kiện của nó",
            "The checkpoint does not cover this index; it is over"),
    STREAM_UNKNOWN(
            "pack.stream-unknown",
            Kind.INVALID,
            "Đến điểm kiểm chứng, nhật ký không có dòng sự kiện này",
            "Up to the checkpoint the log has no such stream");

    private final Text text;

    ProofCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
