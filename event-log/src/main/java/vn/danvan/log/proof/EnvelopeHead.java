package vn.danvan.log.proof;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Reads the beginning of an envelope as the platform writes it, step by step, without making anything of it: comparing is all
 * that is wanted of a million of them. Each step says whether the bytes are as asked and goes behind them.
 */
final class EnvelopeHead {

    private static final int LEAST_TIME = "2020-01-01T00:00:00Z".length();
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long MICROS = 1_000_000;

    private final byte[] bytes;
    private final int end;
    private int at;

    EnvelopeHead(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** ASCII text. */
    boolean after(String text) {
        int length = text.length();
        if (end - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    /** Whatever comes before the next quotation mark. */
    boolean anything() {
        while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at < end && bytes[at] == '"';
    }

    /** What lies elsewhere in the same array, up to a quotation mark. */
    boolean same(int from, int length) {
        boolean same = end - at > length
                && bytes[at + length] == '"'
                && Arrays.equals(bytes, at, at + length, bytes, from, from + length);
        at += length;
        return same;
    }

    /** A UUID, of which the 16 bytes lie elsewhere. */
    boolean uuid(ByteBuffer from, int start) {
        if (end - at < 36) {
            return false;
        }
        for (int i = 0; i < 16; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                if (bytes[at++] != '-') {
                    return false;
                }
            }
            int value = from.get(start + i) & 0xff;
            if (bytes[at++] != digit(value >> 4) || bytes[at++] != digit(value & 0xf)) {
                return false;
            }
        }
        return true;
    }

    private static int digit(int value) {
        return value < 10 ? '0' + value : 'a' + value - 10;
    }

    /** An instant such as {@code 2020-03-31T07:30:00.123456Z}, in microseconds since 1970. */
    boolean instant(long micros) {
        if (end - at < LEAST_TIME || bytes[at + 10] != 'T') {
            return false;
        }
        int year = digits(at, 4);
        int month = digits(at + 5, 2);
        int day = digits(at + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
            return false;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY
                + digits(at + 11, 2) * 3600L
                + digits(at + 14, 2) * 60L
                + digits(at + 17, 2);
        int next = at + LEAST_TIME - 1;
        long fraction = 0;
        if (bytes[next] == '.') {
            next++;
            for (long unit = MICROS / 10; next < end && Character.isDigit(bytes[next]); next++, unit /= 10) {
                fraction += (bytes[next] - '0') * unit;
            }
        }
        if (next >= end || bytes[next] != 'Z') {
            return false;
        }
        at = next + 1;
        return seconds * MICROS + fraction == micros;
    }

    private static int lengthOf(int year, int month) {
        return LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private int digits(int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** A number from 0, and no more digits behind it. */
    boolean number(long value) {
        long number = 0;
        int first = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at++] - '0';
        }
        return at > first && number == value;
    }
}
