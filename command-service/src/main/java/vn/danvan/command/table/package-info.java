/** Saved tables: what somebody composed, kept under a code and shared with others. */
@NullMarked
package vn.danvan.command.table;

import org.jspecify.annotations.NullMarked;
