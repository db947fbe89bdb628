/** Templates of documents that the office has adopted. */
@NullMarked
package vn.danvan.kernel.template;

import org.jspecify.annotations.NullMarked;
