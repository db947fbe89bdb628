package vn.danvan.command.deliverable;

import vn.danvan.kernel.Code;

/** Refusals about documents that named bodies must produce. */
public enum DeliverableCode implements Code {
    EXISTS(
            "deliverable.exists",
            Kind.CONFLICT,
            "Mã văn bản đã có trong sổ",
            "The document's code is in the register already"),
    UNKNOWN("deliverable.unknown", Kind.INVALID, "Không có văn bản này trong sổ", "There is no such document"),
    LEAD_COORDINATES(
            "deliverable.lead-coordinates",
            Kind.INVALID,
            "Cơ quan chủ trì không đồng thời là cơ quan phối hợp; mỗi cơ quan chỉ nêu một lần",
            "The lead body does not coordinate as well, and each body is named once"),
    MILESTONE_TWICE("deliverable.milestone-twice", Kind.INVALID, "Mã mốc bị trùng", "The milestone's code is taken"),
    MILESTONE_AFTER_DUE(
            "deliverable.milestone-after-due",
            Kind.INVALID,
            "Mốc có hạn sau hạn của văn bản",
            "The milestone is due after the document itself"),
    MILESTONE_UNKNOWN(
            "deliverable.milestone-unknown",
            Kind.INVALID,
            "Văn bản không có mốc này",
            "The document has no such milestone"),
    MILESTONE_REACHED(
            "deliverable.milestone-reached", Kind.CONFLICT, "Mốc đã đạt", "The milestone was reached already"),
    NOT_LATER_DUE(
            "deliverable.not-extended",
            Kind.INVALID,
            "Hạn mới không muộn hơn hạn đang có",
            "The new due date is not later than the present one"),
    DATE_FUTURE("deliverable.date-future", Kind.INVALID, "Ngày ở tương lai", "The date is in the future"),
    HISTORY(
            "deliverable.history-not-permitted",
            Kind.FORBIDDEN,
            "Ghi việc có hiệu lực trong quá khứ cần quyền nhập lịch sử",
            "Recording what took effect in the past needs the right to import history"),
    DRAFT_REPEATED(
            "deliverable.draft-repeated",
            Kind.CONFLICT,
            "Nội dung này đã được trình ở dự thảo số",
            "This content was submitted already, as draft"),
    DRAFT_UNKNOWN(
            "deliverable.draft-unknown",
            Kind.INVALID,
            "Không có dự thảo nào như vậy được trình",
            "No such draft was submitted"),
    ASKED_TWICE(
            "deliverable.asked-twice",
            Kind.INVALID,
            "Cơ quan, tổ chức được lấy ý kiến hai lần hoặc là cơ quan chủ trì",
            "A body is asked twice, or is the lead body itself"),
    BODY_UNKNOWN(
            "deliverable.body-unknown",
            Kind.INVALID,
            "Không có cơ quan hoặc hội này trong sổ",
            "There is no such agency or association"),
    NOT_ASKED(
            "deliverable.not-asked",
            Kind.INVALID,
            "Cơ quan, tổ chức này không được lấy ý kiến",
            "This body was not asked"),
    ANSWERED(
            "deliverable.answered", Kind.CONFLICT, "Cơ quan, tổ chức này đã trả lời", "This body has answered already"),
    ANSWER_BEFORE_ASKED(
            "deliverable.answer-before-asked",
            Kind.INVALID,
            "Ngày trả lời trước ngày lấy ý kiến",
            "The answer is dated before the question"),
    CONSULTATION_RUNS(
            "deliverable.consultation-runs",
            Kind.CONFLICT,
            "Đang lấy ý kiến về dự thảo này; còn chờ trả lời đến hết ngày",
            "A consultation on this draft still runs until the end of"),
    SAME_PERSON(
            "deliverable.same-person",
            Kind.FORBIDDEN,
            "Người trình dự thảo không được ban hành",
            "Who submitted a draft may not promulgate"),
    PROMULGATED(
            "deliverable.promulgated", Kind.CONFLICT, "Văn bản đã được ban hành", "The document has been promulgated"),
    NOT_PROMULGATED(
            "deliverable.not-promulgated",
            Kind.CONFLICT,
            "Văn bản chưa được ban hành",
            "The document has not been promulgated"),
    SUPERSEDED("deliverable.superseded", Kind.CONFLICT, "Văn bản đã được thay thế", "The document has been superseded"),
    CANCELLED(
            "deliverable.cancelled",
            Kind.CONFLICT,
            "Văn bản không còn được yêu cầu",
            "The document is no longer asked for"),
    BY_ITSELF(
            "deliverable.by-itself",
            Kind.INVALID,
            "Văn bản không thể thay thế chính mình",
            "A document does not supersede itself"),
    SUCCESSOR_NOT_PROMULGATED(
            "deliverable.successor-not-promulgated",
            Kind.CONFLICT,
            "Văn bản thay thế chưa được ban hành",
            "The superseding document has not been promulgated"),
    NOT_LATER(
            "deliverable.not-later",
            Kind.CONFLICT,
            "Văn bản thay thế được ban hành trước văn bản này hoặc sau ngày thay thế",
            "The superseding document was promulgated before this one, or after the day on which it takes its place"),
    CIRCLE(
            "deliverable.circle",
            Kind.CONFLICT,
            "Văn bản này đã thay thế văn bản kia, trực tiếp hoặc qua văn bản khác",
            "This document stands in the other's place already, directly or through others");

    private final Text text;

    DeliverableCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
