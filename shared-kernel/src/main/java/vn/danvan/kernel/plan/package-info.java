/** The province's plan, its tasks and the directives it rests on (plan, I and II.1). */
@NullMarked
package vn.danvan.kernel.plan;

import org.jspecify.annotations.NullMarked;
