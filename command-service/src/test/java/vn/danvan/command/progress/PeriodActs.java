package vn.danvan.command.progress;

import static vn.danvan.command.progress.ReportSample.BM01;
import static vn.danvan.command.progress.ReportSample.Q1;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.command.period.PeriodCommand;
import vn.danvan.command.progress.PeriodAndReportModel.Act;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodKind;

/** The commands of a period that the random acts stand for. */
final class PeriodActs {

    private PeriodActs() {}

    static Command command(Act act) {
        return switch (act.kind()) {
            case OPEN ->
                new PeriodCommand.OpenPeriod(
                        Q1,
                        PeriodKind.QUARTER,
                        "Quý I năm 2020",
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 3, 31),
                        ReportSample.DUE,
                        List.of(new FormVersion(BM01, 2)));
            case EXTEND_ALL -> new PeriodCommand.ExtendPeriod(Q1, null, act.date(), "mưa lũ");
            case EXTEND_ONE -> new PeriodCommand.ExtendPeriod(Q1, act.agency(), act.date(), "thay đổi nhân sự");
            case CLOSE -> new PeriodCommand.ClosePeriod(Q1);
            case LOCK -> new PeriodCommand.LockPeriod(Q1);
            case REOPEN -> new PeriodCommand.ReopenPeriod(Q1, "bổ sung báo cáo");
            case SUBMIT, SUBMIT_BROKEN, SUBMIT_OLD_FORM, NIL, RETURN, ACCEPT, ACCEPT_OTHER, AMEND, VOID ->
                throw new IllegalArgumentException(act.toString());
        };
    }
}
