/** Inspections, their findings, and the programmes that plan them, as they stand. */
@NullMarked
package vn.danvan.query.inspection;

import org.jspecify.annotations.NullMarked;
