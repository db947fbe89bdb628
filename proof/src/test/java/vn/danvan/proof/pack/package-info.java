@NullMarked
package vn.danvan.proof.pack;

import org.jspecify.annotations.NullMarked;
