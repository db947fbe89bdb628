/** Progress reports as they stand. */
@NullMarked
package vn.danvan.query.progress;

import org.jspecify.annotations.NullMarked;
