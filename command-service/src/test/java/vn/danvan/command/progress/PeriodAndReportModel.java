package vn.danvan.command.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;

/** The rules of periods and reports in other words than the aggregates': what each act must come to. */
final class PeriodAndReportModel {

    /**
     * One act.
     *
     * @param agency whose report it is about
     * @param figure what a submitted report says
     * @param date what an extension asks for
     */
    record Act(Kind kind, Actor actor, AgencyId agency, int figure, LocalDate date) {
        enum Kind {
            OPEN,
            EXTEND_ALL,
            EXTEND_ONE,
            CLOSE,
            LOCK,
            REOPEN,
            SUBMIT,
            SUBMIT_BROKEN,
            SUBMIT_OLD_FORM,
            NIL,
            RETURN,
            ACCEPT,
            ACCEPT_OTHER,
            AMEND,
            VOID
        }
    }

    private static final class Report {
        private String stage = "none";
        private int figure;
        private String submitter = "";
        private boolean late;
    }

    private final Map<AgencyId, Report> reports = new HashMap<>();
    private final Map<AgencyId, LocalDate> own = new HashMap<>();
    private String period = "none";
    private LocalDate due = LocalDate.MIN;

    boolean late(AgencyId agency) {
        return report(agency).late;
    }

    private Report report(AgencyId agency) {
        return reports.computeIfAbsent(agency, _ -> new Report());
    }

    private LocalDate due(AgencyId agency) {
        LocalDate extended = own.getOrDefault(agency, LocalDate.MIN);
        return extended.isAfter(due) ? extended : due;
    }

    String expect(Act act, LocalDate today) {
        return switch (act.kind()) {
            case OPEN, EXTEND_ALL, EXTEND_ONE, CLOSE, LOCK, REOPEN -> ofPeriod(act);
            case SUBMIT, SUBMIT_BROKEN, SUBMIT_OLD_FORM, NIL -> submission(act, report(act.agency()), today);
            case RETURN, ACCEPT, ACCEPT_OTHER -> review(act, report(act.agency()));
            case AMEND -> amendment(act, report(act.agency()));
            case VOID -> voiding(act, report(act.agency()));
        };
    }

    private String ofPeriod(Act act) {
        if (act.kind() != Act.Kind.OPEN && "none".equals(period)) {
            return "resource.not-found";
        }
        Role asked = act.kind() == Act.Kind.REOPEN ? Role.MOBILISATION_LEAD : Role.MOBILISATION_OFFICER;
        if (!act.actor().is(asked)) {
            return "actor.not-permitted";
        }
        switch (act.kind()) {
            case OPEN -> {
                if (!"none".equals(period)) {
                    return "period.exists";
                }
                period = "open";
                due = ReportSample.DUE;
                return "Opened";
            }
            case REOPEN -> {
                if ("open".equals(period)) {
                    return "period.open";
                }
                period = "open";
                return "Reopened";
            }
            case LOCK -> {
                if (!"closed".equals(period)) {
                    return "period.not-closed";
                }
                period = "locked";
                return "Locked";
            }
            default -> {
                if (!"open".equals(period)) {
                    return "period.not-open";
                }
                return extensionOrClosing(act);
            }
        }
    }

    private String extensionOrClosing(Act act) {
        if (act.kind() == Act.Kind.CLOSE) {
            period = "closed";
            return "Closed";
        }
        boolean all = act.kind() == Act.Kind.EXTEND_ALL;
        if (!act.date().isAfter(all ? due : due(act.agency()))) {
            return "period.not-later";
        }
        if (all) {
            due = act.date();
        } else {
            own.put(act.agency(), act.date());
        }
        return "DueDateExtended";
    }

    private static boolean heads(Act act) {
        return act.actor().is(Role.AGENCY_HEAD)
                && act.agency().equals(act.actor().agency());
    }

    private String submission(Act act, Report report, LocalDate today) {
        if (!heads(act)) {
            return act.actor().is(Role.AGENCY_HEAD) ? "resource.not-found" : "actor.not-permitted";
        }
        if (!"open".equals(period)) {
            return "none".equals(period) ? "report.not-owed" : "report.period-not-open";
        }
        if ("submitted".equals(report.stage) || "accepted".equals(report.stage)) {
            return "report.already-submitted";
        }
        if (act.kind() == Act.Kind.SUBMIT_OLD_FORM) {
            return "report.form-version";
        }
        if (act.kind() == Act.Kind.SUBMIT_BROKEN) {
            return "report.invalid";
        }
        if ("none".equals(report.stage) || "void".equals(report.stage)) {
            report.late = today.isAfter(due(act.agency()));
        }
        report.stage = "submitted";
        report.submitter = act.actor().person().value();
        report.figure = act.kind() == Act.Kind.NIL ? -1 : act.figure();
        return act.kind() == Act.Kind.NIL ? "NilSubmitted" : "Submitted";
    }

    private String review(Act act, Report report) {
        if ("none".equals(report.stage)) {
            return "resource.not-found";
        }
        if (!act.actor().is(Role.MOBILISATION_OFFICER)) {
            return "actor.not-permitted";
        }
        if ("locked".equals(period)) {
            return "report.period-locked";
        }
        if (!"submitted".equals(report.stage)) {
            return "report.not-submitted";
        }
        if (act.kind() == Act.Kind.RETURN) {
            report.stage = "returned";
            return "Returned";
        }
        if (act.actor().person().value().equals(report.submitter)) {
            return "report.same-person";
        }
        if (act.kind() == Act.Kind.ACCEPT_OTHER) {
            return "report.content-differs";
        }
        report.stage = "accepted";
        return "Accepted";
    }

    private String voiding(Act act, Report report) {
        if ("none".equals(report.stage)) {
            return "resource.not-found";
        }
        if (!act.actor().is(Role.MOBILISATION_OFFICER)) {
            return "actor.not-permitted";
        }
        if ("locked".equals(period)) {
            return "report.period-locked";
        }
        if ("void".equals(report.stage)) {
            return "report.void";
        }
        report.stage = "void";
        return "Voided";
    }

    private String amendment(Act act, Report report) {
        if ("none".equals(report.stage)) {
            return "resource.not-found";
        }
        if (!heads(act)) {
            return act.actor().is(Role.AGENCY_HEAD) ? "resource.not-found" : "actor.not-permitted";
        }
        if ("locked".equals(period)) {
            return "report.period-locked";
        }
        if (!"accepted".equals(report.stage)) {
            return "report.not-accepted";
        }
        if (report.figure == act.figure()) {
            return "report.unchanged";
        }
        report.figure = act.figure();
        return "Amended";
    }
}
