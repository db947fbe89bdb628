/** Aid and sponsorship: registered, approved where foreign, received, spent, reported, closed. */
@NullMarked
package vn.danvan.command.aid;

import org.jspecify.annotations.NullMarked;
