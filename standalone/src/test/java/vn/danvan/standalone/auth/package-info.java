@NullMarked
package vn.danvan.standalone.auth;

import org.jspecify.annotations.NullMarked;
