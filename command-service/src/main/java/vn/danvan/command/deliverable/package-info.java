/** Documents that named bodies must produce: commissioned, drafted, consulted on, promulgated, superseded. */
@NullMarked
package vn.danvan.command.deliverable;

import org.jspecify.annotations.NullMarked;
