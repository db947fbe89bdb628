/** What a summary would have been, had one thing been otherwise: a replay of the log in memory. */
@NullMarked
package vn.danvan.reporting.whatif;

import org.jspecify.annotations.NullMarked;
