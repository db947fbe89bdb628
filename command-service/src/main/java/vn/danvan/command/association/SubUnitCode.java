package vn.danvan.command.association;

import vn.danvan.kernel.Code;

/** Refusals about sub-units. */
public enum SubUnitCode implements Code {
    CLOSED("sub-unit.closed", Kind.CONFLICT, "Đơn vị trực thuộc đã giải thể", "The sub-unit is closed");

    private final Text text;

    SubUnitCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
