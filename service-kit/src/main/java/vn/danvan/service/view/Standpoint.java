package vn.danvan.service.view;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * From where a read looks at the views. Every list, count, row, board and figure of every service takes it: what is named,
 * described, understood and heeded here holds for all of them.
 *
 * @param index log index as of which it looks; none: as of now
 */
record Standpoint(OptionalLong index) {

    /** As of now. */
    static final Standpoint NOW = new Standpoint(OptionalLong.empty());

    /** The parameters by which a request says it. */
    static final List<Parameter> PARAMETERS = List.of(new Parameter(
            "at", () -> new IntegerSchema().format("int64"), "Xem tại vị trí nhật ký này / as of this log index"));

    /** Their names. */
    static final Set<String> NAMES = PARAMETERS.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());

    /**
     * One of the parameters.
     *
     * @param schema makes a new one for each operation
     * @param description for the OpenAPI document, in Vietnamese and English
     */
    record Parameter(String name, Supplier<Schema<?>> schema, String description) {}

    /**
     * What the request says.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.bad-index}
     */
    static Standpoint of(ViewRequest request) {
        return new Standpoint(ViewRequest.index(request.parameter("at")));
    }

    /** As of a log index. */
    static Standpoint at(long index) {
        return new Standpoint(OptionalLong.of(index));
    }

    /** Whether it is the current state that is looked at. */
    boolean isNow() {
        return index.isEmpty();
    }

    /**
     * The log index that is looked at.
     *
     * @param has how far the views are
     * @throws vn.danvan.kernel.DomainError {@code view.future-index}
     */
    long within(long has) {
        if (index.isPresent() && index.getAsLong() > has) {
            throw ViewCode.FUTURE_INDEX.because(index.getAsLong() + " > " + has);
        }
        return index.orElse(has);
    }
}
