package vn.danvan.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ReadsRow;

/** The operation fills in a table, now or as of a moment. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ReadsRow
@Refuses({
    "actor.not-permitted",
    "resource.not-found",
    "table.indicator-unknown",
    "table.period-unknown",
    "table.agency-unknown",
    "table.indicator-twice",
    "table.agency-twice",
    "table.period-twice",
    "table.periods",
    "table.layout",
    "table.totals",
    "table.too-large",
    "table.periods-overlap",
    "table.chart-units",
    "table.chart-size",
    "field.code",
    "view.unknown-filter",
    "view.bad-filter",
    "view.bad-index",
    "view.future-index",
    "view.no-effective-date",
    "view.behind"
})
@interface ReadsTable {}
