/** The events behind the views, one row each: histories, positions by time, what an event is about. */
@NullMarked
package vn.danvan.service.history;

import org.jspecify.annotations.NullMarked;
