/** From a figure to the events that make it, and back; what differs between two summaries; what would have been. */
@NullMarked
package vn.danvan.reporting.trace;

import org.jspecify.annotations.NullMarked;
