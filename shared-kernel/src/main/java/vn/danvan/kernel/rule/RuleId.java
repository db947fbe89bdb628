package vn.danvan.kernel.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;

/**
 * A rule that law or policy can change, such as {@code sub-plan.due}.
 *
 * @param key 1 to 80 lower-case letters, digits, dots and hyphens
 */
public record RuleId(@JsonValue String key) implements StreamId {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RuleId {
        if (!FORM.matcher(key).matches()) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
    }

    @Override
    @JsonIgnore
    public String category() {
        return "rule";
    }

    @Override
    public String toString() {
        return stream();
    }
}
