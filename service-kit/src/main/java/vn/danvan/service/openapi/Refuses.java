package vn.danvan.service.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes with which an operation can refuse, besides those that every operation can (no token, unreadable body, wrong
 * fields). They are shown in the OpenAPI document; a code that does not exist keeps the service from starting.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    /** Stable codes, such as {@code subplan.not-draft}. */
    String[] value();
}
