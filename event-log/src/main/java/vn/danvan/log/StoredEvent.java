package vn.danvan.log;

import java.time.Instant;
import java.util.UUID;

/**
 * One event of the log.
 *
 * @param index its number in the log, from 0, without gaps
 * @param id UUIDv7
 * @param stream the stream it belongs to
 * @param version its number in the stream, from 0
 * @param type stored name and schema version
 * @param recordedAt when it was recorded (UTC, microseconds)
 * @param envelope the stored bytes, exactly as appended
 * @param leafHash SHA-256(0x00 ‖ envelope), 32 bytes (RFC 6962 section 2.1)
 */
public record StoredEvent(
        long index,
        UUID id,
        String stream,
        long version,
        String type,
        Instant recordedAt,
        byte[] envelope,
        byte[] leafHash) {}
