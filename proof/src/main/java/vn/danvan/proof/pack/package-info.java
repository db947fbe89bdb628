/** The evidence pack: one zip in which each chosen event stands with its proof, the same bytes whenever it is asked for. */
@NullMarked
package vn.danvan.proof.pack;

import org.jspecify.annotations.NullMarked;
