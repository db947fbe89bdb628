/** Rules as they stand. */
@NullMarked
package vn.danvan.query.rule;

import org.jspecify.annotations.NullMarked;
