package vn.danvan.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ReadsRow;

/** The operation reads a summary, now or as of a moment, for those whom {@link SummaryReaders} lets. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ReadsRow
@Refuses({
    "actor.not-permitted",
    "resource.not-found",
    "view.unknown-filter",
    "view.bad-filter",
    "view.bad-index",
    "view.future-index",
    "view.no-effective-date",
    "view.behind"
})
@interface ReadsSummary {

    /** What the parameter {@code kind} says. */
    String KIND =
            "PERIODIC: kỳ báo cáo; PRELIMINARY, FINAL: sơ kết, tổng kết từ đầu kế hoạch đến hết kỳ / the period, or"
                    + " the plan to date";

    /** What the parameter {@code structureOn} says. */
    String STRUCTURE =
            "Thêm số liệu theo tổ chức bộ máy ngày này, bên cạnh số đã báo cáo / adds the figures under this day's"
                    + " structure beside the reported ones";
}
