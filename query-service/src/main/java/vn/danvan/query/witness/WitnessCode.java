package vn.danvan.query.witness;

import vn.danvan.kernel.Code;

/** Refusals about the witness. */
public enum WitnessCode implements Code {
    ACKNOWLEDGED(
            "witness.acknowledged",
            Kind.CONFLICT,
            "Cảnh báo này đã được xác nhận",
            "This alarm has been acknowledged already");

    private final Text text;

    WitnessCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
