/** Associations as they stand. */
@NullMarked
package vn.danvan.query.association;

import org.jspecify.annotations.NullMarked;
