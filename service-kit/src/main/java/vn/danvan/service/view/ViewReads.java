package vn.danvan.service.view;

import java.util.OptionalLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;

/**
 * Reads of a group of views. A read waits for the log index that it names, sees one consistent state, and says by {@code
 * Log-Index} how far that state is.
 */
public final class ViewReads {

    private final ViewPosition position;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** @param dataSource connections whose default schema holds the tables */
    public ViewReads(DataSource dataSource, ViewPosition position) {
        this.position = position;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads as of the request's {@code at}, else as of now.
     *
     * @throws vn.danvan.kernel.DomainError {@code view.behind}, {@code view.bad-index}, {@code view.future-index}
     */
    public <T> T read(ViewRequest request, Function<Snapshot, T> reading) {
        return read(request, request.at(), reading);
    }

    /** Reads as of a log index, else as of now. */
    <T> T read(ViewRequest request, OptionalLong at, Function<Snapshot, T> reading) {
        awaitIndex(request);
        return transaction.execute(_ -> {
            long has = position.stored().index();
            request.answers(has);
            if (at.isPresent() && at.getAsLong() > has) {
                throw ViewCode.FUTURE_INDEX.because(at.getAsLong() + " > " + has);
            }
            return reading.apply(new Snapshot(jdbc, request.actor(), at.orElse(has), at.isEmpty()));
        });
    }

    /** Reads the current state for an actor outside of any request, and its log index with it. */
    public <T> T read(Actor actor, Function<Snapshot, T> reading) {
        return transaction.execute(
                _ -> reading.apply(new Snapshot(jdbc, actor, position.stored().index(), true)));
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
