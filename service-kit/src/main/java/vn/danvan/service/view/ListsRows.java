package vn.danvan.service.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.service.openapi.Refuses;

/** The operation lists rows: its parameters in the OpenAPI document are what the rows' table declares. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses({
    "view.unknown-filter",
    "view.bad-filter",
    "view.bad-sort",
    "view.bad-limit",
    "view.bad-cursor",
    "view.bad-index",
    "view.future-index",
    "view.no-effective-date",
    "view.effective-too-much",
    "view.effective-unclear",
    "view.behind"
})
public @interface ListsRows {
    /** The rows' record. */
    Class<?> value();
}
