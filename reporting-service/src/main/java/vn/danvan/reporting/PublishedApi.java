package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.store.IssuedSummaries;
import vn.danvan.reporting.store.IssuedSummaries.Issued;
import vn.danvan.reporting.store.StoredChanges;
import vn.danvan.reporting.store.StoredVersions;
import vn.danvan.reporting.trace.Difference;
import vn.danvan.reporting.trace.RowChange;
import vn.danvan.reporting.trace.Trace;
import vn.danvan.reporting.trace.Tracer;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewCode;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** From an event to the summaries that went out with it, and from what happened since to those that it affects. */
@RestController
@RequestMapping("/api/reporting/v1")
class PublishedApi {

    private static final int HIGHEST_LIMIT = 200;

    private final ViewReads reads;
    private final DataSource source;

    PublishedApi(@Qualifier("reportingReads") ViewReads reads, @Qualifier("reportingDataSource") DataSource source) {
        this.reads = reads;
        this.source = source;
    }

    /** A figure that an event made, in a summary. */
    record TouchedFigure(
            String figure,
            String key,
            BigDecimal value,
            boolean basis,
            @Nullable BigDecimal change) {}

    /** A summary that went out, with the figures that an event made in it. */
    record TouchedSummary(PublishedSummary summary, List<TouchedFigure> figures) {}

    /**
     * The summaries that went out with an event in them.
     *
     * @param next to go on with as {@code before}; absent at the end
     */
    record TouchedSummaries(
            @Nullable ActedEvent event,
            List<TouchedSummary> summaries,
            @Nullable Long next) {}

    @GetMapping("/events/{index}/summaries")
    @ReadsRow
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "view.unknown-filter",
        "view.bad-index",
        "view.bad-limit",
        "view.future-index",
        "view.behind"
    })
    @Operation(
            operationId = "listSummariesOfEvent",
            summary = "Sự kiện này có trong những báo cáo nào đã ban hành / the issued summaries whose figures an event"
                    + " touched")
    TouchedSummaries listSummariesOfEvent(
            @Parameter(description = "Vị trí nhật ký / log index", example = "812") @PathVariable long index,
            @Parameter(description = "Ban hành trước vị trí này / issued before this log index")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            @Parameter(description = "Số báo cáo xem xét / how many summaries to look at")
                    @RequestParam(defaultValue = "20")
                    int limit,
            ViewRequest request) {
        SummaryReaders.check(request.actor());
        return reads.read(
                request,
                snapshot -> {
                    DomainError.require(index >= 0 && index <= snapshot.index(), KernelCode.NOT_FOUND);
                    List<Issued> page = page(snapshot, before, limit).stream()
                            .filter(issued -> issued.issue().figuresAt() >= index)
                            .toList();
                    List<TouchedSummary> touched = new ArrayList<>();
                    for (Issued issued : page) {
                        List<TouchedFigure> figures = figures(issued, snapshot, index);
                        if (!figures.isEmpty()) {
                            touched.add(new TouchedSummary(PublishedSummary.of(issued), figures));
                        }
                    }
                    return new TouchedSummaries(
                            ActedEvent.of(source, List.of(index)).get(index), touched, next(snapshot, before, limit));
                },
                "before",
                "limit");
    }

    private static List<TouchedFigure> figures(Issued issued, Snapshot now, long index) {
        Snapshot then = now.at(issued.issue().figuresAt());
        Facts facts = FactsReader.read(
                then, issued.report().period().key(), issued.report().kind());
        return new Tracer(facts, new StoredVersions(then))
                .madeBy(index).stream()
                        .map(trace -> {
                            Trace.Source made = trace.sources().getFirst();
                            return new TouchedFigure(
                                    trace.figure(), trace.key(), trace.value(), made.basis(), made.change());
                        })
                        .toList();
    }

    /**
     * A summary that counts, of which some figures would be others today.
     *
     * @param changes those figures, with the events after the summary's log index that moved them
     * @param amended how many of them were moved by something about the period itself, told late
     * @param traced whether the events were gone through; they are not when too much has happened since
     * @param noticeVi what the officer should know, in Vietnamese
     * @param noticeEn the same in English
     */
    record AffectedSummary(
            PublishedSummary summary,
            List<Difference.Change> changes,
            int amended,
            boolean traced,
            String noticeVi,
            String noticeEn) {}

    /**
     * The summaries that count and would be others today.
     *
     * @param events those that the changes name
     * @param next to go on with as {@code before}; absent at the end
     */
    record AffectedSummaries(
            long logIndex,
            List<AffectedSummary> summaries,
            List<ActedEvent> events,
            @Nullable Long next) {}

    @GetMapping("/summaries/affected")
    @ReadsRow
    @Refuses({
        "actor.not-permitted",
        "view.unknown-filter",
        "view.bad-index",
        "view.bad-limit",
        "view.future-index",
        "view.behind"
    })
    @Operation(
            operationId = "listAffectedSummaries",
            summary = "Báo cáo đã ban hành có số liệu nay đã khác / issued summaries of which figures would be others"
                    + " today; nothing is decided by it")
    AffectedSummaries listAffectedSummaries(
            @Parameter(description = "Ban hành trước vị trí này / issued before this log index")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            @Parameter(description = "Số báo cáo xem xét / how many summaries to look at")
                    @RequestParam(defaultValue = "20")
                    int limit,
            ViewRequest request) {
        SummaryReaders.check(request.actor());
        return reads.read(
                request,
                snapshot -> {
                    List<AffectedSummary> affected = new ArrayList<>();
                    for (Issued issued : page(snapshot, before, limit)) {
                        if (issued.issue().standing().counts()) {
                            affected(issued, snapshot).ifPresent(affected::add);
                        }
                    }
                    return new AffectedSummaries(
                            snapshot.index(),
                            affected,
                            DifferenceApi.events(
                                    source,
                                    affected.stream()
                                            .flatMap(each -> each.changes().stream())
                                            .toList()),
                            next(snapshot, before, limit));
                },
                "before",
                "limit");
    }

    private Optional<AffectedSummary> affected(Issued issued, Snapshot now) {
        String period = issued.report().period().key();
        long at = issued.issue().figuresAt();
        SummaryKind kind = issued.report().kind();
        Facts today = FactsReader.read(now, period, kind);
        Facts then = FactsReader.earlier(now.at(at), today);
        Optional<List<RowChange<?>>> since = StoredChanges.within(now, at);
        List<Difference.Change> changes = since.map(between -> Difference.between(then, today, between))
                .orElseGet(() -> Difference.figures(then, today));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, ActedEvent> events = new TreeMap<>();
        DifferenceApi.events(source, changes).forEach(event -> events.put(event.logIndex(), event));
        int amended = (int) changes.stream()
                .filter(change -> change.causes().stream()
                        .anyMatch(cause -> cause.logIndex() != null && concerns(then, events.get(cause.logIndex()))))
                .count();
        return Optional.of(AffectedNotice.of(PublishedSummary.of(issued), changes, amended, since.isPresent()));
    }

    /** Whether an event is about the period: in effect by its last day, or a report of it. */
    private static boolean concerns(Facts facts, @Nullable ActedEvent event) {
        return event != null
                && (!event.effectiveOn().isAfter(facts.period().to())
                        || facts.scope().own().reported().stream()
                                .anyMatch(period -> event.stream()
                                        .startsWith("report/" + period.period().key() + "/")));
    }

    private static List<Issued> page(Snapshot snapshot, @Nullable Long before, int limit) {
        DomainError.require(limit >= 1 && limit <= HIGHEST_LIMIT, ViewCode.BAD_LIMIT);
        return IssuedSummaries.all(snapshot).stream()
                .filter(issued -> before == null || issued.issue().issuedIndex() < before)
                .limit(limit)
                .toList();
    }

    private static @Nullable Long next(Snapshot snapshot, @Nullable Long before, int limit) {
        List<Issued> page = page(snapshot, before, limit);
        return page.size() < limit ? null : (Long) page.getLast().issue().issuedIndex();
    }
}
