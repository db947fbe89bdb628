/** The immutable log: totally ordered, gap-free, append-only. Free of Axon, Spring and Kafka. */
@NullMarked
package vn.danvan.log;

import org.jspecify.annotations.NullMarked;
