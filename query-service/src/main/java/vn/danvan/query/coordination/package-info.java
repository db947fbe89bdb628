/** Programmes, campaigns and exchanges as they stand. */
@NullMarked
package vn.danvan.query.coordination;

import org.jspecify.annotations.NullMarked;
