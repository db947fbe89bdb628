package vn.danvan.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.DomainError;
import vn.danvan.log.Append;
import vn.danvan.service.web.WebCode;

/**
 * Who sends a command and under which conditions.
 *
 * @param actor from the token
 * @param key idempotency key, bound to principal, method and path, with the body's hash; none when none was sent
 * @param ifMatch stream version that the client saw; none when it did not say
 * @param correlationId what the request is known by in the envelope
 */
public record Caller(
        Actor actor, Append.@Nullable Key key, @Nullable Long ifMatch, String correlationId) {

    /** The same caller for one part of a bulk request: its key is the request's with the part's name. */
    public Caller forRow(String part) {
        if (key == null) {
            return this;
        }
        return new Caller(actor, new Append.Key(key.value() + "#" + part, key.requestHash()), null, correlationId);
    }

    /**
     * The same caller when the body was streamed: its key is bound to the body by the hash that was taken meanwhile.
     *
     * @param hash SHA-256 of the body, 32 bytes
     */
    public Caller withBody(byte[] hash) {
        return key == null ? this : new Caller(actor, new Append.Key(key.value(), hash), ifMatch, correlationId);
    }

    /** @throws DomainError {@code version.required} when the client did not say which version it saw */
    public Caller mustSayVersion() {
        DomainError.require(ifMatch != null, WebCode.IF_MATCH_REQUIRED);
        return this;
    }

    static Append.Key bind(String rawKey, String principal, String method, String path, byte[] body) {
        boolean printable = rawKey.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        if (!printable || rawKey.isEmpty() || rawKey.length() > 100) {
            throw WebCode.IDEMPOTENCY_KEY.refuse();
        }
        MessageDigest scope = ContentHash.sha256();
        for (String part : new String[] {principal, method, path, rawKey}) {
            scope.update(part.getBytes(StandardCharsets.UTF_8));
            scope.update((byte) 0);
        }
        // With the key, which is not stored, so that nobody finds out by guessing what a body said of a person.
        MessageDigest bodyHash = ContentHash.sha256();
        bodyHash.update(rawKey.getBytes(StandardCharsets.UTF_8));
        bodyHash.update((byte) 0);
        return new Append.Key(HexFormat.of().formatHex(scope.digest()), bodyHash.digest(body));
    }
}
