/** Leaders and their offices: rows hold ciphertexts, which are opened for those who may read them, when they read them. */
@NullMarked
package vn.danvan.query.leader;

import org.jspecify.annotations.NullMarked;
