package vn.danvan.reporting.trace;

import java.time.Instant;
import vn.danvan.reporting.facts.FactKind;

/**
 * What an event made of a row.
 *
 * @param recordedAt when the event was recorded
 */
public record RowChange<R>(FactKind<R> kind, String key, long logIndex, Instant recordedAt, R row) {}
