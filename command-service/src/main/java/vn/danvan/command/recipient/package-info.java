/** Groups of recipients: kept by Ban Dân vận, resolved to bodies on the day on which something is sent. */
@NullMarked
package vn.danvan.command.recipient;

import org.jspecify.annotations.NullMarked;
