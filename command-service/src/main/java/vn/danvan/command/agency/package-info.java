/** Agencies: registered, renamed, merged; imported from CSV. */
@NullMarked
package vn.danvan.command.agency;

import org.jspecify.annotations.NullMarked;
