/** Ad hoc tables: indicators × agencies × periods, each cell by its indicator's rule. */
@NullMarked
package vn.danvan.reporting.table;

import org.jspecify.annotations.NullMarked;
