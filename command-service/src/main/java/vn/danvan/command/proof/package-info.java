/** What proves that the log is whole, over HTTP: checkpoints and tiles for everybody, receipts for those who acted. */
@NullMarked
package vn.danvan.command.proof;

import org.jspecify.annotations.NullMarked;
