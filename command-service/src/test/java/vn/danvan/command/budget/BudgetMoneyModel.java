package vn.danvan.command.budget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.BudgetLine;

/** The money of a granted package, written a second time and differently: a heap of movements that is searched each time. */
final class BudgetMoneyModel {

    /** A grant (more than nothing, or less) or a payment (less than nothing) on a day. */
    private record Movement(LocalDate on, long dong, boolean payment) {}

    private final List<Movement> movements = new ArrayList<>();
    private final Set<String> vouchers = new HashSet<>();
    private List<BudgetLine> wanted = List.of();
    private String adjustment = "NONE";
    private long unspent;

    void grant(long dong, LocalDate on) {
        movements.add(new Movement(on, dong, false));
    }

    void noneOpen(Set<String> reasons) {
        if (!adjustment.equals("NONE")) {
            reasons.add("budget.adjustment-open");
        }
    }

    void mustBeAsked(Set<String> reasons) {
        if (!adjustment.equals("ASKED")) {
            reasons.add("budget.adjustment-not-asked");
        }
    }

    void mustBeAgreed(Set<String> reasons) {
        if (!adjustment.equals("AGREED")) {
            reasons.add("budget.adjustment-not-agreed");
        }
    }

    void notBelowPaid(long total, Set<String> reasons) {
        if (total < paid()) {
            reasons.add("budget.adjustment-below-disbursed");
        }
    }

    void openNotBelowPaid(Set<String> reasons) {
        notBelowPaid(sum(wanted), reasons);
    }

    void mayPay(
            BudgetCommand.DisburseBudgetPackage c, int year, LocalDate today, boolean history, Set<String> reasons) {
        dated(c.on(), today, history, reasons);
        LocalDate first = movements.isEmpty() ? today : movements.getFirst().on;
        if (c.on().getYear() < year || c.on().isBefore(first)) {
            reasons.add("budget.date-too-early");
        }
        if (c.amount().dong() == 0) {
            reasons.add("budget.amount-empty");
        }
        if (vouchers.contains(c.voucher())) {
            reasons.add("budget.voucher-used");
        }
        List<Movement> then = new ArrayList<>(movements);
        then.add(new Movement(c.on(), -c.amount().dong(), true));
        for (Movement day : then) {
            long balance = then.stream()
                    .filter(m -> !m.on.isAfter(day.on))
                    .mapToLong(Movement::dong)
                    .sum();
            if (balance < 0 && !day.on.isBefore(c.on())) {
                reasons.add("budget.disbursed-above-approved");
            }
        }
    }

    void maySettle(BudgetCommand.SettleBudgetPackage c, LocalDate today, boolean history, Set<String> reasons) {
        dated(c.on(), today, history, reasons);
        if (movements.stream().anyMatch(m -> m.payment && m.on.isAfter(c.on()))) {
            reasons.add("budget.date-too-early");
        }
        if (total(c) > paid()) {
            reasons.add("budget.spent-above-disbursed");
        }
    }

    void mayClose(boolean voucher, Set<String> reasons) {
        if (unspent > 0 && !voucher) {
            reasons.add("budget.return-not-shown");
        }
        if (unspent == 0 && voucher) {
            reasons.add("budget.nothing-to-return");
        }
    }

    /** The lines that stand after the adjustment that was agreed to. */
    List<BudgetLine> adjust(LocalDate on) {
        long before = movements.stream()
                .filter(m -> !m.payment)
                .mapToLong(Movement::dong)
                .sum();
        movements.add(new Movement(on, sum(wanted) - before, false));
        adjustment = "NONE";
        return wanted;
    }

    void keep(BudgetCommand command) {
        switch (command) {
            case BudgetCommand.AskAdjustment c -> {
                wanted = c.lines();
                adjustment = "ASKED";
            }
            case BudgetCommand.AgreeAdjustment _ -> adjustment = "AGREED";
            case BudgetCommand.ReturnAdjustment _, BudgetCommand.RejectAdjustment _ -> adjustment = "NONE";
            case BudgetCommand.DisburseBudgetPackage c -> {
                movements.add(new Movement(c.on(), -c.amount().dong(), true));
                vouchers.add(c.voucher());
            }
            case BudgetCommand.SettleBudgetPackage c -> unspent = paid() - total(c);
            default -> {}
        }
    }

    private long paid() {
        return -movements.stream()
                .filter(Movement::payment)
                .mapToLong(Movement::dong)
                .sum();
    }

    private static void dated(LocalDate on, LocalDate today, boolean history, Set<String> reasons) {
        if (on.isAfter(today)) {
            reasons.add("budget.date-in-future");
        }
        if (on.isBefore(today) && !history) {
            reasons.add("budget.history-not-permitted");
        }
    }

    private static long total(BudgetCommand.SettleBudgetPackage c) {
        return c.spent().values().stream().mapToLong(Money::dong).sum();
    }

    private static long sum(List<BudgetLine> lines) {
        return lines.stream().mapToLong(line -> line.amount().dong()).sum();
    }
}
