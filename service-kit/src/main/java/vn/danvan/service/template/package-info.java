/** Templates of documents that the office edits in a word processor: what may stand in one, and what is wrong with one. */
@NullMarked
package vn.danvan.service.template;

import org.jspecify.annotations.NullMarked;
