package vn.danvan.command.publicservice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.publicservice.ServiceEnding;

/** What an assignment does, written a second time and differently: every reason to refuse, in no order. */
final class PublicServiceModel {

    private static final class Result {
        private final LocalDate to;
        private final String reporter;
        private final long quantity;
        private final long reported;
        private String state = "waits";
        private long accepted;

        Result(LocalDate to, String reporter, long quantity, long reported) {
            this.to = to;
            this.reporter = reporter;
            this.quantity = quantity;
            this.reported = reported;
        }

        long counts() {
            return state.equals("waits") ? reported : accepted;
        }
    }

    private LocalDate today;
    private boolean exists;
    private boolean over;
    private long value;
    private long quantity;
    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MAX;
    private final List<Result> results = new ArrayList<>();

    PublicServiceModel(LocalDate today) {
        this.today = today;
    }

    void on(LocalDate day) {
        today = day;
    }

    boolean exists() {
        return exists;
    }

    int results() {
        return results.size();
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, PublicServiceCommand command) {
        Set<String> reasons = new HashSet<>();
        switch (command) {
            case PublicServiceCommand.AssignService c -> {
                speaks(actor, c.agency().key(), reasons);
                if (c.agency().key().equals("HB.SO.CU")) {
                    reasons.add("agency.ended");
                }
                if (c.association().key().equals("HB.HOI.CTD")) {
                    reasons.add("service.assigned-association");
                }
                contract(c.value().dong(), c.from(), c.to(), reasons);
                if (reasons.isEmpty()) {
                    exists = true;
                    value = c.value().dong();
                    quantity = c.quantity();
                    from = c.from();
                    to = c.to();
                }
            }
            case PublicServiceCommand.AmendService c -> amend(actor, c, reasons);
            case PublicServiceCommand.ReportServiceResult c -> report(actor, c, reasons);
            case PublicServiceCommand.ConfirmServiceResult c -> {
                Result result = judged(actor, c.result(), reasons);
                if (result != null && (c.value().dong() > result.reported || c.quantity() > result.quantity)) {
                    reasons.add("service.accepted-above-reported");
                }
                if (c.value().dong() == 0) {
                    reasons.add("service.accepted-nothing");
                }
                if (result != null && reasons.isEmpty()) {
                    result.state = "accepted";
                    result.accepted = c.value().dong();
                }
            }
            case PublicServiceCommand.ReturnServiceResult c -> {
                Result result = judged(actor, c.result(), reasons);
                if (result != null && reasons.isEmpty()) {
                    result.state = "returned";
                }
            }
            case PublicServiceCommand.EndService c -> end(actor, c, reasons);
        }
        return reasons;
    }

    private void amend(Actor actor, PublicServiceCommand.AmendService c, Set<String> reasons) {
        decides(actor, reasons);
        contract(c.value().dong(), from, c.to(), reasons);
        if (c.value().dong() == value && c.quantity() == quantity && c.to().equals(to)) {
            reasons.add("service.unchanged");
        }
        if (c.value().dong() < used()) {
            reasons.add("service.value-below-reported");
        }
        if (results.stream().anyMatch(r -> !r.state.equals("returned") && r.to.isAfter(c.to()))) {
            reasons.add("service.end-before-result");
        }
        if (reasons.isEmpty()) {
            value = c.value().dong();
            quantity = c.quantity();
            to = c.to();
        }
    }

    private void report(Actor actor, PublicServiceCommand.ReportServiceResult c, Set<String> reasons) {
        if (!actor.roles().contains(Role.ASSOCIATION)) {
            reasons.add("actor.not-permitted");
        }
        if (actor.association() == null || !actor.association().key().equals("HB.HOI.NTD")) {
            reasons.add("resource.not-found");
        }
        over(reasons);
        if (c.to().isBefore(c.from())) {
            reasons.add("field.dates");
        }
        if (c.from().isBefore(from) || c.to().isAfter(to)) {
            reasons.add("service.outside-contract");
        }
        if (c.to().isAfter(today)) {
            reasons.add("service.date-future");
        }
        if (c.value().dong() == 0) {
            reasons.add("service.value-zero");
        }
        if (used() + c.value().dong() > value) {
            reasons.add("service.above-contract");
        }
        if (reasons.isEmpty()) {
            results.add(new Result(
                    c.to(), actor.person().value(), c.quantity(), c.value().dong()));
        }
    }

    private @org.jspecify.annotations.Nullable Result judged(Actor actor, int number, Set<String> reasons) {
        decides(actor, reasons);
        if (number < 1 || number > results.size()) {
            reasons.add("resource.not-found");
            return null;
        }
        Result result = results.get(number - 1);
        if (!result.state.equals("waits")) {
            reasons.add("service.result-decided");
        }
        if (result.reporter.equals(actor.person().value())) {
            reasons.add("service.same-person");
        }
        return result;
    }

    private void end(Actor actor, PublicServiceCommand.EndService c, Set<String> reasons) {
        decides(actor, reasons);
        boolean finished = c.ending() == ServiceEnding.FINISHED;
        if (finished && today.isBefore(from)) {
            reasons.add("service.before-start");
        }
        if (c.endedOn() != null && c.endedOn().isAfter(today)) {
            reasons.add("service.date-future");
        }
        if (finished == (c.reason() != null)) {
            reasons.add("service.reason");
        }
        if (results.stream().anyMatch(r -> r.state.equals("waits"))) {
            reasons.add("service.result-pending");
        }
        if (finished && results.stream().noneMatch(r -> r.state.equals("accepted"))) {
            reasons.add("service.no-result");
        }
        over = over || reasons.isEmpty();
    }

    private long used() {
        return results.stream().mapToLong(Result::counts).sum();
    }

    private static void contract(long value, LocalDate from, LocalDate to, Set<String> reasons) {
        if (value == 0) {
            reasons.add("service.value-zero");
        }
        if (to.isBefore(from)) {
            reasons.add("field.dates");
        }
    }

    private static void speaks(Actor actor, String agency, Set<String> reasons) {
        boolean province = actor.roles().contains(Role.STATE_MANAGEMENT);
        if (!province && !actor.roles().contains(Role.AGENCY_HEAD)) {
            reasons.add("actor.not-permitted");
        }
        String own = actor.agency() == null ? "" : actor.agency().key();
        if (!province && !own.equals(agency) && !(agency.equals("HB.SO.CU") && own.equals("HB.SO.YTE"))) {
            reasons.add("resource.not-found");
        }
    }

    private void decides(Actor actor, Set<String> reasons) {
        speaks(actor, "HB.SO.YTE", reasons);
        over(reasons);
    }

    private void over(Set<String> reasons) {
        if (over) {
            reasons.add("service.ended");
        }
    }
}
