@NullMarked
package vn.danvan.log.proof;

import org.jspecify.annotations.NullMarked;
