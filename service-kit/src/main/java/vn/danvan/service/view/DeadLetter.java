package vn.danvan.service.view;

import java.time.Instant;

/**
 * An event that a projection could not take, or that came after one in the same stream.
 *
 * @param id by which it is retried
 * @param projection which projection
 * @param logIndex the event's index
 * @param error what its handler threw; for a later event, which one it waits for
 * @param envelope the event's document
 */
public record DeadLetter(
        long id, String projection, String stream, long logIndex, String error, Instant parkedAt, String envelope) {}
