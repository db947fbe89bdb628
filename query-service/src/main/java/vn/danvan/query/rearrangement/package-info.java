/** Reviews of similar associations, and their pairs. */
@NullMarked
package vn.danvan.query.rearrangement;

import org.jspecify.annotations.NullMarked;
