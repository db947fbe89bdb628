package vn.danvan.kernel;

/**
 * Names one stream of the log: the life of one thing. The name is built from the thing's natural key, so that the log's
 * own uniqueness of (stream, version) makes the thing unique.
 */
public interface StreamId {

    /** The kind of thing, the part of the stream's name before the first slash, such as {@code subplan}. */
    String category();

    /** The natural key, as it stands in URLs, views and event data, such as {@code KH158/HB.HU.DABAC}. */
    String key();

    /** The stream's name: category, slash, key. */
    default String stream() {
        return category() + "/" + key();
    }
}
