/** Inspections: opened, findings recorded, answered, put right, closed. */
@NullMarked
package vn.danvan.command.inspection;

import org.jspecify.annotations.NullMarked;
