/** Dissemination of directives: recorded, corrected, voided. */
@NullMarked
package vn.danvan.command.dissemination;

import org.jspecify.annotations.NullMarked;
