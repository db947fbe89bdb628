/**
 * The witness: rebuilds the log's tree from what the feed brings and cosigns the log's checkpoints as long as they say the
 * same (C2SP tlog-witness).
 */
@NullMarked
package vn.danvan.query.witness;

import org.jspecify.annotations.NullMarked;
