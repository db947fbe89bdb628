package vn.danvan.service.view;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.log.kafka.AdvisoryLock;
import vn.danvan.log.kafka.FeedPosition;
import vn.danvan.log.kafka.FeedRecord;
import vn.danvan.log.kafka.KafkaSettings;
import vn.danvan.log.kafka.LogReader;
import vn.danvan.log.kafka.Worker;

/**
 * Rebuilds of a group of views while it is read and fed: new tables are filled beside the live ones from the log's first
 * event on, and take their places when they have caught up. Any number of instances may run; one does it, and when it dies
 * another goes on where it was.
 */
public final class Rebuilds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int CONNECTIONS = 2;
    private static final int LONGEST_PROBLEM = 500;
    private static final int TRIES_TO_CATCH_UP = 20;
    private static final int SHOWN = 50;

    private final Place place;
    private final JdbcTemplate jdbc;
    private final RebuildTables tables;
    private final Semaphore wake = new Semaphore(0);
    private final Worker worker;
    private long current;

    /**
     * What is rebuilt, and by which means.
     *
     * @param group of the views; the schema bears the same name
     * @param live connections of the service to its schema
     * @param owner connections of the schema's owner
     * @param runtimeRole of the service
     * @param another connections of the service to another schema
     * @param views of the group in the schema that such connections lead to
     */
    public record Place(
            String group,
            DataSource live,
            DataSource owner,
            String runtimeRole,
            Function<String, DataSource> another,
            Function<DataSource, Views> views,
            List<ViewTable<?>> tables,
            KafkaSettings kafka) {

        /** Copies the list. */
        public Place {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A rebuild.
     *
     * @param applied last log index that the new rows have; -1 before the first; absent when it has ended
     * @param live last log index that the live rows have
     * @param logIndex where the new rows took over; absent before
     * @param compared versions of rows that were compared with the live ones
     * @param different how many of them were not the same
     * @param problem what holds it up, if anything
     */
    public record Rebuilding(
            long id,
            String askedBy,
            Instant askedAt,
            @Nullable Instant endedAt,
            @Nullable Long applied,
            long live,
            @Nullable Long logIndex,
            @Nullable Long compared,
            @Nullable Long different,
            @Nullable String problem) {}

    /** Nothing is rebuilt before it is asked for. */
    public Rebuilds(Place place) {
        this.place = place;
        this.jdbc = new JdbcTemplate(place.live());
        this.tables = new RebuildTables(
                place.group(),
                place.group(),
                place.owner(),
                place.runtimeRole(),
                place.tables().stream().map(ViewTable::name).toList());
        AdvisoryLock lock = new AdvisoryLock(place.owner(), "danvan.rebuild/" + place.group());
        this.worker = new Worker("rebuild-" + place.group(), lock, new Working());
    }

    /** Starts to look for what was asked for. */
    public void start() {
        worker.start();
    }

    @Override
    public void close() {
        wake.release();
        worker.close();
    }

    /**
     * Asks for a rebuild.
     *
     * @throws vn.danvan.kernel.DomainError {@code rebuild.under-way}
     */
    public Rebuilding ask(PersonId by) {
        try {
            jdbc.update("insert into view_rebuild (grp, asked_by) values (?, ?)", place.group(), by.value());
        } catch (DuplicateKeyException e) {
            throw RebuildCode.UNDER_WAY.refuse();
        }
        wake.release();
        return list().getFirst();
    }

    /** The latest rebuilds, the last first. */
    public List<Rebuilding> list() {
        long live = tables.live(jdbc);
        return jdbc.query(
                "select * from view_rebuild where grp = ? order by id desc limit " + SHOWN, row(live), place.group());
    }

    /** One of them. */
    public Rebuilding one(long id) {
        return list().stream()
                .filter(rebuilding -> rebuilding.id() == id)
                .findFirst()
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
    }

    private RowMapper<Rebuilding> row(long live) {
        return (row, _) -> {
            boolean ended = row.getTimestamp("ended_at") != null;
            boolean filling = !ended && row.getBoolean("prepared");
            return new Rebuilding(
                    row.getLong("id"),
                    row.getString("asked_by"),
                    row.getTimestamp("asked_at").toInstant(),
                    ended ? row.getTimestamp("ended_at").toInstant() : null,
                    ended ? null : Long.valueOf(filling ? applied() : -1L),
                    live,
                    row.getObject("log_index", Long.class),
                    row.getObject("compared", Long.class),
                    row.getObject("different", Long.class),
                    row.getString("problem"));
        };
    }

    private long applied() {
        return jdbc
                .queryForList(
                        "select log_index from \"" + tables.next() + "\".view_position where grp = ?",
                        Long.class,
                        place.group())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /** What was asked for and has not ended. */
    private record Asked(long id, boolean prepared) {}

    private Optional<Asked> asked() {
        return jdbc
                .query(
                        "select id, prepared from view_rebuild where grp = ? and ended_at is null",
                        (row, _) -> new Asked(row.getLong(1), row.getBoolean(2)),
                        place.group())
                .stream()
                .findFirst();
    }

    private void rebuild(Asked asked) throws SQLException, InterruptedException {
        if (!asked.prepared() || !tables.complete(jdbc)) {
            tables.prepare(asked.id());
        }
        try (HikariDataSource next = new HikariDataSource()) {
            next.setPoolName(tables.next());
            next.setDataSource(place.another().apply(tables.next()));
            next.setMaximumPoolSize(CONNECTIONS);
            Views views = place.views().apply(next);
            try (Filling filling = new Filling(views, new LogReader(place.kafka(), views.position()))) {
                fill(asked.id(), filling);
            }
        }
    }

    private void fill(long id, Filling filling) throws SQLException, InterruptedException {
        boolean compared = false;
        while (worker.goesOn()) {
            long live = tables.live(jdbc);
            if (filling.at.index() < live) {
                filling.step(live);
            } else if (!compared) {
                tables.compare(id, filling.at.index());
                compared = true;
            } else if (tables.changePlaces(id, filling::to)) {
                LOG.info("{}: rebuilt up to index {}, the new rows are read now", place.group(), filling.at.index());
                return;
            } else {
                rest();
            }
            worker.wentWell();
        }
    }

    private void rest() throws InterruptedException {
        if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
            LOG.debug("{}: woken", place.group());
        }
    }

    /** The new rows on their way. */
    private static final class Filling implements AutoCloseable {

        private final Views views;
        private final LogReader log;
        private FeedPosition at;

        Filling(Views views, LogReader log) {
            this.views = views;
            this.log = log;
            this.at = views.position();
        }

        void step(long upTo) {
            List<FeedRecord> records = log.next(upTo);
            if (!records.isEmpty()) {
                at = views.apply(at, records);
            }
        }

        /** Goes exactly as far, unless that takes too long for those who are held meanwhile. */
        boolean to(long index) {
            for (int tries = 0; at.index() < index && tries < TRIES_TO_CATCH_UP; tries++) {
                step(index);
            }
            return at.index() == index;
        }

        @Override
        public void close() {
            log.close();
        }
    }

    private final class Working implements Worker.Job {

        @Override
        public void work() throws Exception {
            while (worker.goesOn()) {
                Optional<Asked> asked = asked();
                if (asked.isEmpty()) {
                    rest();
                } else {
                    current = asked.get().id();
                    rebuild(asked.get());
                }
                worker.wentWell();
            }
        }

        @Override
        public void standsBy() {
            LOG.debug("{}: another instance rebuilds", place.group());
        }

        @Override
        public boolean failed(Exception fault) {
            LOG.warn("{}: the rebuild was interrupted, trying again", place.group(), fault);
            String text = fault.toString();
            tables.problem(current, text.substring(0, Math.min(text.length(), LONGEST_PROBLEM)));
            return true;
        }

        @Override
        public void stopped() {
            LOG.debug("{}: no more rebuilds here", place.group());
        }
    }
}
