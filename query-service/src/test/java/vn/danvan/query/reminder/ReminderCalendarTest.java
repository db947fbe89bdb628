package vn.danvan.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderEvent;
import vn.danvan.kernel.reminder.ReminderId;

class ReminderCalendarTest {

    private static final String HOSTILE =
            "Nhiệm vụ T14: rà soát; sắp xếp, \\ kiểm tra\r\nBEGIN:VEVENT\r\nSUMMARY:giả mạo — kéo dài thêm nhiều chữ có dấu 🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛🏛";

    private static ReminderView duty(String id, String title, LocalDate due) {
        return ReminderView.fold(
                null,
                new ReminderEvent.Scheduled(
                        new ReminderId(id),
                        DutyKind.TASK,
                        title,
                        new Body(new AgencyId("HB.HU.DABAC")),
                        due,
                        ReminderViewTest.SCHEDULE),
                at(7, "2020-03-20"));
    }

    private static final List<ReminderView> DUTIES = List.of(
            duty("plan:KH158:T14", HOSTILE, LocalDate.of(2020, 12, 31)),
            duty("subplan:KH158:HB.HU.DABAC", "Kế hoạch cụ thể", LocalDate.of(2020, 3, 31)));

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    @Test
    void each_due_date_is_an_event_of_its_whole_day() throws Exception {
        List<VEvent> events =
                read(ReminderCalendar.of("Huyện ủy Đà Bắc", DUTIES)).getComponents("VEVENT");
        assertThat(events).hasSize(2);
        VEvent first = events.getFirst();
        assertThat(value(first, "UID")).isEqualTo("subplan:KH158:HB.HU.DABAC@so-dan-van");
        assertThat(value(first, "DTSTART")).isEqualTo("20200331");
        assertThat(value(first, "DTEND")).isEqualTo("20200401");
        assertThat(value(first, "DTSTAMP")).isEqualTo("20200320T050000Z");
        assertThat(value(first, "SUMMARY")).isEqualTo("Hạn: Kế hoạch cụ thể");
        assertThat(value(first, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(events.getLast(), "SUMMARY")).contains("rà soát; sắp xếp, \\ kiểm tra");
    }

    @Test
    void the_text_is_folded_escaped_and_ended_as_the_standard_says() {
        String text = ReminderCalendar.of("Huyện ủy Đà Bắc; \"Đ\"", DUTIES);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text).contains("DTSTART;VALUE=DATE:20200331\r\n");
        String unfolded = text.replace("\r\n ", "");
        assertThat(unfolded).contains("rà soát\\; sắp xếp\\, \\\\ kiểm tra\\n");
        assertThat(unfolded.split("BEGIN:VEVENT", -1))
                .as("nothing in a title begins an event of its own")
                .hasSize(3 + 2);
        assertThat(unfolded.lines().filter(line -> line.equals("BEGIN:VEVENT"))).hasSize(2);
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        }
    }

    @Test
    void the_same_duties_give_the_same_bytes_in_whatever_order_they_come() {
        assertThat(ReminderCalendar.of("x", DUTIES.reversed())).isEqualTo(ReminderCalendar.of("x", DUTIES));
    }

    @Test
    void a_moved_date_keeps_its_name_and_counts_as_a_revision() throws Exception {
        ReminderView moved = ReminderView.fold(
                DUTIES.getLast(),
                new ReminderEvent.Scheduled(
                        DUTIES.getLast().reminder(),
                        DutyKind.TASK,
                        "Kế hoạch cụ thể",
                        new Body(new AgencyId("HB.HU.DABAC")),
                        LocalDate.of(2020, 4, 15),
                        ReminderViewTest.SCHEDULE),
                at(9, "2020-03-25"));
        List<VEvent> events = read(ReminderCalendar.of("x", List.of(moved))).getComponents("VEVENT");
        VEvent event = events.getFirst();
        assertThat(value(event, "UID")).isEqualTo("subplan:KH158:HB.HU.DABAC@so-dan-van");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "DTSTART")).isEqualTo("20200415");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20200325T050000Z");
    }

    @Test
    void what_has_ended_is_not_in_it() throws Exception {
        ReminderView ended = ReminderView.fold(
                DUTIES.getFirst(),
                new ReminderEvent.Ended(DUTIES.getFirst().reminder(), LocalDate.of(2020, 4, 1)),
                at(9, "2020-04-01"));
        Calendar empty = read(ReminderCalendar.of("x", List.of(ended)));
        assertThat(empty.getComponents("VEVENT")).isEmpty();
        assertThat(empty.validate().hasErrors())
                .as("and is a calendar all the same")
                .isFalse();
    }
}
