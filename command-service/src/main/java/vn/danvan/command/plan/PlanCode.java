package vn.danvan.command.plan;

import vn.danvan.kernel.Code;

/** Refusals about plans, tasks and directives. */
public enum PlanCode implements Code {
    DIRECTIVE_EXISTS(
            "directive.exists",
            Kind.CONFLICT,
            "Văn bản chỉ đạo đã có trong sổ",
            "The directive is in the register already"),
    DIRECTIVE_UNKNOWN(
            "directive.unknown", Kind.INVALID, "Không có văn bản chỉ đạo này trong sổ", "There is no such directive"),
    DIRECTIVE_TWICE("plan.directive-twice", Kind.INVALID, "Văn bản chỉ đạo bị trùng", "The directive is named twice"),
    BODY_TWICE(
            "plan.body-twice",
            Kind.INVALID,
            "Cơ quan phối hợp bị trùng hoặc là cơ quan chủ trì",
            "A coordinating body is named twice, or is the lead body"),
    FILE_TWICE("plan.file-twice", Kind.INVALID, "Tệp minh chứng bị trùng", "An evidence file is named twice"),
    EXISTS("plan.exists", Kind.CONFLICT, "Kế hoạch đã được ban hành", "The plan has been adopted already"),
    UNKNOWN("plan.unknown", Kind.INVALID, "Không có kế hoạch này trong sổ", "There is no such plan"),
    NOBODY_ADDRESSED(
            "plan.nobody-addressed",
            Kind.CONFLICT,
            "Không có cơ quan nào phải lập kế hoạch cụ thể",
            "No agency is asked for a sub-plan"),
    TASK_EXISTS(
            "plan.task-exists",
            Kind.CONFLICT,
            "Mã nhiệm vụ đã có trong kế hoạch",
            "The task's code is in the plan already"),
    TASK_UNKNOWN(
            "plan.task-unknown",
            Kind.INVALID,
            "Không có nhiệm vụ này trong kế hoạch",
            "There is no such task in the plan"),
    TASK_ENDED(
            "plan.task-ended",
            Kind.CONFLICT,
            "Nhiệm vụ đã hoàn thành hoặc đã hủy",
            "The task is completed or cancelled"),
    TASK_NOT_DATED(
            "plan.task-not-dated",
            Kind.CONFLICT,
            "Nhiệm vụ không có thời hạn để gia hạn",
            "The task has no due date to extend"),
    TASK_NOT_LATER(
            "plan.task-not-later", Kind.INVALID, "Thời hạn mới phải sau thời hạn cũ", "The new due date must be later"),
    COMPLETED_IN_FUTURE(
            "plan.completed-in-future",
            Kind.INVALID,
            "Ngày hoàn thành ở tương lai",
            "The day of completion is in the future");

    private final Text text;

    PlanCode(String id, Kind kind, String vi, String en) {
        this.text = new Text(id, kind, vi, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
