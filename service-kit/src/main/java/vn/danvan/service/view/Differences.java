package vn.danvan.service.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.Json;
import vn.danvan.service.history.EventQuery;
import vn.danvan.service.view.RowDifference.Cause;
import vn.danvan.service.view.RowDifference.Change;

/**
 * What became different in a list between two moments: the request's standpoint, and the earlier one that its parameter
 * {@code since} names. Both lists are asked by the same filters and seen by the same eyes.
 *
 * @param <R> the row
 */
public final class Differences<R> {

    /** The parameter that names the earlier moment. */
    static final String SINCE = "since";

    private static final Set<String> KNOWN = Set.of(SINCE, "key", "q", "limit", "cursor");

    private final ViewReads reads;
    private final ViewTable<R> table;
    private final ViewReader<R> reader;

    /** @param reads of the group that the table belongs to */
    public Differences(ViewReads reads, ViewTable<R> table) {
        this.reads = reads;
        this.table = table;
        this.reader = new ViewReader<>(reads, table);
    }

    /**
     * A page of differences.
     *
     * @param items rows that are different, by key
     * @param next the cursor of the next page; absent on the last one
     * @param sinceIndex log index of the earlier moment
     * @param logIndex log index of the later moment
     */
    @Schema(name = "DifferencePage")
    public record Page(List<RowDifference> items, @Nullable String next, long sinceIndex, long logIndex) {}

    /** A row at both moments. */
    private record Pair(
            String key, @Nullable JsonNode from, @Nullable JsonNode to) {}

    /** A version of a row. */
    private record Version(long from, JsonNode doc) {}

    /**
     * The rows of the list that are different.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-index} without an earlier moment, and as for lists
     */
    public Page list(ViewRequest request) {
        Where filters = reader.filters(request, KNOWN, Map.of());
        String key = request.parameter("key");
        if (key != null) {
            if (key.indexOf('\0') >= 0) {
                throw ViewCode.BAD_FILTER.because("key");
            }
            filters.and("key = ?", key);
        }
        String since = request.parameter(SINCE);
        if (since == null) {
            throw ViewCode.BAD_INDEX.because(SINCE);
        }
        Standpoint earlier = Standpoint.of(since);
        int limit = ViewReader.limit(request.parameter("limit"));
        String question = Cursor.question("difference of " + table, request.parameters());
        String encoded = request.parameter("cursor");
        Cursor cursor = encoded == null ? null : Cursor.decode(encoded, question, 1);
        Standpoint asked = Standpoint.of(request);
        if (asked.effectiveOn() != null) {
            throw ViewCode.NO_EFFECTIVE_DATE.because(SINCE);
        }
        Standpoint later = cursor == null ? asked : asked.pinned(cursor.at());
        return reads.read(request, later, now -> {
            Snapshot then = now.earlier(earlier);
            List<Pair> found = pairs(
                    then, now, filters, cursor == null ? "" : cursor.keys().getFirst(), limit + 1);
            boolean more = found.size() > limit;
            List<Pair> page = more ? found.subList(0, limit) : found;
            String next = more
                    ? new Cursor(question, now.index(), List.of(page.getLast().key())).encode()
                    : null;
            return new Page(explained(page, then, now), next, then.index(), now.index());
        });
    }

    private List<Pair> pairs(Snapshot then, Snapshot now, Where filters, String behind, int limit) {
        Where changed = new Where()
                .and(
                        "key in (select key from " + table + " where log_from > ? and log_from <= ?)",
                        then.index(),
                        now.index())
                .and("key collate \"C\" > ?", behind);
        Source from = then.source(table).and(changed).and(filters);
        Source to = now.source(table).and(changed).and(filters);
        List<Object> arguments = new ArrayList<>(List.of(from.arguments()));
        arguments.addAll(List.of(to.arguments()));
        return now.jdbc()
                .query(
                        "with a as (select key, doc from " + from.sql() + "), b as (select key, doc from " + to.sql()
                                + ") select key, a.doc, b.doc from a full join b using (key)"
                                + " where a.doc is distinct from b.doc order by key collate \"C\" limit " + limit,
                        (row, _) -> new Pair(row.getString(1), document(row.getString(2)), document(row.getString(3))),
                        arguments.toArray());
    }

    private @Nullable JsonNode document(@Nullable String text) {
        // as the lists show it: in the order of the record's components
        return text == null ? null : Json.MAPPER.valueToTree(Json.MAPPER.readValue(text, table.type()));
    }

    private List<RowDifference> explained(List<Pair> pairs, Snapshot then, Snapshot now) {
        Map<String, List<Version>> versions = versions(pairs, then, now);
        Map<String, Map<Long, List<FieldChange>>> steps = new LinkedHashMap<>();
        pairs.forEach(pair -> steps.put(pair.key(), steps(versions.getOrDefault(pair.key(), List.of()), then.index())));
        TreeSet<Long> indexes = new TreeSet<>();
        steps.values().forEach(each -> indexes.addAll(each.keySet()));
        Map<Long, Cause> causes = causes(indexes, now);
        List<RowDifference> explained = new ArrayList<>();
        for (Pair pair : pairs) {
            Map<Long, List<FieldChange>> ofRow = steps.getOrDefault(pair.key(), Map.of());
            explained.add(new RowDifference(
                    pair.key(),
                    pair.from() == null ? Change.ADDED : pair.to() == null ? Change.REMOVED : Change.CHANGED,
                    FieldChange.between(pair.from(), pair.to()).stream()
                            .map(change -> change.by(ofRow.entrySet().stream()
                                    .filter(step -> step.getValue().stream().anyMatch(change::touches))
                                    .map(Map.Entry::getKey)
                                    .toList()))
                            .toList(),
                    ofRow.keySet().stream()
                            .filter(causes::containsKey)
                            .map(causes::get)
                            .toList()));
        }
        return explained;
    }

    /** The versions of the rows that held at the earlier moment or came since, in order. */
    private Map<String, List<Version>> versions(List<Pair> pairs, Snapshot then, Snapshot now) {
        Map<String, List<Version>> versions = new LinkedHashMap<>();
        now.jdbc()
                .query(
                        "select key, log_from, doc from " + table
                                + " where key = any(?) and log_until > ? and log_from <= ?" + " order by key, log_from",
                        row -> {
                            JsonNode doc = document(row.getString(3));
                            if (doc != null) {
                                versions.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                                        .add(new Version(row.getLong(2), doc));
                            }
                        },
                        pairs.stream().map(Pair::key).toArray(String[]::new),
                        then.index(),
                        now.index());
        return versions;
    }

    /** What each event changed, by its index. */
    private static Map<Long, List<FieldChange>> steps(List<Version> versions, long since) {
        Map<Long, List<FieldChange>> steps = new TreeMap<>();
        JsonNode before = null;
        for (Version version : versions) {
            if (version.from() > since) {
                steps.put(version.from(), FieldChange.between(before, version.doc()));
            }
            before = version.doc();
        }
        return steps;
    }

    private static Map<Long, Cause> causes(Collection<Long> indexes, Snapshot now) {
        return now
                .events()
                .page(now.readable(EventQuery.all().at(indexes)), false, Math.max(1, indexes.size()))
                .stream()
                .map(Cause::of)
                .collect(Collectors.toMap(Cause::logIndex, cause -> cause));
    }
}
