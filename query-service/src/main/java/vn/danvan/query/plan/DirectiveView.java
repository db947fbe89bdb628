package vn.danvan.query.plan;

import java.time.LocalDate;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A document that plans rest on.
 *
 * @param version of the stream
 */
public record DirectiveView(
        DirectiveId directive, String number, LocalDate issuedOn, String issuer, String title, long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<DirectiveView> TABLE = ViewTable.of("directive", DirectiveView.class)
            .text("title", "Trích yếu", "Title")
            .filter("number", "Số, ký hiệu", "Number")
            .filter("issuer", "Cơ quan ban hành", "Issuer")
            .filter("issuedOn", "Ngày ban hành", "Issued on");

    static DirectiveView fold(DirectiveEvent event, Recorded at) {
        return switch (event) {
            case DirectiveEvent.Registered e ->
                new DirectiveView(e.directive(), e.number(), e.issuedOn(), e.issuer(), e.title(), at.version());
        };
    }
}
