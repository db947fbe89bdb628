/** Dissemination of directives as it stands. */
@NullMarked
package vn.danvan.query.dissemination;

import org.jspecify.annotations.NullMarked;
