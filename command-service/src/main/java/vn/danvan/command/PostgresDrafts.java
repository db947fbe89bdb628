package vn.danvan.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.command.progress.Drafts;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.log.LogId;

/** {@link Drafts} in a table of the command service's own, in the schema {@code draft}. */
final class PostgresDrafts implements Drafts {

    private static final String COLUMNS = "report, version, content, saved_by, saved_at";
    private static final String THIS = " where log_id = ? and report = ? and submissions = ?";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final LogId log;
    private final Clock clock;

    PostgresDrafts(DataSource source, LogId log, Clock clock) {
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Optional<Draft> find(ProgressReportId report, int round) {
        return one("select " + COLUMNS + " from report_draft" + THIS, log.number(), report.key(), round);
    }

    @Override
    public Optional<Draft> start(ProgressReportId report, int round, String content, PersonId by) {
        return one(
                "insert into report_draft as d (log_id, report, version, submissions, content, saved_by, saved_at)"
                        + " values (?, ?, nextval('draft_version'), ?, ?, ?, ?) on conflict (log_id, report) do update set"
                        + " version = excluded.version, submissions = excluded.submissions, content = excluded.content,"
                        + " saved_by = excluded.saved_by, saved_at = excluded.saved_at"
                        + " where d.submissions < excluded.submissions returning " + COLUMNS,
                log.number(),
                report.key(),
                round,
                content,
                by.value(),
                now());
    }

    @Override
    public Draft save(ProgressReportId report, int round, long seen, String content, PersonId by) {
        return one(
                        "update report_draft set version = nextval('draft_version'), content = ?, saved_by = ?,"
                                + " saved_at = ?" + THIS + " and version = ? returning " + COLUMNS,
                        content,
                        by.value(),
                        now(),
                        log.number(),
                        report.key(),
                        round,
                        seen)
                .orElseThrow(() -> notAsSeen(report, round));
    }

    @Override
    public void discard(ProgressReportId report, int round, long seen) {
        int gone = jdbc.update(
                "delete from report_draft" + THIS + " and version = ?", log.number(), report.key(), round, seen);
        if (gone == 0) {
            throw notAsSeen(report, round);
        }
    }

    @Override
    public <T> T submit(ProgressReportId report, int round, long seen, Function<Draft, T> submission) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Draft draft = one(
                            "select " + COLUMNS + " from report_draft" + THIS + " for update",
                            log.number(),
                            report.key(),
                            round)
                    .orElseThrow(KernelCode.NOT_FOUND::refuse);
            if (draft.version() != seen) {
                throw KernelCode.VERSION_STALE.refuse();
            }
            T done = submission.apply(draft);
            jdbc.update("delete from report_draft" + THIS, log.number(), report.key(), round);
            return done;
        }));
    }

    @Override
    public void sweep(ProgressReportId report, int round) {
        jdbc.update(
                "delete from report_draft where log_id = ? and report = ? and submissions < ?",
                log.number(),
                report.key(),
                round);
    }

    private RuntimeException notAsSeen(ProgressReportId report, int round) {
        return find(report, round).isPresent() ? KernelCode.VERSION_STALE.refuse() : KernelCode.NOT_FOUND.refuse();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Optional<Draft> one(String sql, Object... arguments) {
        List<Draft> found = jdbc.query(sql, (row, _) -> draft(row), arguments);
        return found.stream().findFirst();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                ProgressReportId.parse(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                new PersonId(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}
