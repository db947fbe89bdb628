/** What happened: the events behind every view, with who, when, under which rule and why; what changed between moments. */
@NullMarked
package vn.danvan.query.history;

import org.jspecify.annotations.NullMarked;
