/** From an HTTP request to a decided command: what all features of the write side share. */
@NullMarked
package vn.danvan.command;

import org.jspecify.annotations.NullMarked;
