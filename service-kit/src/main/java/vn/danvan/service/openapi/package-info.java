/** The OpenAPI document of a service: complete enough for a stranger. */
@NullMarked
package vn.danvan.service.openapi;

import org.jspecify.annotations.NullMarked;
