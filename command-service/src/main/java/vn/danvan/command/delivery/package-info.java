/** How what is due gets out of the register: the timetable in PostgreSQL, and the mail server. */
@NullMarked
package vn.danvan.command.delivery;

import org.jspecify.annotations.NullMarked;
