/** Progress reports: submitted, returned, accepted, amended. */
@NullMarked
package vn.danvan.command.progress;

import org.jspecify.annotations.NullMarked;
