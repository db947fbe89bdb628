/** Reviews of similar associations for rearrangement (plan, II.2). */
@NullMarked
package vn.danvan.kernel.rearrangement;

import org.jspecify.annotations.NullMarked;
