/** Reporting periods: opened, extended, closed, locked, reopened. */
@NullMarked
package vn.danvan.command.period;

import org.jspecify.annotations.NullMarked;
