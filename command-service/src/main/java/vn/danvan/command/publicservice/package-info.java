/** Public services assigned to associations: assigned, reported, confirmed, ended. */
@NullMarked
package vn.danvan.command.publicservice;

import org.jspecify.annotations.NullMarked;
