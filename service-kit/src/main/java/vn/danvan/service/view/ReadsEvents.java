package vn.danvan.service.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.service.openapi.Refuses;

/** The operation reads events: its parameters in the OpenAPI document are those of {@link EventFilters}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses({
    "view.unknown-filter",
    "view.bad-filter",
    "view.bad-limit",
    "view.bad-cursor",
    "view.bad-index",
    "view.future-index",
    "view.behind"
})
public @interface ReadsEvents {
    /** Whether it answers page by page, and not all at once. */
    boolean paged();
}
