/** Progress reports (plan, II and III.5). */
@NullMarked
package vn.danvan.kernel.progress;

import org.jspecify.annotations.NullMarked;
