package vn.danvan.service.history;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.StreamId;

/**
 * What an event names: the streams of all things whose ids stand anywhere in it, also those that an id is made of, and the
 * versions of rules that it was decided by.
 *
 * @param streams in the order in which they stand there
 * @param ruleVersions in the order in which they stand there
 */
record Mentions(Set<String> streams, Set<String> ruleVersions) {

    private static final Pattern RULE_VERSION =
            Pattern.compile("[a-z][a-z0-9.-]*\\[[^\\]]*]@\\d{4}-\\d\\d-\\d\\d(#\\d+)?");
    private static final Map<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    static Mentions of(Object event) {
        Mentions mentions = new Mentions(new LinkedHashSet<>(), new LinkedHashSet<>());
        mentions.read(event, false);
        return mentions;
    }

    private void read(@Nullable Object value, boolean rule) {
        switch (value) {
            case null -> {}
            case String text when rule && RULE_VERSION.matcher(text).matches() -> ruleVersions.add(text);
            case StreamId id -> {
                streams.add(id.stream());
                parts(id);
            }
            case Record record -> parts(record);
            case Iterable<?> many -> many.forEach(one -> read(one, rule));
            case Map<?, ?> many ->
                many.forEach((key, one) -> {
                    read(key, false);
                    read(one, rule);
                });
            default -> {}
        }
    }

    private void parts(Object whole) {
        for (RecordComponent component : COMPONENTS.computeIfAbsent(whole.getClass(), Mentions::components)) {
            try {
                read(component.getAccessor().invoke(whole), isRule(component.getName()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component + " of " + whole.getClass(), e);
            }
        }
    }

    private static List<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
    }

    private static boolean isRule(String component) {
        return component.startsWith("rule") || component.endsWith("Rule") || component.endsWith("Rules");
    }
}
