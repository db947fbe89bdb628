/** Sub-plans: drafted, submitted, returned, accepted. */
@NullMarked
package vn.danvan.command.subplan;

import org.jspecify.annotations.NullMarked;
