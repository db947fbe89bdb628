/** Reminders: what is watched, who was told of what, who was urged how often, and calendars. */
@NullMarked
package vn.danvan.query.reminder;

import org.jspecify.annotations.NullMarked;
