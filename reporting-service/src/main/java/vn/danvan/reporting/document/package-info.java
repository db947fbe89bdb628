/** The summary as a document in words and tables, whatever the file format. */
@NullMarked
package vn.danvan.reporting.document;

import org.jspecify.annotations.NullMarked;
