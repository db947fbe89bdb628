package vn.danvan.service.view;

/** A row that shows one stream. A read of it answers the version as {@code ETag}. */
public interface Versioned {

    /** Version of the stream's last event that the row shows, from 0. */
    long version();
}
