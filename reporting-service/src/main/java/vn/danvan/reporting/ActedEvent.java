package vn.danvan.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.danvan.service.history.EventRecord;
import vn.danvan.service.history.EventRecords;

/**
 * An event as answers about figures name it.
 *
 * @param recordedAt when it was recorded (UTC)
 * @param effectiveOn from when it takes effect
 * @param stream whose life it belongs to
 * @param type stored name and schema version
 * @param actor account that acted, if known
 * @param agency code of the agency or association that it acted for, if for one
 * @param ruleVersions the versions of rules that it was decided by
 * @param reason that was given, if one was
 */
record ActedEvent(
        long logIndex,
        Instant recordedAt,
        LocalDate effectiveOn,
        String stream,
        String type,
        @Nullable String actor,
        @Nullable String agency,
        List<String> ruleVersions,
        @Nullable String reason) {

    private static final List<String> REASONS = List.of("reason", "explanation", "decision", "basis", "evidence");

    /** These events, by log index, as far as there are such. */
    static Map<Long, ActedEvent> of(DataSource reporting, Collection<Long> indexes) {
        Map<Long, ActedEvent> events = new TreeMap<>();
        if (!indexes.isEmpty()) {
            new EventRecords(reporting).of(indexes).forEach(record -> events.put(record.logIndex(), of(record)));
        }
        return events;
    }

    private static ActedEvent of(EventRecord record) {
        return new ActedEvent(
                record.logIndex(),
                record.recordedAt(),
                record.effectiveOn(),
                record.stream(),
                record.type(),
                record.actor(),
                record.agency(),
                record.ruleVersions(),
                reason(record.document().data()));
    }

    private static @Nullable String reason(JsonNode data) {
        for (String name : REASONS) {
            String text = data.path(name).stringValue(null);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
