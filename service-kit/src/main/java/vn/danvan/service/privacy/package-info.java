/**
 * Personal data: encrypted under a key of the person's own before it enters the log, so that erasing the key makes the
 * person unreadable wherever the bytes are.
 */
@NullMarked
package vn.danvan.service.privacy;

import org.jspecify.annotations.NullMarked;
