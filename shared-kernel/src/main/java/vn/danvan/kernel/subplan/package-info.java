/** Sub-plans of agencies under the plan (plan, III.1). */
@NullMarked
package vn.danvan.kernel.subplan;

import org.jspecify.annotations.NullMarked;
