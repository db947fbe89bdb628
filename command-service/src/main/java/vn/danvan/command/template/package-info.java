/** Templates: the office adopts a Word file as the form of its reports. */
@NullMarked
package vn.danvan.command.template;

import org.jspecify.annotations.NullMarked;
