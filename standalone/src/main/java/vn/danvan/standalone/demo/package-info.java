/** The demo: the bundled input of one province, and what is played with it. */
@NullMarked
package vn.danvan.standalone.demo;

import org.jspecify.annotations.NullMarked;
