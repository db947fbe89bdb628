/** Aid and sponsorship as they stand. */
@NullMarked
package vn.danvan.query.aid;

import org.jspecify.annotations.NullMarked;
