/** Criteria for posts and lump-sum budgets: drafted by one person, published with validity by another. */
@NullMarked
package vn.danvan.command.criteria;

import org.jspecify.annotations.NullMarked;
