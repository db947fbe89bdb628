/** Criteria for posts and lump-sum budgets, published with validity (plan, III.2). */
@NullMarked
package vn.danvan.kernel.criteria;

import org.jspecify.annotations.NullMarked;
