/** Monitoring and urging: who is told of what is owed, when, and by which channel. */
@NullMarked
package vn.danvan.command.reminder;

import org.jspecify.annotations.NullMarked;
