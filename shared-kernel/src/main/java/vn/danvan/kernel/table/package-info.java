/** Ad hoc tables: what they show, and the life of those that are saved. */
@NullMarked
package vn.danvan.kernel.table;

import org.jspecify.annotations.NullMarked;
