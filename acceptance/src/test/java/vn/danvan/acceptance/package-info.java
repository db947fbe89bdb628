/** The platform from outside: only its start, its addresses and its files. */
@NullMarked
package vn.danvan.acceptance;

import org.jspecify.annotations.NullMarked;
