/** Joint programmes, campaigns and exchanges: registered, carried out activity by activity, closed. */
@NullMarked
package vn.danvan.command.coordination;

import org.jspecify.annotations.NullMarked;
