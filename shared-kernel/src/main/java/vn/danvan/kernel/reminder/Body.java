package vn.danvan.kernel.reminder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/**
 * A body that owes something and is reached about it: an agency or an association. In JSON it is the name of its stream,
 * such as {@code agency/HB.HU.DABAC}.
 *
 * @param id the agency or the association
 */
public record Body(StreamId id) {

    private static final String AGENCY = "agency";
    private static final String ASSOCIATION = "association";

    /** @throws vn.danvan.kernel.DomainError {@code field.code} when it is neither */
    public Body {
        if (!(id instanceof AgencyId) && !(id instanceof AssociationId)) {
            throw KernelCode.CODE_MALFORMED.because(id.stream());
        }
    }

    /** From its JSON form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Body parse(String stream) {
        int slash = stream.indexOf('/');
        return of(stream.substring(0, Math.max(0, slash)), stream.substring(slash + 1));
    }

    /**
     * By kind and code.
     *
     * @param kind {@code agency} or {@code association}
     */
    public static Body of(String kind, String code) {
        return switch (kind) {
            case AGENCY -> new Body(new AgencyId(code));
            case ASSOCIATION -> new Body(new AssociationId(code));
            default -> throw KernelCode.CODE_MALFORMED.because(kind);
        };
    }

    /** The agency, when it is one. */
    public @Nullable AgencyId agency() {
        return id instanceof AgencyId agency ? agency : null;
    }

    /** The association, when it is one. */
    public @Nullable AssociationId association() {
        return id instanceof AssociationId association ? association : null;
    }

    /** Its JSON form. */
    @JsonValue
    public String stream() {
        return id.stream();
    }

    @Override
    public String toString() {
        return stream();
    }
}
