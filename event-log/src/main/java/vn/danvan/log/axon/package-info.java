/** Axon's event storage on the log. Nothing else of the platform knows both. */
@NullMarked
package vn.danvan.log.axon;

import org.jspecify.annotations.NullMarked;
