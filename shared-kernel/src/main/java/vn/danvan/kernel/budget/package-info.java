/** Lump-sum budget packages (plan, III.2). */
@NullMarked
package vn.danvan.kernel.budget;

import org.jspecify.annotations.NullMarked;
