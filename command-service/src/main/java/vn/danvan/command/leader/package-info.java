/** Leaders of associations: persons under keys of their own, offices and terms under the rules on age and number. */
@NullMarked
package vn.danvan.command.leader;

import org.jspecify.annotations.NullMarked;
