/** Posts allotted to associations and their people, as they stand. */
@NullMarked
package vn.danvan.query.staffing;

import org.jspecify.annotations.NullMarked;
