/** Sub-plans as they stand. */
@NullMarked
package vn.danvan.query.subplan;

import org.jspecify.annotations.NullMarked;
