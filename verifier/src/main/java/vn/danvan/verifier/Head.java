package vn.danvan.verifier;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The first attributes of an envelope (CloudEvents 1.0 as JSON, the data last), found without reading the rest. One is used
 * for many envelopes, by one thread.
 */
final class Head {

    private static final byte[] SOURCE = key("source");
    private static final byte[] TYPE = key("type");
    private static final byte[] SUBJECT = key("subject");
    private static final byte[] TIME = key("time");
    private static final byte[] VERSION = key("streamversion");
    private static final int DIGITS = 18;

    private static final long[] SECRET =
            new SecureRandom().longs(4).map(secret -> secret | 1).toArray();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private final Span source = new Span();
    private final Span type = new Span();
    private final Span subject = new Span();
    private final Span time = new Span();
    private long version = -1;

    private final class Span {
        private int from;
        private int to;

        private void clear() {
            from = 0;
            to = 0;
        }

        private boolean is(byte[] other) {
            return java.util.Arrays.equals(bytes, from, to, other, 0, other.length);
        }

        /** Each byte a character: to compare, not to read. */
        private String raw() {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }

        private String text() {
            return Words.plain(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }

    private final Span name = new Span();
    private final Span value = new Span();

    private static byte[] key(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads an envelope's head. Returns whether it has a source, a subject and a version in its stream. */
    boolean read(byte[] line, int from, int length) {
        bytes = line;
        at = from;
        end = from + length;
        source.clear();
        type.clear();
        subject.clear();
        time.clear();
        version = -1;
        if (!take('{')) {
            return false;
        }
        do {
            if (!string(name) || !take(':')) {
                return false;
            }
            if (name.is(VERSION)) {
                return number() && source.to > source.from && subject.to > subject.from;
            }
            if (!string(value)) {
                return false;
            }
            keep();
        } while (take(','));
        return false;
    }

    private void keep() {
        Span kept = null;
        if (name.is(SUBJECT)) {
            kept = subject;
        } else if (name.is(SOURCE)) {
            kept = source;
        } else if (name.is(TYPE)) {
            kept = type;
        } else if (name.is(TIME)) {
            kept = time;
        }
        if (kept != null) {
            kept.from = value.from;
            kept.to = value.to;
        }
    }

    private boolean take(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private boolean string(Span span) {
        if (!take('"')) {
            return false;
        }
        span.from = at;
        while (at < end && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        span.to = at;
        return take('"');
    }

    private boolean number() {
        int first = at;
        long read = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - first < DIGITS) {
            read = read * 10 + bytes[at++] - '0';
        }
        version = read;
        return at > first && at < end && (bytes[at] == ',' || bytes[at] == '}');
    }

    /** Whether the source is that one. */
    boolean isFrom(String rawSource) {
        boolean same = source.to - source.from == rawSource.length();
        for (int i = 0; same && i < rawSource.length(); i++) {
            same = (bytes[source.from + i] & 0xff) == rawSource.charAt(i);
        }
        return same;
    }

    /** To compare, not to read. */
    String rawSource() {
        return source.raw();
    }

    /** One of two hashes of the subject, with a secret of this run. */
    long hash(int which) {
        long hash = SECRET[2 * which] * (subject.to - subject.from);
        int i = subject.from;
        for (; i + Long.BYTES <= subject.to; i += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, i), SECRET[2 * which + 1]);
        }
        for (; i < subject.to; i++) {
            hash = mix(hash ^ bytes[i], SECRET[2 * which + 1]);
        }
        return hash;
    }

    /** Both halves of the product, so that every bit counts. */
    private static long mix(long hash, long secret) {
        return hash * secret ^ Math.unsignedMultiplyHigh(hash, secret);
    }

    /** The stream. */
    String subject() {
        return subject.text();
    }

    /** Position in the stream, from 0. */
    long version() {
        return version;
    }

    /** In words: what was recorded, of what, when. */
    String describe() {
        return type.text() + " " + subject.text() + "#" + version + " " + time.text();
    }
}
