package vn.danvan.query.obligation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.plan.PlanId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.service.view.ViewTable;

/**
 * What an agency owes: a sub-plan under a plan, or a report for a period on a form. Its key is the stream of what is owed,
 * such as {@code report/2020-Q1/BM01/HB.HU.DABAC}.
 *
 * @param plan of a sub-plan
 * @param period of a report
 * @param form of a report
 * @param agency who owes it, or who fulfilled it
 * @param originalAgency who owed it first; what is owed bears its code
 * @param dueOn last day on which it is on time, with extensions given while it was open
 * @param receipt what has come
 * @param nil whether what came says that there is nothing to report
 * @param fulfilledOn day of the submission that fulfilled it
 * @param late whether that was after the due date; absent while it is open
 */
public record ObligationView(
        Kind kind,
        @Nullable PlanId plan,
        @Nullable PeriodId period,
        @Nullable FormId form,
        AgencyId agency,
        AgencyId originalAgency,
        LocalDate dueOn,
        State state,
        Receipt receipt,
        boolean nil,
        @Nullable LocalDate fulfilledOn,
        @Nullable Boolean late) {

    /** Its table. */
    public static final ViewTable<ObligationView> TABLE = ViewTable.of("obligation", ObligationView.class)
            .filter("kind", "Loại nghĩa vụ", "Kind of duty")
            .filter("plan", "Kế hoạch", "Plan")
            .filter("period", "Kỳ báo cáo", "Reporting period")
            .filter("form", "Biểu mẫu", "Form")
            .filter("agency", "Cơ quan chịu trách nhiệm", "Agency that owes it")
            .filter("originalAgency", "Cơ quan được giao ban đầu", "Agency that owed it first")
            .filter("state", "Trạng thái", "State")
            .filter("receipt", "Tình trạng tiếp nhận", "What has come")
            .filter("late", "Nộp muộn", "Whether it was late")
            .filter("dueOn", "Hạn", "Due on")
            .filter("fulfilledOn", "Ngày hoàn thành", "Fulfilled on");

    /** What is owed. */
    public enum Kind {
        /** Kế hoạch cụ thể. */
        SUB_PLAN,
        /** Báo cáo tiến độ. */
        REPORT
    }

    /** Whether it is still owed. */
    public enum State {
        /** Chưa thực hiện. */
        OPEN,
        /** Đã thực hiện. */
        FULFILLED
    }

    /** What has come. A thing that was sent back has come all the same. */
    public enum Receipt {
        /** Chưa nộp. */
        MISSING,
        /** Đã nộp. */
        SUBMITTED,
        /** Báo cáo không phát sinh. */
        NIL,
        /** Bị trả lại. */
        RETURNED,
        /** Đã chấp thuận. */
        ACCEPTED
    }

    static ObligationView of(SubPlanId owed, AgencyId answering, LocalDate dueOn) {
        return open(Kind.SUB_PLAN, owed.plan(), null, null, answering, owed.agency(), dueOn);
    }

    static ObligationView of(ProgressReportId owed, AgencyId answering, LocalDate dueOn) {
        return open(Kind.REPORT, null, owed.period(), owed.form(), answering, owed.agency(), dueOn);
    }

    private static ObligationView open(
            Kind kind,
            @Nullable PlanId plan,
            @Nullable PeriodId period,
            @Nullable FormId form,
            AgencyId answering,
            AgencyId original,
            LocalDate dueOn) {
        return new ObligationView(
                kind, plan, period, form, answering, original, dueOn, State.OPEN, Receipt.MISSING, false, null, null);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Something came. The first submission that stands decides when it was fulfilled and whether late. */
    ObligationView received(boolean nothingToReport, LocalDate on, boolean wasLate) {
        return with(
                agency,
                dueOn,
                State.FULFILLED,
                nothingToReport ? Receipt.NIL : Receipt.SUBMITTED,
                nothingToReport,
                fulfilledOn == null ? on : fulfilledOn,
                wasLate);
    }

    ObligationView decided(Receipt now) {
        return with(agency, dueOn, state, now, nil, fulfilledOn, late);
    }

    ObligationView amended() {
        return with(agency, dueOn, state, receipt, false, fulfilledOn, late);
    }

    ObligationView reopened(AgencyId answering) {
        return with(answering, dueOn, State.OPEN, Receipt.MISSING, false, null, null);
    }

    /** What is still owed is owed by another; what was fulfilled stays fulfilled by whoever did. */
    public ObligationView handedTo(AgencyId taker) {
        return isOpen() ? with(taker, dueOn, state, receipt, nil, fulfilledOn, late) : this;
    }

    /** The stream of what is owed: the row's key. */
    public String stream() {
        return kind == Kind.SUB_PLAN
                ? new SubPlanId(requireNonNull(plan), originalAgency).stream()
                : new ProgressReportId(requireNonNull(period), requireNonNull(form), originalAgency).stream();
    }

    ObligationView extendedTo(LocalDate later) {
        return with(agency, later, state, receipt, nil, fulfilledOn, late);
    }

    private ObligationView with(
            AgencyId nowAgency,
            LocalDate nowDueOn,
            State nowState,
            Receipt nowReceipt,
            boolean nowNil,
            @Nullable LocalDate nowFulfilledOn,
            @Nullable Boolean nowLate) {
        return new ObligationView(
                kind,
                plan,
                period,
                form,
                nowAgency,
                originalAgency,
                nowDueOn,
                nowState,
                nowReceipt,
                nowNil,
                nowFulfilledOn,
                nowLate);
    }
}
