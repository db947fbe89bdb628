/** Who calls: from a token to an actor; deny by default. */
@NullMarked
package vn.danvan.service.identity;

import org.jspecify.annotations.NullMarked;
