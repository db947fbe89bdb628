/** Reporting periods, and the board of who owes what. */
@NullMarked
package vn.danvan.query.period;

import org.jspecify.annotations.NullMarked;
