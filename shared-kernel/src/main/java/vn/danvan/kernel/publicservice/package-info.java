/** Public services assigned to associations (plan, II.3). */
@NullMarked
package vn.danvan.kernel.publicservice;

import org.jspecify.annotations.NullMarked;
