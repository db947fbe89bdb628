package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.store.StoredChanges;
import vn.danvan.reporting.store.StoredVersions;
import vn.danvan.reporting.trace.Difference;
import vn.danvan.reporting.trace.FigureCode;
import vn.danvan.service.history.EventRecords;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewCode;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** What differs between two summaries, by which events, by whom, for which reason. */
@RestController
@RequestMapping("/api/reporting/v1")
class DifferenceApi {

    private final ViewReads reads;
    private final DataSource source;

    DifferenceApi(@Qualifier("reportingReads") ViewReads reads, @Qualifier("reportingDataSource") DataSource source) {
        this.reads = reads;
        this.source = source;
    }

    /** A summary that is compared. */
    record Compared(String period, long logIndex) {}

    /**
     * What differs.
     *
     * @param changes the figures that differ, each with the steps that led from the one value to the other; between two
     *     periods, with the events that only one of the two values comes from
     * @param events those that the steps name, by log index
     */
    record SummaryDifference(Compared from, Compared to, List<Difference.Change> changes, List<ActedEvent> events) {}

    @GetMapping("/periods/{period}/summary/difference")
    @ReadsRow
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "figure.too-much",
        "figure.backwards",
        "view.unknown-filter",
        "view.bad-index",
        "view.future-index",
        "view.behind"
    })
    @Operation(
            operationId = "compareSummaries",
            summary = "Hai báo cáo tổng hợp khác nhau ở đâu / what differs between two summaries, by which events")
    SummaryDifference compareSummaries(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(
                            description = "Từ vị trí nhật ký, thời điểm hoặc kỳ này / from this log index, instant or"
                                    + " period",
                            example = "1163")
                    @RequestParam
                    String from,
            @Parameter(
                            description =
                                    "Đến vị trí nhật ký hoặc thời điểm này, mặc định là hiện tại / to this log index"
                                            + " or instant; now when left out",
                            example = "1200")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = ReadsSummary.KIND, example = "PERIODIC") @RequestParam(defaultValue = "PERIODIC")
                    SummaryKind kind,
            ViewRequest request) {
        SummaryReaders.check(request.actor());
        return reads.read(
                request,
                snapshot -> {
                    long last = to == null ? snapshot.index() : index(to, snapshot.index());
                    Snapshot end = snapshot.at(last);
                    return isMoment(from)
                            ? ofMoments(period, kind, index(from, snapshot.index()), end)
                            : ofPeriods(from, period, kind, end);
                },
                "from",
                "to",
                "kind");
    }

    private SummaryDifference ofMoments(String period, SummaryKind kind, long first, Snapshot end) {
        DomainError.require(first <= end.index(), FigureCode.BACKWARDS);
        Facts after = FactsReader.read(end, period, kind);
        Facts before = FactsReader.earlier(end.at(first), after);
        return answer(
                new Compared(period, first),
                new Compared(period, end.index()),
                Difference.between(before, after, StoredChanges.since(end, first)));
    }

    private SummaryDifference ofPeriods(String other, String period, SummaryKind kind, Snapshot end) {
        StoredVersions versions = new StoredVersions(end);
        return answer(
                new Compared(other, end.index()),
                new Compared(period, end.index()),
                Difference.ofPeriods(
                        FactsReader.read(end, other, kind), versions, FactsReader.read(end, period, kind), versions));
    }

    private SummaryDifference answer(Compared from, Compared to, List<Difference.Change> changes) {
        return new SummaryDifference(from, to, changes, events(source, changes));
    }

    /** The events that changes of figures name. */
    static List<ActedEvent> events(DataSource source, Collection<Difference.Change> changes) {
        TreeSet<Long> indexes = new TreeSet<>();
        changes.forEach(change -> change.causes().stream()
                .map(Difference.Cause::logIndex)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(indexes::add));
        return List.copyOf(ActedEvent.of(source, indexes).values());
    }

    private static boolean isMoment(String text) {
        return text.matches("\\d{1,18}") || text.indexOf('T') > 0;
    }

    private long index(String text, long has) {
        long index;
        if (text.matches("\\d{1,18}")) {
            index = Long.parseLong(text);
        } else {
            try {
                index = new EventRecords(source).indexAt(Instant.parse(text));
            } catch (DateTimeParseException e) {
                throw ViewCode.BAD_INDEX.because(text);
            }
        }
        if (index > has) {
            throw ViewCode.FUTURE_INDEX.because(index + " > " + has);
        }
        return index;
    }
}
