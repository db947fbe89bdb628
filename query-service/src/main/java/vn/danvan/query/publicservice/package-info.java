/** Public services assigned, as they stand. */
@NullMarked
package vn.danvan.query.publicservice;

import org.jspecify.annotations.NullMarked;
