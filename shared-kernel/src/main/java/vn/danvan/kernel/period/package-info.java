/** Reporting periods (plan, III.5). */
@NullMarked
package vn.danvan.kernel.period;

import org.jspecify.annotations.NullMarked;
