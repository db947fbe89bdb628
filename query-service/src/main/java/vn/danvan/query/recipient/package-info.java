/** Groups of recipients as they stand. */
@NullMarked
package vn.danvan.query.recipient;

import org.jspecify.annotations.NullMarked;
