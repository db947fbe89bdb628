/** The reporting service: period-end summaries, from figures to documents. */
@NullMarked
package vn.danvan.reporting;

import org.jspecify.annotations.NullMarked;
