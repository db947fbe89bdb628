/** Summary reports as they stand, and who has acknowledged them. */
@NullMarked
package vn.danvan.query.summary;

import org.jspecify.annotations.NullMarked;
