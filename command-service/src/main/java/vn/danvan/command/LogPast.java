package vn.danvan.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.EventTypes;
import vn.danvan.kernel.StreamId;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.log.axon.AppendContext;

/** {@link Past} read from the log: what was read before is kept, and only what came since is read again. */
final class LogPast implements Past {

    private static final int PAGE = 1000;

    private final EventLog log;
    private final EventTypes types;
    private final Cache<String, List<Object>> streams =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Map<String, Category> categories = new ConcurrentHashMap<>();

    LogPast(EventLog log, EventTypes types) {
        this.log = log;
        this.types = types;
    }

    @Override
    public <E> List<E> of(StreamId id, Class<E> family) {
        List<Object> all = upToNow(id.stream());
        AppendContext.current().unchanged(id.stream(), all.size() - 1L);
        return all.stream().map(family::cast).toList();
    }

    private List<Object> upToNow(String stream) {
        List<Object> known = streams.get(stream, _ -> List.of());
        List<StoredEvent> since = log.readStream(stream, known.size());
        List<Object> all = since.isEmpty() ? known : append(known, since);
        streams.put(stream, all);
        return all;
    }

    @Override
    public <E> List<E> ofAll(String category, Class<E> family) {
        return whole(category).events.stream().map(family::cast).toList();
    }

    private Category.Known whole(String category) {
        return categories.computeIfAbsent(category, _ -> new Category()).upToNow(category);
    }

    @Override
    public Past missingNothing() {
        return new MissingNothing();
    }

    @Override
    public Past unguarded() {
        return new Past() {
            @Override
            public <E> List<E> of(StreamId id, Class<E> family) {
                return upToNow(id.stream()).stream().map(family::cast).toList();
            }

            @Override
            public <E> List<E> ofAll(String category, Class<E> family) {
                return LogPast.this.ofAll(category, family);
            }

            @Override
            public boolean exists(String stream, long version) {
                return LogPast.this.exists(stream, version);
            }
        };
    }

    @Override
    public boolean exists(String stream, long version) {
        List<StoredEvent> from = log.readStream(stream, version);
        return !from.isEmpty() && from.getFirst().version() == version;
    }

    private List<Object> append(List<Object> known, List<StoredEvent> since) {
        List<Object> all = new ArrayList<>(known);
        since.forEach(stored -> all.add(Envelope.parse(stored.envelope()).event(types)));
        return List.copyOf(all);
    }

    /** Guards the categories that it is asked for. */
    private final class MissingNothing implements Past {
        @Override
        public <E> List<E> of(StreamId stream, Class<E> family) {
            return LogPast.this.of(stream, family);
        }

        @Override
        public <E> List<E> ofAll(String category, Class<E> family) {
            Category.Known known = whole(category);
            AppendContext.current().unchangedCategory(category, known.lastIndex);
            return known.events.stream().map(family::cast).toList();
        }

        @Override
        public boolean exists(String stream, long version) {
            return LogPast.this.exists(stream, version);
        }
    }

    private final class Category {

        /** @param lastIndex of the last of the events; -1 when there is none */
        private record Known(List<Object> events, long lastIndex) {}

        private List<Object> events = List.of();
        private long nextIndex;

        synchronized Known upToNow(String category) {
            List<StoredEvent> since;
            do {
                since = log.readCategory(category, nextIndex, PAGE);
                if (!since.isEmpty()) {
                    events = append(events, since);
                    nextIndex = since.getLast().index() + 1;
                }
            } while (since.size() == PAGE);
            return new Known(events, nextIndex - 1);
        }
    }
}
