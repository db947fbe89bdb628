/** Rules that change with the law: set, and looked up by decisions. */
@NullMarked
package vn.danvan.command.rule;

import org.jspecify.annotations.NullMarked;
