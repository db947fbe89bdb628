/** Requests and refusals over HTTP, the same in every service. */
@NullMarked
package vn.danvan.service.web;

import org.jspecify.annotations.NullMarked;
