/** Rules that change with the law, effective-dated and cited. */
@NullMarked
package vn.danvan.kernel.rule;

import org.jspecify.annotations.NullMarked;
