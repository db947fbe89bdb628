/**
 * Temporal views: rows folded from the log's events, every version of a row kept with the log index from which it held.
 */
@NullMarked
package vn.danvan.service.view;

import org.jspecify.annotations.NullMarked;
