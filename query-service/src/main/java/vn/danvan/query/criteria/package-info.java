/** Criteria for posts and budgets as they stand. */
@NullMarked
package vn.danvan.query.criteria;

import org.jspecify.annotations.NullMarked;
