/** Summary reports: generated, signed, issued with a number, distributed, corrected, revoked. */
@NullMarked
package vn.danvan.kernel.summary;

import org.jspecify.annotations.NullMarked;
