/** What a table shows, as clients say it: the same for one that is saved and for one that is only looked at. */
@NullMarked
package vn.danvan.service.table;

import org.jspecify.annotations.NullMarked;
