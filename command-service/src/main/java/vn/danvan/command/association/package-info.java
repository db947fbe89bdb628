/** Associations: registered, imported from CSV. */
@NullMarked
package vn.danvan.command.association;

import org.jspecify.annotations.NullMarked;
