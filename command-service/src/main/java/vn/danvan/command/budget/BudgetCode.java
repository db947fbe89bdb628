package vn.danvan.command.budget;

import vn.danvan.kernel.Code;

/** Refusals about budget packages and the years' ceilings. */
public enum BudgetCode implements Code {
    NO_CEILING(
            "budget.no-ceiling",
            Kind.CONFLICT,
            "Năm ngân sách chưa có trần kinh phí",
            "No ceiling has been set for the fiscal year"),
    CEILING_PASSED(
            "budget.ceiling-passed",
            Kind.CONFLICT,
            "Vượt trần kinh phí của năm; số còn lại",
            "The year's ceiling would be passed; what remains"),
    CEILING_BELOW_APPROVED(
            "budget.ceiling-below-approved",
            Kind.CONFLICT,
            "Trần mới thấp hơn tổng kinh phí đã phê duyệt",
            "The new ceiling is below what has been approved");

    private final String id;
    private final Kind kind;
    private final String vi;
    private final String en;

    BudgetCode(String id, Kind kind, String vi, String en) {
        this.id = id;
        this.kind = kind;
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
