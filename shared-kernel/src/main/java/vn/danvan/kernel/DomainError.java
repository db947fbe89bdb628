package vn.danvan.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal. Whoever throws it has changed nothing. Bugs and outages keep their own exception types. */
public final class DomainError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Code code;
    private final @Nullable String pointer;
    private final @Nullable String detail;
    private final transient List<Violation> violations;

    /**
     * One broken rule among several that are refused together.
     *
     * @param code the stable identifier of the rule, such as {@code report.rule-broken}
     * @param pointer JSON pointer (RFC 6901) into the request body, if a field is to blame
     * @param vi the sentence in Vietnamese
     * @param en the sentence in English
     */
    public record Violation(String code, @Nullable String pointer, String vi, String en) {}

    DomainError(Code code, @Nullable String pointer, @Nullable String detail) {
        this(code, pointer, detail, List.of());
    }

    private DomainError(Code code, @Nullable String pointer, @Nullable String detail, List<Violation> violations) {
        super(code.id() + (detail == null ? "" : ": " + detail), null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.detail = detail;
        this.violations = violations;
    }

    /** The same refusal, naming a field as well. */
    public DomainError at(String field) {
        return new DomainError(code, field, detail, violations);
    }

    /** The same refusal, naming a particular as well. */
    public DomainError because(String particular) {
        return new DomainError(code, pointer, particular, violations);
    }

    /** The same refusal, listing every broken rule at once. */
    public DomainError listing(List<Violation> broken) {
        return new DomainError(code, pointer, detail, List.copyOf(broken));
    }

    /** Why it was refused. */
    public Code code() {
        return code;
    }

    /** JSON pointer to the field to blame, if one is. */
    public @Nullable String pointer() {
        return pointer;
    }

    /** The particular (a figure, a name, a date) that the sentence ends with, if any. */
    public @Nullable String detail() {
        return detail;
    }

    /** Every broken rule, when several are refused together. */
    public List<Violation> violations() {
        return violations;
    }

    /** Throws {@code code} unless {@code holds}. */
    public static void require(boolean holds, Code code) {
        if (!holds) {
            throw code.refuse();
        }
    }
}
