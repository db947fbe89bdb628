package vn.danvan.command.budget;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.budget.BudgetLine;

/**
 * What a budget package does, written a second time and differently: it names every reason to refuse a command, in no
 * order, and moves on when there is none.
 */
final class BudgetModel {

    private String state = "NONE";
    private String owner = "";
    private int year;
    private Map<String, Long> asked = Map.of();
    private List<BudgetLine> lines = List.of();
    private final Set<String> asking = new HashSet<>();
    private final Set<String> handling = new HashSet<>();
    private final Set<String> deciding = new HashSet<>();
    private final BudgetMoneyModel money = new BudgetMoneyModel();

    boolean exists() {
        return !state.equals("NONE");
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, BudgetCommand command, LocalDate today) {
        Set<String> reasons = new HashSet<>();
        String next = switch (command) {
            case BudgetCommand.ProposeBudgetPackage c -> {
                asks(actor, c.association().key(), reasons);
                if (c.year().year() < 2021) {
                    reasons.add("budget.year-too-early");
                }
                if (!c.association().equals(new AssociationId("HB.HOI.CTD"))) {
                    reasons.add("budget.not-assigned");
                }
                lines(c.lines(), c.total().dong(), reasons);
                if (reasons.isEmpty()) {
                    owner = c.association().key();
                }
                yield "DRAFT";
            }
            case BudgetCommand.ReviseBudgetPackage c -> {
                asks(actor, owner, reasons);
                in("DRAFT RETURNED", "budget.not-editable", reasons);
                if (c.lines().equals(lines)) {
                    reasons.add("budget.unchanged");
                }
                lines(c.lines(), c.total().dong(), reasons);
                yield state;
            }
            case BudgetCommand.SubmitBudgetPackage _ -> {
                asks(actor, owner, reasons);
                in("DRAFT RETURNED", "budget.not-draft", reasons);
                yield "SUBMITTED";
            }
            case BudgetCommand.AgreeBudgetPackage _ -> {
                appraises(actor, reasons);
                yield "APPRAISED";
            }
            case BudgetCommand.CutBudgetPackage c -> {
                appraises(actor, reasons);
                Map<String, Long> cut = new HashMap<>();
                c.amounts().forEach((code, amount) -> cut.put(code, amount.dong()));
                cut(cut, reasons);
                yield "APPRAISED";
            }
            case BudgetCommand.ReturnBudgetPackage c -> {
                appraises(actor, reasons);
                if (!c.comments().stream().allMatch(comment -> asked.containsKey(comment.target()))) {
                    reasons.add("budget.comment-target");
                }
                yield "RETURNED";
            }
            case BudgetCommand.ApproveBudgetPackage _ -> {
                decides(actor, reasons);
                yield "APPROVED";
            }
            case BudgetCommand.RejectBudgetPackage _ -> {
                decides(actor, reasons);
                yield "REJECTED";
            }
            case BudgetCommand.AskAdjustment c -> {
                asks(actor, owner, reasons);
                in("APPROVED", "budget.not-approved", reasons);
                money.noneOpen(reasons);
                if (c.lines().equals(lines)) {
                    reasons.add("budget.unchanged");
                }
                lines(c.lines(), c.total().dong(), reasons);
                money.notBelowPaid(c.total().dong(), reasons);
                yield state;
            }
            case BudgetCommand.AgreeAdjustment _, BudgetCommand.ReturnAdjustment _ -> {
                handles(actor, reasons);
                money.mustBeAsked(reasons);
                yield state;
            }
            case BudgetCommand.ApproveAdjustment _ -> {
                decidesAfterTheGrant(actor, reasons);
                money.mustBeAgreed(reasons);
                money.openNotBelowPaid(reasons);
                yield state;
            }
            case BudgetCommand.RejectAdjustment _ -> {
                decidesAfterTheGrant(actor, reasons);
                money.mustBeAgreed(reasons);
                yield state;
            }
            case BudgetCommand.DisburseBudgetPackage c -> {
                handles(actor, reasons);
                in("APPROVED", "budget.not-approved", reasons);
                money.mayPay(c, year, today, actor.importsHistory(), reasons);
                yield state;
            }
            case BudgetCommand.SettleBudgetPackage c -> {
                handles(actor, reasons);
                in("APPROVED SETTLED", "budget.not-approved", reasons);
                money.noneOpen(reasons);
                if (!c.spent().keySet().equals(asked.keySet())) {
                    reasons.add("budget.spent-lines");
                }
                money.maySettle(c, today, actor.importsHistory(), reasons);
                yield "SETTLED";
            }
            case BudgetCommand.CloseBudgetPackage c -> {
                decidesAfterTheGrant(actor, reasons);
                in("SETTLED", "budget.not-settled", reasons);
                money.mayClose(c.returnVoucher() != null, reasons);
                yield "CLOSED";
            }
        };
        if (reasons.isEmpty()) {
            state = next;
            keep(command, today);
            note(actor, command);
        }
        return reasons;
    }

    private void keep(BudgetCommand command, LocalDate today) {
        switch (command) {
            case BudgetCommand.ProposeBudgetPackage c -> {
                year = c.year().year();
                standing(c.lines());
            }
            case BudgetCommand.ReviseBudgetPackage c -> standing(c.lines());
            case BudgetCommand.CutBudgetPackage c ->
                standing(lines.stream()
                        .map(l -> new BudgetLine(
                                l.code(), l.name(), requireNonNull(c.amounts().get(l.code())), l.task()))
                        .toList());
            case BudgetCommand.ApproveBudgetPackage _ ->
                money.grant(asked.values().stream().mapToLong(Long::longValue).sum(), today);
            case BudgetCommand.ApproveAdjustment _ -> standing(money.adjust(today));
            default -> money.keep(command);
        }
    }

    private void standing(List<BudgetLine> now) {
        lines = now;
        asked = new HashMap<>();
        now.forEach(line -> asked.put(line.code(), line.amount().dong()));
    }

    private void note(Actor actor, BudgetCommand command) {
        Set<String> part = switch (command) {
            case BudgetCommand.ProposeBudgetPackage _,
                    BudgetCommand.ReviseBudgetPackage _,
                    BudgetCommand.SubmitBudgetPackage _,
                    BudgetCommand.AskAdjustment _ -> asking;
            case BudgetCommand.AgreeBudgetPackage _,
                    BudgetCommand.CutBudgetPackage _,
                    BudgetCommand.ReturnBudgetPackage _,
                    BudgetCommand.AgreeAdjustment _,
                    BudgetCommand.ReturnAdjustment _,
                    BudgetCommand.DisburseBudgetPackage _,
                    BudgetCommand.SettleBudgetPackage _ -> handling;
            case BudgetCommand.ApproveBudgetPackage _,
                    BudgetCommand.RejectBudgetPackage _,
                    BudgetCommand.ApproveAdjustment _,
                    BudgetCommand.RejectAdjustment _,
                    BudgetCommand.CloseBudgetPackage _ -> deciding;
        };
        part.add(actor.person().value());
    }

    private void asks(Actor actor, String association, Set<String> reasons) {
        if (!actor.roles().contains(Role.ASSOCIATION)) {
            reasons.add("actor.not-permitted");
        }
        if (actor.association() == null || !actor.association().key().equals(association)) {
            reasons.add("resource.not-found");
        }
        not(actor, handling, reasons);
        not(actor, deciding, reasons);
    }

    private void appraises(Actor actor, Set<String> reasons) {
        handles(actor, reasons);
        in("SUBMITTED", "budget.not-submitted", reasons);
    }

    private void handles(Actor actor, Set<String> reasons) {
        if (!actor.roles().contains(Role.FINANCE_APPRAISER)) {
            reasons.add("actor.not-permitted");
        }
        not(actor, asking, reasons);
        not(actor, deciding, reasons);
    }

    private void decides(Actor actor, Set<String> reasons) {
        decidesAfterTheGrant(actor, reasons);
        in("APPRAISED", "budget.not-appraised", reasons);
    }

    private void decidesAfterTheGrant(Actor actor, Set<String> reasons) {
        if (!actor.roles().contains(Role.APPROVER)) {
            reasons.add("actor.not-permitted");
        }
        not(actor, asking, reasons);
        not(actor, handling, reasons);
    }

    private void in(String states, String otherwise, Set<String> reasons) {
        if (!List.of(states.split(" ")).contains(state)) {
            reasons.add(otherwise);
        }
    }

    private void not(Actor actor, Set<String> others, Set<String> reasons) {
        if (others.contains(actor.person().value())) {
            reasons.add("budget.same-person");
        }
    }

    private static void lines(List<BudgetLine> lines, long total, Set<String> reasons) {
        if (lines.isEmpty()) {
            reasons.add("budget.no-lines");
        }
        if (lines.stream().map(BudgetLine::code).distinct().count() != lines.size()) {
            reasons.add("budget.line-twice");
        }
        long sum = 0;
        for (BudgetLine line : lines) {
            sum += line.amount().dong();
            if (line.amount().dong() < 1) {
                reasons.add("budget.line-empty");
            }
            if (line.task() != null && !line.task().key().equals("T01")) {
                reasons.add("plan.task-unknown");
            }
        }
        if (sum != total) {
            reasons.add("budget.lines-differ");
        }
    }

    private void cut(Map<String, Long> cut, Set<String> reasons) {
        if (!cut.keySet().equals(asked.keySet())) {
            reasons.add("budget.cut-lines");
        }
        if (cut.entrySet().stream().anyMatch(e -> e.getValue() > asked.getOrDefault(e.getKey(), 0L))) {
            reasons.add("budget.cut-above-asked");
        }
        long before = asked.values().stream().mapToLong(Long::longValue).sum();
        long after = cut.values().stream().mapToLong(Long::longValue).sum();
        if (after == before) {
            reasons.add("budget.cut-not-less");
        }
        if (after == 0) {
            reasons.add("budget.cut-to-nothing");
        }
    }
}
