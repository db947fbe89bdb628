/** Budget packages: proposed, appraised, approved within the year's ceiling. */
@NullMarked
package vn.danvan.command.budget;

import org.jspecify.annotations.NullMarked;
