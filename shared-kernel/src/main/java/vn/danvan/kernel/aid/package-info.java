/** Aid and sponsorship (plan, II.4). */
@NullMarked
package vn.danvan.kernel.aid;

import org.jspecify.annotations.NullMarked;
