/** Report forms: indicators and the rules across them (plan, III.5). */
@NullMarked
package vn.danvan.kernel.form;

import org.jspecify.annotations.NullMarked;
