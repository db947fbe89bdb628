package vn.danvan.command.budget;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import vn.danvan.kernel.Money;

/** What was granted and paid out of a package, day by day: on no day is more paid out than was granted by then. */
final class Account {

    /** What changed on one day, in đồng; the grant comes first. */
    private record Day(long granted, long paid) {}

    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final Set<String> vouchers = new HashSet<>();
    private Money granted = Money.ZERO;
    private Money paid = Money.ZERO;
    private LocalDate firstGrant = LocalDate.MIN;
    private LocalDate lastPaid = LocalDate.MIN;

    /** The grant changes to an amount on a day. */
    void grants(Money amount, LocalDate on) {
        if (days.isEmpty()) {
            firstGrant = on;
        }
        move(on, amount.dong() - granted.dong(), 0);
        granted = amount;
    }

    void pays(Money amount, LocalDate on, String voucher) {
        move(on, 0, amount.dong());
        paid = paid.plus(amount);
        vouchers.add(voucher);
        lastPaid = on.isAfter(lastPaid) ? on : lastPaid;
    }

    private void move(LocalDate on, long more, long out) {
        days.merge(on, new Day(more, out), (a, b) -> new Day(a.granted + b.granted, a.paid + b.paid));
    }

    /** What may be paid out with a voucher of that day, so that neither it nor a later day is overdrawn. */
    Money payableOn(LocalDate on) {
        long balance = 0;
        for (Day day : days.headMap(on, true).values()) {
            balance += day.granted - day.paid;
        }
        long least = balance;
        for (Day day : days.tailMap(on, false).values()) {
            balance += day.granted - day.paid;
            least = Math.min(least, balance);
        }
        return new Money(Math.max(0, least));
    }

    boolean used(String voucher) {
        return vouchers.contains(voucher);
    }

    Money granted() {
        return granted;
    }

    Money paid() {
        return paid;
    }

    /** What can still be paid out today. */
    Money remaining() {
        return granted.minus(paid);
    }

    LocalDate firstGrant() {
        return firstGrant;
    }

    LocalDate lastPaid() {
        return lastPaid;
    }
}
