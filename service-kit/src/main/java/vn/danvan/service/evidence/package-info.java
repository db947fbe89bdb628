/** Evidence files: taken in as a stream, known by content, kept by SHA-256. */
@NullMarked
package vn.danvan.service.evidence;

import org.jspecify.annotations.NullMarked;
