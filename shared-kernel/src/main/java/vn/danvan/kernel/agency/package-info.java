/** Agencies: the bodies that report (plan, III.1). */
@NullMarked
package vn.danvan.kernel.agency;

import org.jspecify.annotations.NullMarked;
