/** Mass associations (plan, II.2 and II.4). */
@NullMarked
package vn.danvan.kernel.association;

import org.jspecify.annotations.NullMarked;
