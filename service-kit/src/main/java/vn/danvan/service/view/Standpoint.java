package vn.danvan.service.view;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Vietnam;

/**
 * From where a read looks at the views. Every list, count, row, board and figure of every service takes it: what is named,
 * described, understood and heeded here holds for all of them.
 *
 * @param index log index as of which it looks; none: as of an instant, or of now
 * @param instant as of which it looks, itself included; none: as of an index, or of now
 * @param effectiveOn the day by which what is known must be in effect; none: whatever is known
 */
record Standpoint(
        OptionalLong index,
        @Nullable Instant instant,
        @Nullable LocalDate effectiveOn) {

    /** The parameter that says the day; a list that filters by a field of that name takes it for the field. */
    static final String EFFECTIVE_ON = "effectiveOn";

    /** As of now. */
    static final Standpoint NOW = new Standpoint(OptionalLong.empty(), null, null);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** The parameters by which a request says it. */
    static final List<Parameter> PARAMETERS = List.of(
            new Parameter("at", Standpoint::schemaOfAt, """
            Xem như đã ghi tới vị trí nhật ký này, tới thời điểm này (ISO 8601, kèm múi giờ), hoặc tới hết ngày này theo giờ \
            Việt Nam; thời điểm sau sự kiện cuối cùng là hiện nay / as of this log index, this instant (ISO 8601 with its \
            offset) or the end of this day in Vietnam; an instant after the last event is now"""),
            new Parameter(EFFECTIVE_ON, () -> new StringSchema().format("date"), """
            Chỉ những gì đã có hiệu lực tới ngày này, theo những gì đã biết ở at; dữ liệu không theo ngày có hiệu lực thì từ \
            chối / only what is in effect by this day, as far as it is known at at; refused where there is no such date"""));

    /** Their names. */
    static final Set<String> NAMES = PARAMETERS.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());

    /**
     * One of the parameters.
     *
     * @param schema makes a new one for each operation
     * @param description for the OpenAPI document, in Vietnamese and English
     */
    record Parameter(String name, Supplier<Schema<?>> schema, String description) {}

    private static Schema<?> schemaOfAt() {
        StringSchema schema = new StringSchema();
        schema.addExample("1204");
        schema.addExample("2020-04-05T17:00:00+07:00");
        schema.addExample("2020-04-05");
        return schema;
    }

    /**
     * What the request says.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-index}
     */
    static Standpoint of(ViewRequest request) {
        return of(request.parameter("at")).inEffect(request.day(EFFECTIVE_ON).orElse(null));
    }

    /** The same, for a day on which it must be in effect. */
    Standpoint inEffect(@Nullable LocalDate day) {
        return new Standpoint(index, instant, day);
    }

    /** What a text says; nothing is now. */
    static Standpoint of(@Nullable String at) {
        if (at == null) {
            return NOW;
        }
        try {
            if (DAY.matcher(at).matches()) {
                Instant midnight = LocalDate.parse(at)
                        .plusDays(1)
                        .atStartOfDay(Vietnam.ZONE)
                        .toInstant();
                return new Standpoint(OptionalLong.empty(), midnight.minusNanos(1_000), null);
            }
            if (at.contains("T")) {
                // in a query a plus sign that nobody has encoded is a space
                Instant instant = OffsetDateTime.parse(at.replace(' ', '+')).toInstant();
                return new Standpoint(OptionalLong.empty(), instant, null);
            }
        } catch (DateTimeException e) {
            throw ViewCode.BAD_INDEX.because(at);
        }
        return new Standpoint(ViewRequest.index(at), null, null);
    }

    /** As of a log index. */
    static Standpoint at(long index) {
        return new Standpoint(OptionalLong.of(index), null, null);
    }

    /** The same, pinned to the log index that an earlier page was read at. */
    Standpoint pinned(long earlier) {
        if (index.isPresent() && index.getAsLong() != earlier) {
            throw ViewCode.BAD_CURSOR.refuse();
        }
        return new Standpoint(OptionalLong.of(earlier), instant, effectiveOn);
    }

    /** Whether no past state is asked for. */
    boolean isNow() {
        return index.isEmpty() && instant == null;
    }

    /**
     * The log index that is looked at.
     *
     * @param has how far the views are
     * @param indexAt the last index at an instant
     * @throws vn.danvan.kernel.DomainError {@code view.future-index}
     */
    long within(long has, ToLongFunction<Instant> indexAt) {
        if (index.isPresent()) {
            if (index.getAsLong() > has) {
                throw ViewCode.FUTURE_INDEX.because(index.getAsLong() + " > " + has);
            }
            return index.getAsLong();
        }
        return instant == null ? has : Math.min(has, indexAt.applyAsLong(instant));
    }

    /**
     * The day on which what was open then is judged: today; at an instant its day, which is never after today; at an index
     * the day on which that event was recorded.
     *
     * @param recordedOn of the event at the index; none before the first
     */
    LocalDate day(LocalDate today, Supplier<@Nullable LocalDate> recordedOn) {
        LocalDate then = instant != null ? Vietnam.dateOf(instant) : index.isPresent() ? recordedOn.get() : today;
        return then == null || then.isAfter(today) ? today : then;
    }
}
