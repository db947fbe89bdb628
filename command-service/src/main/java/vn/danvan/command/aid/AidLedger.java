package vn.danvan.command.aid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.aid.AidEvent;

/** What a grant received and spent: on no day was more spent than had been received by then. */
final class AidLedger {

    private record Entry(boolean receipt, long dong, LocalDate day, String voucher, boolean counts) {
        Entry cancelled() {
            return new Entry(receipt, dong, day, voucher, false);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** Number of the entry that comes next. */
    int next() {
        return entries.size() + 1;
    }

    void on(AidEvent.Received e) {
        entries.add(new Entry(true, e.amount().dong(), e.receivedOn(), e.voucher(), true));
    }

    void on(AidEvent.Spent e) {
        entries.add(new Entry(false, e.amount().dong(), e.spentOn(), e.voucher(), true));
    }

    void on(AidEvent.EntryCancelled e) {
        entries.set(e.entry() - 1, entries.get(e.entry() - 1).cancelled());
    }

    Money received() {
        return new Money(sum(Entry::receipt));
    }

    Money spent() {
        return new Money(sum(entry -> !entry.receipt));
    }

    Money received(LocalDate from, LocalDate to) {
        return new Money(sum(entry -> entry.receipt && within(entry, from, to)));
    }

    Money spent(LocalDate from, LocalDate to) {
        return new Money(sum(entry -> !entry.receipt && within(entry, from, to)));
    }

    /** What was not spent. */
    Money balance() {
        return received().minus(spent());
    }

    /** What was not spent at the end of a day. */
    Money balance(LocalDate day) {
        return new Money(balanceOn(day));
    }

    /** Day of the last entry that counts; the earliest of all days when there is none. */
    LocalDate lastDay() {
        return entries.stream()
                .filter(Entry::counts)
                .map(Entry::day)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** How much may go out on a day without any later day falling short: the lowest balance from that day on. */
    Money mostToSpendOn(LocalDate day) {
        long lowest = balanceOn(day);
        for (Entry entry : entries) {
            if (entry.day.isAfter(day)) {
                lowest = Math.min(lowest, balanceOn(entry.day));
            }
        }
        return new Money(lowest);
    }

    /**
     * How much may come in on a day without passing, then or on a later day, what may have been received by it.
     *
     * @param allowedBy what may have been received by the end of a day
     */
    Money mostToReceiveOn(LocalDate day, Function<LocalDate, Money> allowedBy) {
        long most = allowedBy.apply(day).dong() - receivedBy(day);
        for (Entry entry : entries) {
            if (entry.day.isAfter(day)) {
                most = Math.min(most, allowedBy.apply(entry.day).dong() - receivedBy(entry.day));
            }
        }
        return new Money(Math.max(0, most));
    }

    /** @throws vn.danvan.kernel.DomainError {@code aid.voucher-twice} */
    void mustBeNew(boolean receipt, String voucher) {
        if (entries.stream().anyMatch(e -> e.counts && e.receipt == receipt && e.voucher.equals(voucher))) {
            throw AidCode.VOUCHER_TWICE.because(voucher).at("/voucher");
        }
    }

    /**
     * Refuses to take back what is not there, what was taken back before, and a receipt whose money is spent.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}, {@code aid.entry-cancelled},
     *     {@code aid.money-spent}
     */
    void mayCancel(int number) {
        if (number < 1 || number > entries.size()) {
            throw KernelCode.NOT_FOUND.because(Integer.toString(number));
        }
        Entry entry = entries.get(number - 1);
        if (!entry.counts) {
            throw AidCode.ENTRY_CANCELLED.refuse();
        }
        if (entry.receipt && mostToSpendOn(entry.day).dong() < entry.dong) {
            throw AidCode.MONEY_SPENT.refuse();
        }
    }

    private long receivedBy(LocalDate day) {
        return sum(e -> e.receipt && !e.day.isAfter(day));
    }

    private long balanceOn(LocalDate day) {
        return receivedBy(day) - sum(e -> !e.receipt && !e.day.isAfter(day));
    }

    private long sum(Predicate<Entry> which) {
        return entries.stream()
                .filter(Entry::counts)
                .filter(which)
                .mapToLong(Entry::dong)
                .sum();
    }

    private static boolean within(Entry entry, LocalDate from, LocalDate to) {
        return !entry.day.isBefore(from) && !entry.day.isAfter(to);
    }
}
