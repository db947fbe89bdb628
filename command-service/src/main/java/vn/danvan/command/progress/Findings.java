package vn.danvan.command.progress;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.kernel.Code;
import vn.danvan.kernel.DomainError;

/** Everything that is wrong with a report, so that it is refused once and not once a mistake. */
final class Findings {

    private final List<DomainError.Violation> broken = new ArrayList<>();

    void add(Code code, String pointer) {
        broken.add(new DomainError.Violation(code.id(), pointer, code.vi(), code.en()));
    }

    void add(Code code, String pointer, String particular) {
        add(code, pointer, particular, particular);
    }

    void add(Code code, String pointer, String vi, String en) {
        broken.add(new DomainError.Violation(code.id(), pointer, code.vi() + ": " + vi, code.en() + ": " + en));
    }

    /** @throws DomainError {@code report.invalid}, listing them, if there are any */
    void refuse() {
        if (!broken.isEmpty()) {
            throw ReportCode.INVALID.refuse().listing(broken);
        }
    }
}
