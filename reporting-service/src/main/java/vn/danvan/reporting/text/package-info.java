/** What a summary says in words: what is generated, what an officer wrote, and what agencies wrote to quote from. */
@NullMarked
package vn.danvan.reporting.text;

import org.jspecify.annotations.NullMarked;
