package vn.danvan.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.KernelCode;
import vn.danvan.service.history.EventRecord;
import vn.danvan.service.view.EventReader;
import vn.danvan.service.view.Page;
import vn.danvan.service.view.ReadsEvents;
import vn.danvan.service.view.ReadsRow;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** What happened, over HTTP: of a thing, of a body, of a period, by an account. */
@RestController
@RequestMapping("/api/query/v1/history")
@Tag(name = "history", description = "Lịch sử / what happened")
class HistoryApi {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final EventReader events;

    HistoryApi(@Qualifier("queryReads") ViewReads reads) {
        this.events = new EventReader(reads);
    }

    /**
     * An event with those beside it.
     *
     * @param recordedTogether log indexes of all events that the same command recorded, this one among them
     */
    @Schema(name = "HistoryEvent")
    record Event(HistoryItem event, List<Long> recordedTogether) {}

    @GetMapping
    @ReadsEvents(paged = true)
    @Operation(
            operationId = "listHistory",
            summary = "Lịch sử của một đối tượng, cơ quan, hội, kỳ hoặc tài khoản / the history of a thing, a body, a "
                    + "period or an account; an agency or association sees what concerns itself")
    Page<HistoryItem> listHistory(ViewRequest request) {
        return events.page(request).map(HistoryItem::of);
    }

    @GetMapping("/{index}")
    @ReadsRow
    @Operation(
            operationId = "getHistoryEvent",
            summary = "Xem một sự kiện theo vị trí nhật ký / one event by its index")
    Event getHistoryEvent(ViewRequest request, @PathVariable String index) {
        EventRecord event = (index.matches("\\d{1,18}")
                        ? events.find(request, Long.parseLong(index))
                        : Optional.<EventRecord>empty())
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
        String causation = event.causationId();
        return new Event(
                HistoryItem.of(event),
                causation == null ? List.of(event.logIndex()) : events.ofOneCommand(request, causation));
    }

    @GetMapping(path = "/export.csv", produces = CSV)
    @ReadsEvents(paged = false)
    @Operation(
            operationId = "exportHistoryCsv",
            summary = "Tải lịch sử dạng CSV / the history as CSV, in the log's order, without end of page",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    void exportHistoryCsv(ViewRequest request, HttpServletResponse response) throws IOException {
        HistoryCsv csv = new HistoryCsv(response.getOutputStream());
        export(
                request,
                index -> {
                    begin(response, index, CSV + ";charset=utf-8", "csv");
                    csv.begin();
                },
                csv::write);
        csv.flush();
    }

    @GetMapping(path = "/export.ndjson", produces = NDJSON)
    @ReadsEvents(paged = false)
    @Operation(
            operationId = "exportHistoryNdjson",
            summary = "Tải lịch sử dạng NDJSON, mỗi dòng một sự kiện / the history as NDJSON, one event a line",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(mediaType = NDJSON, schema = @Schema(type = "string"))))
    void exportHistoryNdjson(ViewRequest request, HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        export(request, index -> begin(response, index, NDJSON, "ndjson"), item -> {
            try {
                out.write(Json.bytes(item));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.flush();
    }

    private void export(ViewRequest request, LongConsumer begin, Consumer<HistoryItem> taker) throws IOException {
        try {
            events.forEach(request, begin, event -> taker.accept(HistoryItem.of(event)));
        } catch (UncheckedIOException e) {
            throw new AsyncRequestNotUsableException("the reader has gone: " + e.getMessage());
        }
    }

    /** Begins the answer, when it is certain that the request is not refused. */
    private static void begin(HttpServletResponse response, long index, String mediaType, String ending) {
        response.setContentType(mediaType);
        response.setHeader(ViewRequest.LOG_INDEX, Long.toString(index));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("lich-su-vi-tri-" + index + "." + ending)
                        .build()
                        .toString());
    }
}
