package vn.danvan.command.criteria;

import vn.danvan.kernel.Code;

/** Refusals about criteria. */
public enum CriteriaCode implements Code {
    EXISTS(
            "criteria.exists",
            Kind.CONFLICT,
            "Mã phiên bản tiêu chí đã được dùng",
            "The code of the criteria's version is in use already"),
    ITEM_TWICE("criteria.item-twice", Kind.INVALID, "Mã tiêu chí bị trùng", "Two criteria have the same code"),
    NO_ITEMS("criteria.no-items", Kind.INVALID, "Phải có ít nhất một tiêu chí", "At least one criterion is required"),
    UNCHANGED("criteria.unchanged", Kind.CONFLICT, "Nội dung không thay đổi", "The content is unchanged"),
    NOT_DRAFT(
            "criteria.not-draft",
            Kind.CONFLICT,
            "Tiêu chí không còn ở trạng thái dự thảo",
            "The criteria are no longer a draft"),
    NOT_PUBLISHED(
            "criteria.not-published",
            Kind.CONFLICT,
            "Tiêu chí chưa được ban hành hoặc đã bị bãi bỏ",
            "The criteria are not published, or are repealed already"),
    SAME_PERSON(
            "criteria.same-person",
            Kind.FORBIDDEN,
            "Người soạn thảo và người phê duyệt tiêu chí phải là hai người khác nhau",
            "Who drafts criteria and who approves them are two different persons"),
    SAME_DATE(
            "criteria.same-date",
            Kind.CONFLICT,
            "Đã có tiêu chí cùng loại có hiệu lực từ ngày này",
            "Criteria of the same subject begin on this date already"),
    REPEAL_TOO_EARLY(
            "criteria.repeal-too-early",
            Kind.INVALID,
            "Ngày bãi bỏ trước ngày có hiệu lực hoặc sau ngày hết hiệu lực",
            "The repeal is before the first day of validity or after its end"),
    HISTORY(
            "criteria.history-not-permitted",
            Kind.FORBIDDEN,
            "Ghi việc có hiệu lực trong quá khứ cần quyền nhập lịch sử",
            "Recording what took effect in the past needs the right to import history"),
    NONE_IN_FORCE(
            "criteria.none-in-force", Kind.CONFLICT, "Không có tiêu chí đang có hiệu lực", "No criteria are in force"),
    NOT_IN_FORCE(
            "criteria.not-in-force",
            Kind.CONFLICT,
            "Tiêu chí nêu ra không phải tiêu chí đang có hiệu lực; tiêu chí đang có hiệu lực là",
            "The criteria named are not the ones in force; in force are");

    private final Text text;

    CriteriaCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
