/** Agencies as they stand, and who answers for whom. */
@NullMarked
package vn.danvan.query.agency;

import org.jspecify.annotations.NullMarked;
