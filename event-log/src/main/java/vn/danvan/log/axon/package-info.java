/** The log as Axon's event store: the only place where the two meet. */
@NullMarked
package vn.danvan.log.axon;

import org.jspecify.annotations.NullMarked;
