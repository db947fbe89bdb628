/** Views: what is so, and what was so. */
@NullMarked
package vn.danvan.query;

import org.jspecify.annotations.NullMarked;
