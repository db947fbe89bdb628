/** Directives, plans and tasks as they stand. */
@NullMarked
package vn.danvan.query.plan;

import org.jspecify.annotations.NullMarked;
