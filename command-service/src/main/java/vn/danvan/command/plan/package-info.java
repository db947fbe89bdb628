/** The plan, its tasks and directives. */
@NullMarked
package vn.danvan.command.plan;

import org.jspecify.annotations.NullMarked;
