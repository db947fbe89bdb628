/** The document as PDF and DOCX bytes; the same document always gives the same bytes. */
@NullMarked
package vn.danvan.reporting.render;

import org.jspecify.annotations.NullMarked;
