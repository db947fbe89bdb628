/** The tree over the log: sealed, signed, cosigned by witnesses. */
@NullMarked
package vn.danvan.log.proof;

import org.jspecify.annotations.NullMarked;
