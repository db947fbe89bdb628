package vn.danvan.query.reminder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.CalendarToken;
import vn.danvan.query.agency.AgencyView;
import vn.danvan.query.association.AssociationView;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewReads;

/**
 * Calendars. A calendar program cannot send a bearer token, so the address itself opens the calendar, that of one body and
 * nothing else; to whoever has no right one, there is none.
 */
@RestController
@RequestMapping("/api/query/v1/calendars")
@Tag(name = "reminder", description = "Theo dõi, đôn đốc / monitoring and urging")
class CalendarApi {

    private static final PersonId CALENDAR = new PersonId("so-dan-van.lich");
    private static final Actor DOORKEEPER = new Actor(CALENDAR, null, null, Set.of(Role.AUDITOR), false);
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ViewReads reads;

    CalendarApi(@Qualifier("queryReads") ViewReads reads) {
        this.reads = reads;
    }

    @GetMapping(path = "/{token}.ics", produces = "text/calendar")
    @SecurityRequirements
    @Refuses("resource.not-found")
    @Operation(
            operationId = "getCalendar",
            summary =
                    "Lịch các hạn phải thực hiện của một cơ quan (RFC 5545), mở bằng khóa trong địa chỉ / a body's due "
                            + "dates, opened by the token in the address")
    ResponseEntity<byte[]> getCalendar(@PathVariable String token) {
        String hash = new CalendarToken(token).hash().value();
        Body body = reads.read(DOORKEEPER, all -> all.find(CalendarFeed.TABLE, hash))
                .filter(CalendarFeed::open)
                .map(CalendarFeed::body)
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
        String calendar =
                reads.read(of(body), own -> ReminderCalendar.of(name(body, own), own.all(ReminderView.TABLE)));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    private static Actor of(Body body) {
        return new Actor(CALENDAR, body.agency(), body.association(), Set.of(), false);
    }

    private static String name(Body body, Snapshot own) {
        AgencyId agency = body.agency();
        return (agency == null
                        ? own.find(AssociationView.TABLE, body.id().key()).map(AssociationView::name)
                        : own.find(AgencyView.TABLE, agency.key()).map(AgencyView::name))
                .orElse(body.id().key());
    }
}
