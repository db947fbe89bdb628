/** Posts (<i>biên chế</i>) allotted to associations (plan, II.2 and III.2). */
@NullMarked
package vn.danvan.kernel.staffing;

import org.jspecify.annotations.NullMarked;
