/** Evidence: files that show what a record says, kept by their hash outside the log. */
@NullMarked
package vn.danvan.kernel.evidence;

import org.jspecify.annotations.NullMarked;
