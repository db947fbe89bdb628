/** Saved tables as their owners and those with whom they are shared see them. */
@NullMarked
package vn.danvan.query.table;

import org.jspecify.annotations.NullMarked;
