/** Documents that named bodies must produce (plan, III.2 and III.3). */
@NullMarked
package vn.danvan.kernel.deliverable;

import org.jspecify.annotations.NullMarked;
