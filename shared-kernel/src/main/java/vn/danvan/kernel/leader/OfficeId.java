package vn.danvan.kernel.leader;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.association.AssociationId;

/**
 * One office of an association, such as {@code HB.HOI.CTD/CHAIR} or, for the second of several, {@code
 * HB.HOI.CTD/VICE_CHAIR.2}.
 *
 * @param seat from 1 to as many as there can be of the office
 */
public record OfficeId(AssociationId association, Office office, int seat) implements StreamId {

    private static final Pattern FORM = Pattern.compile("([^/]+)/([A-Z_]+)(?:\\.([2-9]|1\\d|20))?");

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    public OfficeId {
        if (seat < 1 || seat > office.seats()) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
    }

    /**
     * From its JSON form.
     *
     * @throws vn.danvan.kernel.DomainError {@code field.code}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OfficeId parse(String key) {
        Matcher form = FORM.matcher(key);
        if (!form.matches()) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
        Office office = Stream.of(Office.values())
                .filter(each -> each.name().equals(form.group(2)))
                .findFirst()
                .orElseThrow(KernelCode.CODE_MALFORMED::refuse);
        String seat = form.group(3);
        return new OfficeId(new AssociationId(form.group(1)), office, seat == null ? 1 : Integer.parseInt(seat));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "office";
    }

    @Override
    @JsonValue
    public String key() {
        return association.key() + "/" + office + (seat == 1 ? "" : "." + seat);
    }

    @Override
    public String toString() {
        return stream();
    }
}
