/** What agencies owe goes to whoever answers for it, on the day on which that takes effect. */
@NullMarked
package vn.danvan.query.succession;

import org.jspecify.annotations.NullMarked;
