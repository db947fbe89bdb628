/** What bodies owe by a date, whichever feature it comes from. */
@NullMarked
package vn.danvan.command.due;

import org.jspecify.annotations.NullMarked;
