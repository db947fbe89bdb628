/** Inspections and findings as they stand. */
@NullMarked
package vn.danvan.query.inspection;

import org.jspecify.annotations.NullMarked;
