/** The figures store: temporal rows filled from Kafka, and the one consistent read that a summary needs. */
@NullMarked
package vn.danvan.reporting.store;

import org.jspecify.annotations.NullMarked;
