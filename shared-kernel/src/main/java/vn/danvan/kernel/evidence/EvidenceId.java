package vn.danvan.kernel.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;

/**
 * A file that a body put in evidence, such as {@code agency/HB.HU.DABAC/9f86…}: two bodies that put in the same file have
 * one each, so that none learns of the other's.
 *
 * @param key {@code agency} or {@code association}, the body's code, and the SHA-256 of the file's bytes in hexadecimal
 */
public record EvidenceId(@JsonValue String key) implements StreamId {

    private static final Pattern FORM = Pattern.compile("(agency|association)/[A-Z0-9][A-Z0-9.-]{0,59}/[0-9a-f]{64}");
    private static final String HASH = "sha256:";

    /** @throws vn.danvan.kernel.DomainError {@code field.code} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvidenceId {
        if (!FORM.matcher(key).matches()) {
            throw KernelCode.CODE_MALFORMED.refuse();
        }
    }

    /** The file of that content which the body put in. */
    public static EvidenceId of(StreamId body, ContentHash content) {
        return new EvidenceId(body.stream() + "/" + content.value().substring(HASH.length()));
    }

    /** Who put it in. */
    @JsonIgnore
    public StreamId body() {
        String code = key.substring(key.indexOf('/') + 1, key.lastIndexOf('/'));
        return key.startsWith("agency/") ? new AgencyId(code) : new AssociationId(code);
    }

    /** The hash of its bytes. */
    @JsonIgnore
    public ContentHash content() {
        return new ContentHash(HASH + key.substring(key.lastIndexOf('/') + 1));
    }

    @Override
    @JsonIgnore
    public String category() {
        return "evidence";
    }

    @Override
    public String toString() {
        return stream();
    }
}
