package vn.danvan.command.aid;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.aid.AidLine;

/** What is wrong with a request whatever the grant's state. */
final class AidChecks {

    private AidChecks() {}

    static void positive(Money amount, String field) {
        if (amount.dong() == 0) {
            throw AidCode.AMOUNT_ZERO.at(field);
        }
    }

    static void notFuture(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) {
            throw AidCode.DATE_FUTURE.because(day.toString()).at(field);
        }
    }

    static void lines(List<AidLine> lines) {
        if (lines.isEmpty()) {
            throw AidCode.NO_LINES.at("/lines");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!codes.add(lines.get(i).code())) {
                throw AidCode.LINE_TWICE.because(lines.get(i).code()).at("/lines/" + i + "/code");
            }
        }
    }
}
