/** Report forms as they stand. */
@NullMarked
package vn.danvan.query.form;

import org.jspecify.annotations.NullMarked;
