package vn.danvan.kernel.reminder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import vn.danvan.kernel.KernelCode;

/**
 * The address of an office, such as {@code vanphong@huyenuydabac.example}: a dot-atom and a host name (RFC 5321), in ASCII,
 * without display name, comment or quoted part, so that nothing else can hide in it.
 *
 * @param value at most 254 characters
 */
public record EmailAddress(@JsonValue String value) {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    /** @throws vn.danvan.kernel.DomainError {@code field.e-mail} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmailAddress {
        if (value.length() > LONGEST
                || value.indexOf('@') > LONGEST_LOCAL_PART
                || !FORM.matcher(value).matches()) {
            throw KernelCode.EMAIL_MALFORMED.refuse();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
