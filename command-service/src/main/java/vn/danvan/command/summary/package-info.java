/** Summary reports: their life from the generation at a log index to the acknowledgement. */
@NullMarked
package vn.danvan.command.summary;

import org.jspecify.annotations.NullMarked;
