package vn.danvan.command.subplan;

import vn.danvan.kernel.Code;

/** Refusals about sub-plans. */
public enum SubPlanCode implements Code {
    NOT_OWED(
            "subplan.not-owed",
            Kind.NOT_FOUND,
            "Cơ quan này không phải lập kế hoạch cụ thể theo kế hoạch này",
            "This agency owes no sub-plan under this plan"),
    EXISTS(
            "subplan.exists",
            Kind.CONFLICT,
            "Cơ quan đã có kế hoạch cụ thể; hãy sửa bản đang có",
            "The agency has a sub-plan already; revise that one"),
    NOT_EDITABLE(
            "subplan.not-editable",
            Kind.CONFLICT,
            "Kế hoạch cụ thể đã trình, không sửa được",
            "The sub-plan is submitted and cannot be edited"),
    NOT_DRAFT(
            "subplan.not-draft",
            Kind.CONFLICT,
            "Chỉ trình được bản đang soạn hoặc bị trả lại",
            "Only a draft or a returned sub-plan can be submitted"),
    NOT_ACCEPTED(
            "subplan.not-accepted",
            Kind.CONFLICT,
            "Chỉ thay thế được kế hoạch cụ thể đã được đồng ý và chưa có bản thay thế đang soạn",
            "Only an accepted sub-plan without a new version in the making can be superseded"),
    NO_NEW_VERSION(
            "subplan.no-new-version",
            Kind.CONFLICT,
            "Không có bản thay thế đang soạn hoặc bị trả lại",
            "There is no new version that is being drafted or was returned"),
    NOT_SUBMITTED(
            "subplan.not-submitted", Kind.CONFLICT, "Kế hoạch cụ thể chưa được trình", "The sub-plan is not submitted"),
    CONTENT_DIFFERS(
            "subplan.content-differs",
            Kind.CONFLICT,
            "Nội dung đã trình khác nội dung được đồng ý",
            "What is submitted is not what is being accepted"),
    SAME_PERSON(
            "subplan.same-person",
            Kind.FORBIDDEN,
            "Người trình không được tự đồng ý",
            "Who submitted it may not accept it"),
    COMMENT_TARGET(
            "subplan.comment-target",
            Kind.INVALID,
            "Ý kiến phải nêu đúng mục hoặc trường của kế hoạch",
            "A comment names a section or field of the sub-plan"),
    SECTION_TWICE("subplan.section-twice", Kind.INVALID, "Mã mục bị trùng", "Two sections have the same code"),
    UNCHANGED("subplan.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged");

    private final Text text;

    SubPlanCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
