package vn.danvan.service.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.StreamId;

/**
 * A view's table, and what may be asked of it. It holds no state: inside a projection's handler it reads and writes the
 * rows of the batch at hand, whichever schema that is applied to.
 *
 * @param <R> the row, a record; REST answers it as JSON
 */
public final class ViewTable<R> {

    private final String name;
    private final Class<R> type;
    private final List<ViewField> fields;
    private final @Nullable String readers;
    private final boolean confined;

    private ViewTable(String name, Class<R> type, List<ViewField> fields, @Nullable String readers, boolean confined) {
        this.name = name;
        this.type = type;
        this.fields = List.copyOf(fields);
        this.readers = readers;
        this.confined = confined;
    }

    /** A table with rows of a record type, of which nothing but the key can be asked yet. */
    public static <R> ViewTable<R> of(String name, Class<R> type) {
        return new ViewTable<>(name, type, List.of(), null, false);
    }

    /** Lists can be filtered, counted and sorted by this component of the record. */
    public ViewTable<R> filter(String component, String vi, String en) {
        return with(ViewField.of(type, component, vi, en, true, false));
    }

    /** Lists can be sorted by this component of the record. */
    public ViewTable<R> sort(String component, String vi, String en) {
        return with(ViewField.of(type, component, vi, en, false, false));
    }

    /** Lists can be searched for words in this component, and sorted by it as people sort names. */
    public ViewTable<R> text(String component, String vi, String en) {
        return with(ViewField.of(type, component, vi, en, false, true));
    }

    private ViewTable<R> with(ViewField field) {
        List<ViewField> more = new ArrayList<>(fields);
        more.add(field);
        return new ViewTable<>(name, type, more, readers, confined);
    }

    /**
     * Others than a row's owner read it too: those whose streams ({@code agency/…}, {@code association/…}) this component
     * of the record, a list of texts, names.
     */
    public ViewTable<R> alsoReadBy(String component) {
        return new ViewTable<>(name, type, fields, component, confined);
    }

    /**
     * Nobody reads a row but its owner, those whom this component of the record names, and auditors; not even who reads the
     * province. Besides bodies it names roles: {@code role/APPROVER}.
     */
    public ViewTable<R> onlyReadBy(String component) {
        return new ViewTable<>(name, type, fields, component, true);
    }

    /** Whether those who read the province read all rows. */
    boolean readByTheProvince() {
        return !confined;
    }

    /** The component that names who else reads a row; null when nobody does. */
    @Nullable
    String readers() {
        return readers;
    }

    /** Who else reads this row. */
    List<String> alsoReading(R row) {
        if (readers == null) {
            return List.of();
        }
        List<String> streams = new ArrayList<>();
        Json.MAPPER.valueToTree(row).path(readers).forEach(stream -> streams.add(stream.stringValue()));
        return streams;
    }

    /** The table's name in its schema. */
    public String name() {
        return name;
    }

    /** The row's record. */
    public Class<R> type() {
        return type;
    }

    /** What lists can be filtered, sorted and searched by. */
    public List<ViewField> fields() {
        return fields;
    }

    /** The field of that name. */
    Optional<ViewField> field(String wanted) {
        return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
    }

    /** A component of a row as it is in JSON, if it is text there. */
    @Nullable
    String text(R row, String component) {
        return Json.MAPPER.valueToTree(row).path(component).stringValue(null);
    }

    /** The row as it stands, in a handler. */
    public Optional<R> find(String key) {
        return Batch.current().find(this, key);
    }

    /** The row as it stands, in a handler; a handler that asks for what is not there cannot take its event. */
    public R get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + name + " " + key));
    }

    /**
     * Sets a row, in a handler.
     *
     * @param owner the agency or association that may read it besides those who read the province; none for everybody
     */
    public void put(String key, @Nullable StreamId owner, R row) {
        Batch.current().put(this, key, owner == null ? null : owner.stream(), row);
    }

    /** Changes a row that is there, in a handler. Its owner stays. */
    public void change(String key, UnaryOperator<R> change) {
        Batch.current().change(this, key, change);
    }

    /** Lets another body read a row from now on, in a handler. */
    public void give(String key, StreamId owner) {
        Batch.current().put(this, key, owner.stream(), get(key));
    }

    /** The keys of all rows that a body owns, in order, in a handler. */
    public List<String> ownedBy(StreamId owner) {
        return Batch.current().ownedBy(this, owner.stream());
    }

    /**
     * The keys of all rows whose field has a value and that pass a test, in order, in a handler.
     *
     * @param component a component of the record that is text in JSON; it should have an index
     */
    public List<String> keysWhere(String component, String value, Predicate<R> test) {
        return Batch.current().keysWhere(this, component, value, test);
    }

    @Override
    public String toString() {
        return name;
    }
}
