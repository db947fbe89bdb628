package vn.danvan.command;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.kernel.StreamId;

/** A past that a test tells: the same streams of events that the log would give. */
public final class RememberedPast implements Past {

    private final Map<String, List<Object>> streams = new LinkedHashMap<>();
    private final List<Object> inOrder = new ArrayList<>();
    private final IdentityHashMap<Object, String> categories = new IdentityHashMap<>();

    /** Adds events to a stream. */
    public RememberedPast with(StreamId stream, Object... events) {
        for (Object event : events) {
            streams.computeIfAbsent(stream.stream(), _ -> new ArrayList<>()).add(event);
            inOrder.add(event);
            categories.put(event, stream.category());
        }
        return this;
    }

    @Override
    public <E> List<E> of(StreamId stream, Class<E> family) {
        return streams.getOrDefault(stream.stream(), List.of()).stream()
                .map(family::cast)
                .toList();
    }

    @Override
    public <E> List<E> ofAll(String category, Class<E> family) {
        return inOrder.stream()
                .filter(event -> category.equals(categories.get(event)))
                .map(family::cast)
                .toList();
    }

    @Override
    public boolean exists(String stream, long version) {
        return version >= 0 && version < streams.getOrDefault(stream, List.of()).size();
    }
}
