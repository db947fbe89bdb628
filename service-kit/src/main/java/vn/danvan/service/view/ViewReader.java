package vn.danvan.service.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.KernelCode;
import vn.danvan.service.view.ViewOrder.Term;

/**
 * Lists, details and counts of one view. Only what the table declares can be asked; a list's later pages show the state
 * that its first page showed.
 *
 * @param <R> the row
 */
public final class ViewReader<R> {

    private static final Set<String> OF_LISTS = Set.of("limit", "cursor", "sort", "q");
    private static final Set<String> OF_COUNTS = Set.of("by", "q");
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    private final ViewReads reads;
    private final ViewTable<R> table;

    /** @param reads of the group that the table belongs to */
    public ViewReader(ViewReads reads, ViewTable<R> table) {
        this.reads = reads;
        this.table = table;
    }

    /** A row with its sort keys. */
    private record Found<R>(R row, List<String> keys) {}

    /**
     * The row of that key.
     *
     * @throws vn.danvan.kernel.DomainError {@code resource.not-found}, also when it is outside the actor's scope
     */
    public R get(ViewRequest request, String key) {
        return get(request, key, (row, _) -> row);
    }

    /** The row of that key, as it is shown. */
    public <T> T get(ViewRequest request, String key, BiFunction<R, Snapshot, T> show) {
        return reads.read(request, snapshot -> {
            R row = snapshot.find(table, key).orElseThrow(KernelCode.NOT_FOUND::refuse);
            if (row instanceof Versioned versioned) {
                request.answersVersion(versioned.version());
            }
            return show.apply(row, snapshot);
        });
    }

    /** A page of the rows that the request asks for. */
    public Page<R> list(ViewRequest request) {
        return list(request, Map.of());
    }

    /** A page of the rows that the request asks for, among those whose fields have the values given by the path. */
    public Page<R> list(ViewRequest request, Map<String, String> path) {
        return list(request, path, (row, _) -> row);
    }

    /** A page of the rows that the request asks for, each as it is shown. */
    public <T> Page<T> list(ViewRequest request, Map<String, String> path, BiFunction<R, Snapshot, T> show) {
        Where filters = filters(request, OF_LISTS, path);
        ViewOrder order = ViewOrder.parse(table, request.parameter("sort"));
        int limit = limit(request.parameter("limit"));
        String question = Cursor.question(table + new TreeMap<>(path).toString(), request.parameters());
        String encoded = request.parameter("cursor");
        Cursor cursor = encoded == null
                ? null
                : Cursor.decode(encoded, question, order.terms().size());
        Standpoint asked = standpoint(request);
        Standpoint from = cursor == null ? asked : asked.pinned(cursor.at());
        return reads.read(request, from, snapshot -> {
            Source source = snapshot.source(table).and(filters);
            if (cursor != null) {
                order.behind(source.where(), cursor);
            }
            List<Found<R>> found = snapshot.jdbc()
                    .query(
                            "select doc, " + order.columns() + " from " + source.sql() + " order by " + order.sql()
                                    + " limit " + (limit + 1),
                            (row, _) -> {
                                List<String> keys = new ArrayList<>();
                                for (int i = 0; i < order.terms().size(); i++) {
                                    keys.add(row.getString(i + 2));
                                }
                                return new Found<>(Json.MAPPER.readValue(row.getString(1), table.type()), keys);
                            },
                            source.arguments());
            boolean more = found.size() > limit;
            List<Found<R>> page = more ? found.subList(0, limit) : found;
            return new Page<>(
                    page.stream().map(row -> show.apply(row.row(), snapshot)).toList(),
                    more ? new Cursor(question, snapshot.index(), page.getLast().keys()).encode() : null,
                    snapshot.index());
        });
    }

    /** How many rows there are of each value of the field that {@code by} names. */
    public Counts counts(ViewRequest request) {
        return counts(request, Map.of());
    }

    /** The same, among the rows whose fields have the values given by the path. */
    public Counts counts(ViewRequest request, Map<String, String> path) {
        Where filters = filters(request, OF_COUNTS, path);
        String by = request.parameter("by");
        ViewField field =
                by == null ? null : table.field(by).filter(ViewField::countable).orElse(null);
        if (field == null) {
            throw ViewCode.UNKNOWN_FILTER.because("by=" + by);
        }
        return reads.read(request, standpoint(request), snapshot -> {
            Source source = snapshot.source(table).and(filters);
            List<Counts.Count> counts = snapshot.jdbc()
                    .query(
                            "select value, count(*) from (select " + field.asText() + " collate \"C\" as value from "
                                    + source.sql() + ") as rows group by value order by value nulls last",
                            (row, _) -> new Counts.Count(row.getString(1), row.getLong(2)),
                            source.arguments());
            long total = counts.stream().mapToLong(Counts.Count::count).sum();
            return new Counts(field.name(), total, counts, snapshot.index());
        });
    }

    private Standpoint standpoint(ViewRequest request) {
        Standpoint from = Standpoint.of(request);
        return table.field(Standpoint.EFFECTIVE_ON).isPresent() ? from.inEffect(null) : from;
    }

    Where filters(ViewRequest request, Set<String> known, Map<String, String> path) {
        Where where = new Where();
        path.forEach((name, value) -> where.and(table.field(name).orElseThrow().asText() + " = ?", value));
        request.parameters().forEach((name, values) -> {
            boolean ofEveryRead =
                    Standpoint.NAMES.contains(name) && table.field(name).isEmpty();
            if (!known.contains(name) && !ofEveryRead && !range(where, name, values)) {
                ViewField field = table.field(name)
                        .filter(ViewField::filter)
                        .orElseThrow(() -> ViewCode.UNKNOWN_FILTER.because(name));
                values.forEach(value -> check(field, value));
                where.and(field.hasOneOf(), (Object) values.toArray(String[]::new));
            }
        });
        String words = known.contains("q") ? request.parameter("q") : null;
        if (words != null) {
            search(where, words);
        }
        return where;
    }

    /** Takes a bound of a date, both bounds inclusive; says whether it was one. */
    private boolean range(Where where, String name, List<String> values) {
        for (ViewField field : table.fields()) {
            boolean from = name.equals(field.name() + "From");
            if (field.date() && field.filter() && (from || name.equals(field.name() + "To"))) {
                where.and(
                        field.asText() + " collate \"C\" " + (from ? ">=" : "<=") + " ?", date(name, values.getLast()));
                return true;
            }
        }
        return false;
    }

    private static String date(String name, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw ViewCode.BAD_FILTER.because(name);
        }
    }

    private static void check(ViewField field, String value) {
        boolean wrong = value.indexOf('\0') >= 0
                || (!field.values().isEmpty() && !field.values().contains(value));
        if (wrong) {
            throw ViewCode.BAD_FILTER.because(
                    field.name() + (field.values().isEmpty() ? "" : " ∈ " + String.join(", ", field.values())));
        }
    }

    private void search(Where where, String words) {
        List<ViewField> searched = table.fields().stream()
                .filter(field -> field.kind() == ViewField.Kind.TEXT)
                .toList();
        if (searched.isEmpty()) {
            throw ViewCode.UNKNOWN_FILTER.because("q");
        }
        if (words.indexOf('\0') >= 0) {
            throw ViewCode.BAD_FILTER.because("q");
        }
        String pattern =
                "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        String condition = searched.stream()
                .map(field -> "plain_text(doc ->> '" + field.name() + "') like plain_text(?)")
                .reduce((one, other) -> one + " or " + other)
                .orElseThrow();
        where.and(
                "(" + condition + ")",
                Collections.nCopies(searched.size(), pattern).toArray());
    }

    /** How many rows a page has. */
    static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        int limit = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw ViewCode.BAD_LIMIT.refuse();
        }
        return limit;
    }

    /** Reads a sort key back from its text. */
    static Object typed(Term term, String text) {
        if (!term.number()) {
            return text;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw ViewCode.BAD_CURSOR.refuse();
        }
    }
}
