package vn.danvan.service.view;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.danvan.kernel.Money;
import vn.danvan.kernel.budget.FiscalYear;

/**
 * Something that lists can be asked by.
 *
 * @param name the record's component, and the request's parameter
 * @param vi what it is, in Vietnamese
 * @param en what it is, in English
 * @param kind how it compares
 * @param values all values it takes, when they are few; else empty
 * @param filter whether lists can be filtered and counted by it
 * @param date whether it is a calendar date, which can also be asked for by {@code <name>From} and {@code <name>To}
 */
public record ViewField(
        String name, String vi, String en, Kind kind, List<String> values, boolean filter, boolean date) {

    /** How values compare. */
    public enum Kind {
        /** Codes, names of constants, ISO dates: by code point. */
        CODE,
        /** Numbers. */
        NUMBER,
        /** Lists of codes: a row has each of them. They filter, and are not counted by. */
        LIST,
        /** Words that people read: regardless of case and diacritics. */
        TEXT
    }

    static ViewField of(Class<?> row, String component, String vi, String en, boolean filter, boolean text) {
        Class<?> type = Arrays.stream(row.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .map(RecordComponent::getType)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(row + " has no component " + component));
        return new ViewField(
                component, vi, en, text ? Kind.TEXT : kind(type), values(type), filter, type == LocalDate.class);
    }

    private static Kind kind(Class<?> type) {
        if (type == List.class) {
            return Kind.LIST;
        }
        boolean number = type == int.class
                || type == long.class
                || type == Money.class
                || type == FiscalYear.class
                || Number.class.isAssignableFrom(type);
        return number ? Kind.NUMBER : Kind.CODE;
    }

    private static List<String> values(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        return type == boolean.class || type == Boolean.class ? List.of("true", "false") : List.of();
    }

    /** The text of the field, as it is in JSON. */
    String asText() {
        return "(doc ->> '" + name + "')";
    }

    /** What a row must fulfil to have one of the values that the one argument, a text array, lists. */
    String hasOneOf() {
        return kind == Kind.LIST ? "(doc -> '" + name + "') ??| ?" : asText() + " = any(?)";
    }

    /** Whether rows can be counted by it. */
    public boolean countable() {
        return filter && kind != Kind.LIST;
    }

    /** What to sort by; never null, so that pages can go on behind any row. */
    String asSortKey() {
        return switch (kind) {
            case CODE, LIST -> "coalesce(doc ->> '" + name + "', '') collate \"C\"";
            case NUMBER -> "coalesce((doc ->> '" + name + "')::numeric, -1)";
            case TEXT -> "coalesce(plain_text(doc ->> '" + name + "'), '') collate \"C\"";
        };
    }
}
