/** Monitoring and urging (plan, III.5): duties, the reminders of them, and where bodies are reached. */
@NullMarked
package vn.danvan.kernel.reminder;

import org.jspecify.annotations.NullMarked;
