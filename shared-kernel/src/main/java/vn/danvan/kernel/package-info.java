/** What every process shares: identifiers, the envelope, refusals. Features have their own package beside it. */
@NullMarked
package vn.danvan.kernel;

import org.jspecify.annotations.NullMarked;
