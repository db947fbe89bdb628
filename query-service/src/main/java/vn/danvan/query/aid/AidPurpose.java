package vn.danvan.query.aid;

import java.util.List;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.aid.AidLine;

/**
 * A purpose that a grant's money may be spent on.
 *
 * @param spent on it so far
 */
public record AidPurpose(String code, String name, Money spent) {

    static AidPurpose of(AidLine line) {
        return new AidPurpose(line.code(), line.name(), Money.ZERO);
    }

    AidPurpose counting(List<AidEntry> entries) {
        Money out = Money.sum(entries.stream()
                .filter(entry -> entry.counts() && code.equals(entry.line()))
                .map(AidEntry::amount)
                .toList());
        return new AidPurpose(code, name, out);
    }
}
