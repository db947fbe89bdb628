/** Evidence: a file is entered into the register. */
@NullMarked
package vn.danvan.command.evidence;

import org.jspecify.annotations.NullMarked;
