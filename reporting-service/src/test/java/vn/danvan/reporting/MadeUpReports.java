package vn.danvan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.plan.TaskId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.progress.ReportContent.TaskProgress;
import vn.danvan.kernel.progress.ReportContent.TaskStatus;

/** A period of a made-up history and the reports that come in for it. */
final class MadeUpReports {

    private final History history;
    private final Random random;
    private final History.Shape shape;

    MadeUpReports(History history, Random random, History.Shape shape) {
        this.history = history;
        this.random = random;
        this.shape = shape;
    }

    void period(String key, String title, LocalDate from, LocalDate to, double share) {
        PeriodId period = new PeriodId(key);
        history.until(to.minusDays(5) + "T02:00:00Z");
        LocalDate dueOn = to.plusDays(5);
        history.add(
                period.stream(),
                new PeriodEvent.Opened(
                        period,
                        PeriodKind.QUARTER,
                        title,
                        from,
                        to,
                        dueOn,
                        List.of(new FormVersion(History.FORM, 1)),
                        history.agencies));
        if (shape.bare()) {
            return;
        }
        history.until(to.plusDays(1) + "T02:00:00Z");
        List<AgencyId> late = new ArrayList<>();
        for (AgencyId agency : history.agencies) {
            if (random.nextDouble() >= share) {
                if (random.nextBoolean()) {
                    late.add(agency);
                }
                continue;
            }
            report(new ProgressReportId(period, History.FORM, agency), false);
        }
        history.until(dueOn.plusDays(1 + random.nextInt(6)) + "T02:00:00Z");
        late.forEach(agency -> report(new ProgressReportId(period, History.FORM, agency), true));
        history.until(dueOn.plusDays(12) + "T02:00:00Z");
        history.add(period.stream(), new PeriodEvent.Closed(period));
    }

    private void report(ProgressReportId id, boolean late) {
        int fate = random.nextInt(12);
        ReportContent content = content();
        if (fate == 0) {
            history.add(
                    id.stream(),
                    new ProgressReportEvent.NilSubmitted(id, 1, "Không phát sinh", content.hash(), 1, late));
            return;
        }
        history.add(id.stream(), submitted(id, content, 1, late));
        switch (fate) {
            case 1 -> history.add(id.stream(), new ProgressReportEvent.Returned(id, History.comments()));
            case 2 -> {
                history.add(id.stream(), new ProgressReportEvent.Returned(id, History.comments()));
                ReportContent again = content();
                history.add(id.stream(), submitted(id, again, 2, late));
                history.add(id.stream(), new ProgressReportEvent.Accepted(id, again.hash()));
            }
            case 3 -> {
                history.add(id.stream(), new ProgressReportEvent.Accepted(id, content.hash()));
                ReportContent amended = content();
                history.add(
                        id.stream(),
                        new ProgressReportEvent.Amended(id, 1, amended, amended.hash(), List.of(), "Số liệu cập nhật"));
            }
            default -> {
                if (fate < 10) {
                    history.add(id.stream(), new ProgressReportEvent.Accepted(id, content.hash()));
                }
            }
        }
    }

    private static ProgressReportEvent submitted(
            ProgressReportId id, ReportContent content, int submission, boolean late) {
        return new ProgressReportEvent.Submitted(id, 1, content, content.hash(), List.of(), submission, late);
    }

    private ReportContent content() {
        List<ReportContent.Value> values = new ArrayList<>();
        for (Indicator i : History.indicators()) {
            if (i.type() == Indicator.Type.RATIO || random.nextInt(6) == 0) {
                continue;
            }
            long most = i.type() == Indicator.Type.MONEY ? 900_000_000L : 500;
            values.add(new ReportContent.Value(
                    i.code(),
                    i.type() == Indicator.Type.PERCENT
                            ? BigDecimal.valueOf(random.nextInt(10_001), 2)
                            : BigDecimal.valueOf(random.nextLong(most) * shape.big())));
        }
        List<TaskProgress> tasks = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            if (random.nextInt(4) == 0) {
                tasks.add(new TaskProgress(
                        History.PLAN,
                        new TaskId(String.format(Locale.ROOT, "T%02d", i)),
                        random.nextInt(101),
                        any(List.of(TaskStatus.values())),
                        null));
            }
        }
        return new ReportContent(values, List.of(), tasks);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
