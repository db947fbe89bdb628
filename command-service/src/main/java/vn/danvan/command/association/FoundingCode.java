package vn.danvan.command.association;

import vn.danvan.kernel.Code;

/** Refusals about the founding of associations. */
public enum FoundingCode implements Code {
    NOT_RECOGNISED(
            "founding.not-recognised",
            Kind.CONFLICT,
            "Ban vận động không ở trạng thái được công nhận, chờ hồ sơ",
            "The campaign committee is not recognised and waiting for its dossier"),
    NOT_APPRAISED(
            "founding.not-appraised",
            Kind.CONFLICT,
            "Hồ sơ không ở trạng thái đã thẩm định, chờ cấp phép",
            "The dossier does not wait for a licence after appraisal"),
    OVER(
            "founding.over",
            Kind.CONFLICT,
            "Việc thành lập đã kết thúc",
            "The founding is over: licensed, refused or ended"),
    TOO_FEW_MEMBERS(
            "founding.too-few-members",
            Kind.CONFLICT,
            "Không đủ số hội viên tối thiểu theo quy định",
            "Fewer members have signed up than the rule asks for"),
    SAME_PERSON(
            "founding.same-person",
            Kind.FORBIDDEN,
            "Người thẩm định và người cấp phép phải là hai người khác nhau",
            "Appraiser and approver are two different persons");

    private final Text text;

    FoundingCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
