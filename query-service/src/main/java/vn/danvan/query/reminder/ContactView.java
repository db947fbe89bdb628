package vn.danvan.query.reminder;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.EmailAddress;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * Where a body is reached.
 *
 * @param email of its office; absent when there is none
 * @param calendarOpen whether somebody who knows a token can read its calendar
 * @param version of the stream
 */
@RecordBuilder
public record ContactView(
        @Nullable AgencyId agency,
        @Nullable AssociationId association,
        @Nullable EmailAddress email,
        boolean calendarOpen,
        long version)
        implements Versioned, ContactViewBuilder.With {

    /** Its table. */
    public static final ViewTable<ContactView> TABLE = ViewTable.of("contact", ContactView.class)
            .filter("agency", "Cơ quan", "Agency")
            .filter("association", "Hội", "Association")
            .filter("email", "Hộp thư", "E-mail address")
            .filter("calendarOpen", "Đã mở lịch", "Whether its calendar is open");

    static ContactView empty(Body body) {
        return new ContactView(body.agency(), body.association(), null, false, 0);
    }
}
