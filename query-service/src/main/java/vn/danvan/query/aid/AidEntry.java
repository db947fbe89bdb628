package vn.danvan.query.aid;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.aid.AidEvent;

/**
 * A receipt or a spending.
 *
 * @param number among the grant's receipts and spendings
 * @param line purpose that it was spent on; absent for a receipt
 * @param what it was spent on in words; absent for a receipt
 * @param cancelledBecause why it no longer counts; absent while it does
 */
public record AidEntry(
        int number,
        Kind kind,
        Money amount,
        LocalDate on,
        String voucher,
        @Nullable String line,
        @Nullable String what,
        PersonId recorder,
        @Nullable String cancelledBecause) {

    /** Which way the money went. */
    public enum Kind {
        /** Nhận. */
        RECEIPT,
        /** Chi. */
        SPENDING
    }

    static AidEntry of(AidEvent.Received e) {
        return new AidEntry(
                e.entry(), Kind.RECEIPT, e.amount(), e.receivedOn(), e.voucher(), null, null, e.recorder(), null);
    }

    static AidEntry of(AidEvent.Spent e) {
        return new AidEntry(
                e.entry(), Kind.SPENDING, e.amount(), e.spentOn(), e.voucher(), e.line(), e.what(), e.recorder(), null);
    }

    static List<AidEntry> cancelled(List<AidEntry> entries, AidEvent.EntryCancelled e) {
        return entries.stream()
                .map(it -> it.number != e.entry()
                        ? it
                        : new AidEntry(
                                it.number,
                                it.kind,
                                it.amount,
                                it.on,
                                it.voucher,
                                it.line,
                                it.what,
                                it.recorder,
                                e.reason()))
                .toList();
    }

    static Money sum(List<AidEntry> entries, Kind kind) {
        return Money.sum(entries.stream()
                .filter(it -> it.kind == kind && it.counts())
                .map(AidEntry::amount)
                .toList());
    }

    boolean counts() {
        return cancelledBecause == null;
    }
}
