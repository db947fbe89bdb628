/** Tests of the reporting service. */
@NullMarked
package vn.danvan.reporting;

import org.jspecify.annotations.NullMarked;
