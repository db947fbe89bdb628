/** Agencies: registered, renamed, moved, merged, divided, abolished; imported from CSV. What they owe passes on. */
@NullMarked
package vn.danvan.command.agency;

import org.jspecify.annotations.NullMarked;
