/** Posts allotted to associations for a year, within the province's ceiling and under the criteria in force. */
@NullMarked
package vn.danvan.command.staffing;

import org.jspecify.annotations.NullMarked;
