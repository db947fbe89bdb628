package vn.danvan.kernel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which stored name and schema version stands for which event record. Built from sealed event families. */
public final class EventTypes {

    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, String> byType = new HashMap<>();

    /**
     * @param families sealed interfaces whose records carry {@link StoredAs}
     * @throws IllegalArgumentException when a record has no stored name or two share one
     */
    public EventTypes(Iterable<Class<?>> families) {
        for (Class<?> family : families) {
            register(family);
        }
    }

    private void register(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            for (Class<?> subtype : permitted) {
                register(subtype);
            }
            return;
        }
        StoredAs stored = type.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalArgumentException(type + " has no @StoredAs");
        }
        String name = stored.value() + ".v" + stored.version();
        if (byName.putIfAbsent(name, type) != null) {
            throw new IllegalArgumentException(name + " stands for two events");
        }
        byType.put(type, name);
    }

    /** The stored name of an event's class, such as {@code subplan.returned.v1}. */
    public String nameOf(Class<?> type) {
        String name = byType.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " is not an event");
        }
        return name;
    }

    /** The class that a stored name stands for, or null when this version of the platform does not know it. */
    public @Nullable Class<?> typeOf(String name) {
        return byName.get(name);
    }

    /** Every stored name with its class. */
    public Map<String, Class<?>> all() {
        return Map.copyOf(byName);
    }
}
