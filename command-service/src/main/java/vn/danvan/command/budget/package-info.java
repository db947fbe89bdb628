/** Budget packages: proposed, appraised, approved within the year's ceiling, adjusted, paid out, settled, closed. */
@NullMarked
package vn.danvan.command.budget;

import org.jspecify.annotations.NullMarked;
