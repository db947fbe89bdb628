package vn.danvan.command.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danvan.command.Past;
import vn.danvan.command.due.Dues;
import vn.danvan.command.due.Duty;
import vn.danvan.command.period.PeriodFacts;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;

/** An agency owes a report on each form of an open period until one has come; one that was sent back has come all the same. */
public final class ReportDues implements Dues {

    @Override
    public String category() {
        return "report";
    }

    @Override
    public List<Duty> owed(Past past) {
        List<Duty> duties = new ArrayList<>();
        for (PeriodEvent event : past.ofAll("period", PeriodEvent.class)) {
            if (!(event instanceof PeriodEvent.Opened opened)) {
                continue;
            }
            PeriodFacts period = PeriodFacts.find(past, opened.period()).orElseThrow();
            for (FormVersion form : period.forms()) {
                for (AgencyId agency : period.owing()) {
                    ProgressReportId owed = new ProgressReportId(opened.period(), form.form(), agency);
                    duty(owed, period, opened.title(), past).ifPresent(duties::add);
                }
            }
        }
        return duties;
    }

    @Override
    public Optional<Duty> find(ReminderId reminder, Past past) {
        ProgressReportId owed =
                ProgressReportId.parse(reminder.owed().substring(category().length() + 1));
        return past.of(owed.period(), PeriodEvent.class).stream()
                .filter(PeriodEvent.Opened.class::isInstance)
                .map(PeriodEvent.Opened.class::cast)
                .findFirst()
                .flatMap(opened ->
                        duty(owed, PeriodFacts.find(past, owed.period()).orElseThrow(), opened.title(), past));
    }

    private static Optional<Duty> duty(ProgressReportId owed, PeriodFacts period, String title, Past past) {
        boolean asked = period.stage() == PeriodFacts.Stage.OPEN
                && period.owing().contains(owed.agency())
                && period.versionOf(owed.form()).isPresent();
        if (!asked || hasCome(owed, past)) {
            return Optional.empty();
        }
        return Optional.of(new Duty(
                ReminderId.of(owed),
                DutyKind.REPORT,
                "Báo cáo tiến độ " + title + ", biểu " + owed.form().key(),
                new Body(owed.agency()),
                period.dueOn(owed.agency())));
    }

    private static boolean hasCome(ProgressReportId owed, Past past) {
        boolean come = false;
        for (ProgressReportEvent event : past.of(owed, ProgressReportEvent.class)) {
            come = switch (event) {
                case ProgressReportEvent.Submitted _, ProgressReportEvent.NilSubmitted _ -> true;
                case ProgressReportEvent.Voided _ -> false;
                case ProgressReportEvent.Returned _, ProgressReportEvent.Accepted _, ProgressReportEvent.Amended _ ->
                    come;
            };
        }
        return come;
    }
}
