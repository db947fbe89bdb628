package vn.danvan.log;

/**
 * One log: one province's.
 *
 * @param number from 1; also the number of its partition, less one
 * @param name short and stable, such as {@code hb}; part of every event's source
 */
public record LogId(short number, String name) {

    /** @throws IllegalArgumentException when the number is below 1 or the name is not 1 to 30 small letters and digits */
    public LogId {
        if (number < 1 || !name.matches("[a-z0-9]{1,30}")) {
            throw new IllegalArgumentException("not a log: " + number + " " + name);
        }
    }

    /** For a number that is known to be small. */
    public static LogId of(int number, String name) {
        return new LogId((short) Math.toIntExact(Math.min(number, Short.MAX_VALUE)), name);
    }
}
