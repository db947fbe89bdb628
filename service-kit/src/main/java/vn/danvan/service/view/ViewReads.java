package vn.danvan.service.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.service.history.EventRecords;

/**
 * Reads of a group of views. A read waits for the log index that it names, sees one consistent state, and says by {@code
 * Log-Index} how far that state is.
 */
public final class ViewReads {

    private final ViewPosition position;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final EventRecords records;
    private final Map<ViewTable<?>, InEffect<?>> inEffect = new HashMap<>();

    /** Reads of tables none of which can be asked by effective dates. */
    public ViewReads(DataSource dataSource, ViewPosition position) {
        this(dataSource, position, List.of());
    }

    /**
     * @param dataSource connections whose default schema holds the tables
     * @param inEffect the tables that can be asked by effective dates
     */
    public ViewReads(DataSource dataSource, ViewPosition position, List<? extends InEffect<?>> inEffect) {
        inEffect.forEach(each -> this.inEffect.put(each.table(), each));
        this.position = position;
        this.jdbc = new JdbcTemplate(dataSource);
        this.records = new EventRecords(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Answers a request from where it looks; a board, a figure.
     *
     * @param parameters what the request may say besides
     * @throws vn.danvan.kernel.DomainError {@code view.unknown-filter}, {@code view.behind}, {@code view.bad-index}, {@code
     *     view.future-index}
     */
    public <T> T read(ViewRequest request, Function<Snapshot, T> reading, String... parameters) {
        request.only(parameters);
        return read(request, Standpoint.of(request), reading);
    }

    /** Reads from a standpoint. */
    <T> T read(ViewRequest request, Standpoint from, Function<Snapshot, T> reading) {
        awaitIndex(request);
        return transaction.execute(_ -> {
            long has = position.stored().index();
            request.answers(has);
            long index = from.within(has, records::indexAt);
            return reading.apply(new Snapshot(jdbc, records, inEffect, request.actor(), index, index == has, from));
        });
    }

    /** Reads the current state for an actor outside of any request, and its log index with it. */
    public <T> T read(Actor actor, Function<Snapshot, T> reading) {
        return transaction.execute(_ -> reading.apply(
                new Snapshot(jdbc, records, inEffect, actor, position.stored().index(), true, Standpoint.NOW)));
    }

    private void awaitIndex(ViewRequest request) {
        OptionalLong wanted = request.logIndex();
        try {
            if (wanted.isPresent() && !position.await(wanted.getAsLong(), request.patience())) {
                throw behind(request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw behind(request);
        }
    }

    private RuntimeException behind(ViewRequest request) {
        long has = position.stored().index();
        request.answers(has);
        return ViewCode.BEHIND.because(Long.toString(has));
    }
}
