/** Documents that named bodies must produce, as they stand. */
@NullMarked
package vn.danvan.query.deliverable;

import org.jspecify.annotations.NullMarked;
