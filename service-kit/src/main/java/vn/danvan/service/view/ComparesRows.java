package vn.danvan.service.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.service.openapi.Refuses;

/** The operation compares a list at two moments: its parameters are those of {@link Differences}, and the list's filters. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Refuses({
    "resource.not-found",
    "view.unknown-filter",
    "view.bad-filter",
    "view.bad-limit",
    "view.bad-cursor",
    "view.bad-index",
    "view.future-index",
    "view.no-effective-date",
    "view.behind"
})
public @interface ComparesRows {}
