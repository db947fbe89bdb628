/** Report forms: versions published. */
@NullMarked
package vn.danvan.command.form;

import org.jspecify.annotations.NullMarked;
