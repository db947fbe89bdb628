package vn.danvan.service.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Vietnam;
import vn.danvan.service.history.EventQuery;
import vn.danvan.service.history.EventRecords;

/** What can be asked of the events: whose history, and which part of it. */
final class EventFilters {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** Names of the parameters with what they are, in Vietnamese and English. */
    static final Map<String, String> DESCRIPTIONS = descriptions();

    private EventFilters() {}

    private static Map<String, String> descriptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "stream",
                "Lịch sử của một đối tượng, như association/HB.HOI.CTD / the history of one thing, by its stream");
        all.put(
                "about",
                "Sự kiện có nêu đối tượng này (lặp lại: nêu tất cả) / events that name this thing (repeated: all of them)");
        all.put("agency", "Sự kiện liên quan một cơ quan, theo mã / events about an agency, by its code");
        all.put("association", "Sự kiện liên quan một hội, theo mã / events about an association, by its code");
        all.put("period", "Sự kiện liên quan một kỳ báo cáo / events about a reporting period");
        all.put("person", "Việc làm của một tài khoản / the acts of one account");
        all.put("actingFor", "Việc làm nhân danh cơ quan, hội này / acts for this body");
        all.put("type", "Loại sự kiện (lặp lại: hoặc), có hoặc không kèm phiên bản / kind of event (repeated: or)");
        all.put("ruleVersion", "Quyết định theo phiên bản quy định này / decided by this version of a rule");
        all.put("correlation", "Cùng một chuỗi việc / of one chain of acts");
        all.put("from", "Từ vị trí, thời điểm hoặc đầu ngày này / from this index, instant or day on");
        all.put("to", "Đến hết vị trí, thời điểm hoặc ngày này / up to this index, instant or day");
        all.put("effectiveFrom", "Có hiệu lực từ ngày này trở đi / in effect on this day or later");
        all.put("effectiveTo", "Có hiệu lực chậm nhất ngày này / in effect on this day or earlier");
        return all;
    }

    /** The events that the request asks for. */
    static EventQuery of(ViewRequest request, EventRecords records) {
        EventQuery query = EventQuery.all();
        request.parameters().forEach((name, values) -> {
            for (String value : values) {
                if (value.isEmpty() || value.indexOf('\0') >= 0) {
                    throw ViewCode.BAD_FILTER.because(name);
                }
            }
            String value = values.getLast();
            switch (name) {
                case "stream" -> query.ofStream(value);
                case "about" -> values.forEach(query::about);
                case "agency", "association", "period" -> query.about(name + "/" + value);
                case "person" -> query.by(value);
                case "actingFor" -> query.actingFor(value);
                case "type" -> query.types(types(values));
                case "ruleVersion" -> query.ruleVersion(value);
                case "correlation" -> query.correlation(value);
                case "from" -> query.from(first(value, records));
                case "to" -> query.upTo(last(value, records));
                case "effectiveFrom" -> request.day(name).ifPresent(query::effectiveFrom);
                case "effectiveTo" -> request.day(name).ifPresent(query::effectiveTo);
                default -> {}
            }
        });
        return query;
    }

    private static Set<String> types(List<String> asked) {
        Set<String> known = Events.TYPES.all().keySet();
        Set<String> wanted = new TreeSet<>();
        for (String each : asked) {
            List<String> meant = new ArrayList<>(known);
            meant.removeIf(type -> !type.equals(each)
                    && !type.substring(0, type.lastIndexOf(".v")).equals(each));
            if (meant.isEmpty()) {
                throw ViewCode.BAD_FILTER.because("type");
            }
            wanted.addAll(meant);
        }
        return wanted;
    }

    private static long first(String text, EventRecords records) {
        Optional<Instant> start = Optional.empty();
        if (DAY.matcher(text).matches()) {
            try {
                start = Optional.of(
                        LocalDate.parse(text).atStartOfDay(Vietnam.ZONE).toInstant());
            } catch (DateTimeException e) {
                throw ViewCode.BAD_INDEX.because(text);
            }
        } else {
            start = Optional.ofNullable(Standpoint.of(text).instant());
        }
        return start.map(instant -> records.indexAt(instant.minusNanos(1_000)) + 1)
                .orElseGet(() -> Standpoint.of(text).index().orElseThrow());
    }

    private static long last(String text, EventRecords records) {
        Standpoint at = Standpoint.of(text);
        Instant instant = at.instant();
        return instant == null ? at.index().orElseThrow() : records.indexAt(instant);
    }
}
