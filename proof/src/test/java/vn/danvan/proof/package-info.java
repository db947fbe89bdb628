@NullMarked
package vn.danvan.proof;

import org.jspecify.annotations.NullMarked;
