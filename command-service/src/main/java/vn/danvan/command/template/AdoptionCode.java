package vn.danvan.command.template;

import vn.danvan.kernel.Code;

/** Refusals about the adoption of templates. What is wrong with a file has codes of its own. */
public enum AdoptionCode implements Code {
    UNCHANGED(
            "template.unchanged",
            Kind.CONFLICT,
            "Tệp này đang là mẫu được áp dụng, với tên như vậy",
            "This file is the template already, under this title"),
    NOT_ADOPTED(
            "template.not-adopted",
            Kind.CONFLICT,
            "Mẫu này không còn được áp dụng",
            "This template is not in use any more");

    private final Text text;

    AdoptionCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
