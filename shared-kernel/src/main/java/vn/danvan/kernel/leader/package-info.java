/** Who heads an association: offices, terms, and what the law lets be known of persons (plan, II.2 and III.2). */
@NullMarked
package vn.danvan.kernel.leader;

import org.jspecify.annotations.NullMarked;
