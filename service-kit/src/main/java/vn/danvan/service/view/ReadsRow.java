package vn.danvan.service.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.service.openapi.Refuses;

/** The operation reads one thing, now or as of a log index. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Refuses({
    "resource.not-found",
    "view.unknown-filter",
    "view.bad-filter",
    "view.bad-index",
    "view.future-index",
    "view.no-effective-date",
    "view.effective-too-much",
    "view.effective-unclear",
    "view.behind"
})
public @interface ReadsRow {}
