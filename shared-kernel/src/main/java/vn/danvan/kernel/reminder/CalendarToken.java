package vn.danvan.kernel.reminder;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.KernelCode;

/**
 * What opens a body's calendar feed to whoever knows it: 256 random bits. The register keeps its hash only.
 *
 * @param value 43 letters, digits, hyphens and underscores (RFC 4648 section 5)
 */
public record CalendarToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws vn.danvan.kernel.DomainError {@code resource.not-found}: nothing is opened by anything else */
    public CalendarToken {
        if (!FORM.matcher(value).matches()) {
            throw KernelCode.NOT_FOUND.refuse();
        }
    }

    /** From 32 random bytes. */
    public static CalendarToken of(byte[] random) {
        return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What the register keeps of it. */
    public ContentHash hash() {
        byte[] digest = ContentHash.sha256().digest(value.getBytes(StandardCharsets.US_ASCII));
        return new ContentHash("sha256:" + HexFormat.of().formatHex(digest));
    }

    /** Does not tell it. */
    @Override
    public String toString() {
        return "CalendarToken";
    }
}
