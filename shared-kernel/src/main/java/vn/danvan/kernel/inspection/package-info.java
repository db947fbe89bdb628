/** Inspections, findings and remediation (plan, II.3, II.4, III.5). */
@NullMarked
package vn.danvan.kernel.inspection;

import org.jspecify.annotations.NullMarked;
