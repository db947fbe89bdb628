/** What the summary is computed from: one row for each stream of the log, folded from its events by pure functions. */
@NullMarked
package vn.danvan.reporting.facts;

import org.jspecify.annotations.NullMarked;
