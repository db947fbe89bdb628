/** The period-end summary and its arithmetic: pure functions over rows, without clock, database or framework. */
@NullMarked
package vn.danvan.reporting.summary;

import org.jspecify.annotations.NullMarked;
