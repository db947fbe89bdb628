package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.store.StoredVersions;
import vn.danvan.reporting.trace.Trace;
import vn.danvan.reporting.trace.Tracer;
import vn.danvan.service.openapi.Refuses;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** From a figure of a summary down to the events that it comes from. */
@RestController
@RequestMapping("/api/reporting/v1")
class TraceApi {

    private final ViewReads reads;
    private final DataSource source;

    TraceApi(@Qualifier("reportingReads") ViewReads reads, @Qualifier("reportingDataSource") DataSource source) {
        this.reads = reads;
        this.source = source;
    }

    /**
     * What a figure comes from.
     *
     * @param logIndex of the summary
     * @param figure its place in the summary's JSON
     * @param key the same with elements of lists named by what they are about
     * @param dependsOnDay whether it also rests on the day on which the last event was recorded
     * @param sources the events, by log index; none for a zero that nothing was counted into
     * @param examined how many rows of each kind were looked at
     */
    record FigureTrace(
            String period,
            long logIndex,
            String figure,
            String key,
            BigDecimal value,
            boolean dependsOnDay,
            List<SourceEvent> sources,
            List<Trace.Examined> examined) {}

    /**
     * An event that a figure comes from.
     *
     * @param event when, who, for whom, by which rules
     * @param kind of the row that it changed, such as {@code report}
     * @param row the row's key
     * @param basis whether it is what the figure is about rather than what is counted
     * @param change by how much the row's count changed with it; absent for a basis
     * @param shares of a report under another day's structure, who has what of it; absent when it stayed where it was
     */
    record SourceEvent(
            long logIndex,
            @Nullable ActedEvent event,
            String kind,
            String row,
            boolean basis,
            @Nullable BigDecimal change,
            @Nullable List<Trace.Share> shares) {}

    @GetMapping("/periods/{period}/summary/trace")
    @ReadsRow
    @Refuses({
        "actor.not-permitted",
        "resource.not-found",
        "figure.unknown",
        "view.unknown-filter",
        "view.bad-index",
        "view.future-index",
        "view.behind"
    })
    @Operation(
            operationId = "traceFigure",
            summary = "Số liệu này từ đâu ra / the events that a figure of the summary comes from")
    FigureTrace traceFigure(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(
                            description = "Con trỏ JSON tới số liệu, theo vị trí hoặc theo tên / JSON pointer to the"
                                    + " figure, by place or by name: /reports/total/late, /budgets/2021/approved/dong;"
                                    + " with structureOn also those under /restated",
                            example = "/reports/total/late")
                    @RequestParam
                    String figure,
            @Parameter(description = ReadsSummary.KIND, example = "PERIODIC") @RequestParam(defaultValue = "PERIODIC")
                    SummaryKind kind,
            @Parameter(description = ReadsSummary.STRUCTURE, example = "2020-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate structureOn,
            ViewRequest request) {
        SummaryReaders.check(request.actor());
        return reads.read(
                request,
                snapshot -> {
                    Facts facts = FactsReader.read(snapshot, period, kind);
                    Trace trace = new Tracer(facts, new StoredVersions(snapshot), structureOn).of(figure);
                    Map<Long, ActedEvent> events = ActedEvent.of(this.source, trace.indexes());
                    return new FigureTrace(
                            period,
                            snapshot.index(),
                            trace.figure(),
                            trace.key(),
                            trace.value(),
                            trace.dependsOnDay(),
                            trace.sources().stream()
                                    .map(source -> new SourceEvent(
                                            source.logIndex(),
                                            events.get(source.logIndex()),
                                            source.kind(),
                                            source.row(),
                                            source.basis(),
                                            source.change(),
                                            source.shares()))
                                    .toList(),
                            trace.examined());
                },
                "figure",
                "kind",
                "structureOn");
    }
}
