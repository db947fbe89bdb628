/** Evidence files: listed, read, checked. */
@NullMarked
package vn.danvan.query.evidence;

import org.jspecify.annotations.NullMarked;
