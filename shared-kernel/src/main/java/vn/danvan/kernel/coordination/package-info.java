/** Joint programmes, campaigns and people's diplomacy (plan, II.5, II.6 and III.4). */
@NullMarked
package vn.danvan.kernel.coordination;

import org.jspecify.annotations.NullMarked;
