package vn.danvan.kernel.reminder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;

/**
 * The reminders of one duty. Its key is the name of what is owed with colons for slashes, so that it is one segment of a
 * path: {@code report:2020-Q1:BM01:HB.HU.DABAC} for what the stream {@code report/2020-Q1/BM01/HB.HU.DABAC} will hold.
 *
 * @param key a lower-case word, then 1 to 5 parts of 1 to 60 letters, digits, dots and hyphens
 */
public record ReminderId(@JsonValue String key) implements StreamId {

    private static final Pattern FORM = Pattern.compile("[a-z-]{1,30}(:[A-Za-z0-9.-]{1,60}){1,5}");

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReminderId {
        if (!FORM.matcher(key).matches()) {
            throw KernelCode.CODE_MALFORMED.because(key);
        }
    }

    /** That of a duty which is the whole of a stream. */
    public static ReminderId of(StreamId owed) {
        return new ReminderId(owed.stream().replace('/', ':'));
    }

    /** That of a duty which is a part of a stream, such as a task of a plan. */
    public static ReminderId of(StreamId owner, String part) {
        return new ReminderId(owner.stream().replace('/', ':') + ":" + part);
    }

    /** What is owed, as a stream or a part of one, such as {@code report/2020-Q1/BM01/HB.HU.DABAC}. */
    public String owed() {
        return key.replace(':', '/');
    }

    /**
     * The stream of what is owed, as decisions about agencies name it: a part of a stream after {@code #}. A step of a
     * document goes with its document.
     */
    public String duty(DutyKind kind) {
        String owed = owed();
        int last = owed.lastIndexOf('/');
        return switch (kind) {
            case SUB_PLAN, REPORT, ACKNOWLEDGEMENT, SUMMARY_DRAFT -> owed;
            case TASK, REMEDIATION -> owed.substring(0, last) + "#" + owed.substring(last + 1);
            case DELIVERABLE -> last > owed.indexOf('/') ? owed.substring(0, last) : owed;
        };
    }

    @Override
    @JsonIgnore
    public String category() {
        return "reminder";
    }

    @Override
    public String toString() {
        return stream();
    }
}
