@NullMarked
package vn.danvan.standalone;

import org.jspecify.annotations.NullMarked;
