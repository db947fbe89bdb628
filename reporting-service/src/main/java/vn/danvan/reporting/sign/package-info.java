/** Signatures on documents that went out: PAdES (ETSI EN 319 142-1), by a key of the issuing body. */
@NullMarked
package vn.danvan.reporting.sign;

import org.jspecify.annotations.NullMarked;
