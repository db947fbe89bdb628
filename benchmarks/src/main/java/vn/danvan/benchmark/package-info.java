/** Measurements, run by hand: see docs/benchmarks.md. */
@NullMarked
package vn.danvan.benchmark;

import org.jspecify.annotations.NullMarked;
