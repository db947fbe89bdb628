package vn.danvan.command.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDuty;
import vn.danvan.command.agency.DutySource;
import vn.danvan.command.period.PeriodFacts;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;

/** The reports that are owed for periods that are not locked, and not accepted. */
final class ReportDuties implements DutySource {

    @Override
    public List<AgencyDuty> openOf(Set<AgencyId> agencies, Past past) {
        Set<PeriodId> periods = past.ofAll("period", PeriodEvent.class).stream()
                .map(PeriodEvent::period)
                .collect(Collectors.toSet());
        List<AgencyDuty> open = new ArrayList<>();
        for (PeriodId id : periods) {
            PeriodFacts period = PeriodFacts.find(past, id).orElseThrow();
            if (period.stage() != PeriodFacts.Stage.LOCKED) {
                for (FormVersion form : period.forms()) {
                    period.owing().stream()
                            .filter(agencies::contains)
                            .map(agency -> new ProgressReportId(id, form.form(), agency))
                            .filter(owed -> !accepted(owed, past))
                            .forEach(owed -> open.add(duty(owed)));
                }
            }
        }
        return open;
    }

    private static AgencyDuty duty(ProgressReportId owed) {
        String period = owed.period().key();
        String form = owed.form().key();
        return new AgencyDuty(
                owed.stream(),
                owed.agency(),
                "Báo cáo kỳ " + period + ", biểu mẫu " + form,
                "Report for " + period + " on form " + form);
    }

    private static boolean accepted(ProgressReportId owed, Past past) {
        boolean accepted = false;
        for (ProgressReportEvent event : past.of(owed, ProgressReportEvent.class)) {
            accepted = switch (event) {
                case ProgressReportEvent.Accepted _, ProgressReportEvent.Amended _ -> true;
                case ProgressReportEvent.Submitted _,
                        ProgressReportEvent.NilSubmitted _,
                        ProgressReportEvent.Returned _,
                        ProgressReportEvent.Voided _ -> false;
            };
        }
        return accepted;
    }
}
