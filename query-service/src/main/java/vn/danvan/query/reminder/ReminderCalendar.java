package vn.danvan.query.reminder;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The due dates of one body as a calendar (RFC 5545): each duty an event of its whole last day, in Vietnam's calendar, under
 * a name that stays when the date moves. The same duties give the same bytes.
 */
final class ReminderCalendar {

    private static final int LINE_OCTETS = 75;
    private static final int UNFOLDED = 1_000_000;
    private static final String PRODUCT = "-//Sổ Dân vận//Đôn đốc//VI";

    private ReminderCalendar() {}

    /**
     * The calendar's text, lines folded and ended by CRLF.
     *
     * @param name whose calendar it is
     */
    static String of(String name, List<ReminderView> duties) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        String title = "Hạn thực hiện: " + name;
        calendar.add(new Name(title));
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(12)));
        calendar.add(zone());
        duties.stream()
                .filter(duty -> duty.state() != ReminderView.State.ENDED)
                .sorted(Comparator.comparing(ReminderView::dueOn)
                        .thenComparing(duty -> duty.reminder().key()))
                .forEach(duty -> calendar.add(event(duty)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(text.toString());
    }

    /** Vietnam's, without summer time; a calendar has at least one component, also when nothing is due. */
    private static VTimeZone zone() {
        Standard standard = new Standard(new PropertyList());
        standard.add(new DtStart<LocalDateTime>(LocalDateTime.of(1975, 6, 13, 0, 0)));
        standard.add(new TzOffsetFrom(ZoneOffset.ofHours(7)));
        standard.add(new TzOffsetTo(ZoneOffset.ofHours(7)));
        VTimeZone zone = new VTimeZone(new PropertyList(), new ComponentList<>(List.<Observance>of(standard)));
        zone.add(new TzId("Asia/Ho_Chi_Minh"));
        return zone;
    }

    /**
     * Folds lines to 75 octets (RFC 5545 section 3.1). The library counts characters, of which Vietnamese ones have up to
     * three octets.
     */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            boolean lineEnd = character == '\r' || character == '\n';
            if (!lineEnd && octets + size > LINE_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(one);
            octets = lineEnd ? 0 : octets + size;
            at += one.length();
        }
        return folded.toString();
    }

    private static VEvent event(ReminderView duty) {
        VEvent event = new VEvent(new PropertyList());
        event.add(new Uid(duty.reminder().key() + "@so-dan-van"));
        event.add(new DtStamp(duty.scheduledAt()));
        event.add(new Sequence(duty.revision()));
        event.add(new DtStart<LocalDate>(duty.dueOn()));
        event.add(new DtEnd<LocalDate>(duty.dueOn().plus(Period.ofDays(1))));
        event.add(new Summary("Hạn: " + duty.title()));
        event.add(new Description(duty.duty().vi() + ": " + duty.title()));
        event.add(new Categories(duty.duty().vi()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
