/** Templates of documents as they stand. */
@NullMarked
package vn.danvan.query.template;

import org.jspecify.annotations.NullMarked;
