/** Budget packages and years as they stand. */
@NullMarked
package vn.danvan.query.budget;

import org.jspecify.annotations.NullMarked;
