/** Reviews of similar associations: candidate pairs, a decision on each. */
@NullMarked
package vn.danvan.command.rearrangement;

import org.jspecify.annotations.NullMarked;
