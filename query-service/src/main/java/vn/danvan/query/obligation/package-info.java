/** What agencies owe. */
@NullMarked
package vn.danvan.query.obligation;

import org.jspecify.annotations.NullMarked;
