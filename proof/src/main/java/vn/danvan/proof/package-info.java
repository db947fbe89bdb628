/**
 * The proof that a log is whole: the Merkle tree of RFC 6962 section 2.1 kept as tiles (C2SP tlog-tiles), checkpoints as
 * signed notes (C2SP signed-note, tlog-checkpoint, tlog-cosignature), proofs (C2SP tlog-proof). Needs nothing but the JDK,
 * so that whoever verifies trusts nothing else.
 */
@NullMarked
package vn.danvan.proof;

import org.jspecify.annotations.NullMarked;
