package vn.danvan.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A command that waits for its outcome, with what can be worked out before it is sent. */
final class Pending {

    private static final MessageDigest SHA_256 = sha256();

    /** Says that no command follows. */
    static final Pending END = new Pending(new Append(
            List.of(new Append.NewEvent(new UUID(0, 0), "end", 0, "end", Instant.EPOCH, new byte[0], null)),
            List.of(),
            null));

    final Append command;
    final List<byte[]> leaves;
    final List<Append.StreamVersion> expected;
    final int bytes;
    final CompletableFuture<Outcome> result = new CompletableFuture<>();

    /** @throws IllegalArgumentException when a stream's events do not have consecutive versions, in order, from 0 or above */
    Pending(Append command) {
        this.command = command;
        this.expected = StreamsOf.expected(command);
        this.leaves =
                command.events().stream().map(event -> leaf(event.envelope())).toList();
        this.bytes = command.events().stream()
                .mapToInt(event -> event.envelope().length)
                .sum();
    }

    /** RFC 6962 section 2.1. */
    static byte[] leaf(byte[] envelope) {
        MessageDigest digest = copy();
        digest.update((byte) 0);
        return digest.digest(envelope);
    }

    Set<String> written() {
        Set<String> streams = new HashSet<>();
        command.events().forEach(event -> streams.add(event.stream()));
        return streams;
    }

    Set<String> limits() {
        Set<String> keys = new HashSet<>();
        for (Append.NewEvent event : command.events()) {
            if (event.move() != null) {
                keys.add(event.move().key());
            }
        }
        return keys;
    }

    boolean movesLimits() {
        for (Append.NewEvent event : command.events()) {
            if (event.move() != null) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String key() {
        return command.key() == null ? null : command.key().value();
    }

    private static MessageDigest copy() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
