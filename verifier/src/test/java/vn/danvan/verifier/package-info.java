@NullMarked
package vn.danvan.verifier;

import org.jspecify.annotations.NullMarked;
