/** Groups of bodies that issued documents are sent to (Nơi nhận). */
@NullMarked
package vn.danvan.kernel.recipient;

import org.jspecify.annotations.NullMarked;
