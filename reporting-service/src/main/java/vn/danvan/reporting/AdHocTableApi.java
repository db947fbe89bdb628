package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.table.TableDefinition;
import vn.danvan.kernel.table.TableShape;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Moment;
import vn.danvan.reporting.facts.SavedTableFact;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.store.SavedTables;
import vn.danvan.reporting.summary.Bodies;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.table.AdHocTable;
import vn.danvan.reporting.table.TableArithmetic;
import vn.danvan.reporting.table.TableFormat;
import vn.danvan.reporting.table.TableQuestion;
import vn.danvan.service.table.TableRequest;
import vn.danvan.service.view.Snapshot;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** Tables that somebody composes: whoever reads the province's figures has everybody's, an agency its own. */
@RestController
@RequestMapping("/api/reporting/v1/tables")
class AdHocTableApi {

    private static final Role[] ALL_AGENCIES = TableShape.PROVINCE.toArray(Role[]::new);
    private static final Role[] OWN_AGENCY = TableShape.OWN_AGENCY.toArray(Role[]::new);
    private static final String FORMAT = "json, xlsx, csv, svg";
    private static final String UNSAVED = "Bảng số liệu";

    private final ViewReads reads;
    private final Letterhead letterhead;

    AdHocTableApi(
            @Qualifier("reportingReads") ViewReads reads, @Qualifier("reportingLetterhead") Letterhead letterhead) {
        this.reads = reads;
        this.letterhead = letterhead;
    }

    /** A table that an address says. */
    @GetMapping
    @ReadsTable
    @Answers.Table
    @Operation(
            operationId = "askTable",
            summary = "Lập bảng số liệu theo địa chỉ / a table that the address says: indicators × agencies × periods")
    ResponseEntity<byte[]> askTable(
            @Parameter(description = "Biểu mẫu/chỉ tiêu / form/indicator", example = "BM01/BC01")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> indicators,
            @Parameter(description = "Các kỳ / periods", example = "2020-Q1") @RequestParam(required = false) @Nullable
                    List<String> periods,
            @Parameter(
                            description =
                                    "Thay cho periods: loại kỳ và số kỳ gần nhất / instead: the last ones of a kind",
                            example = "QUARTER:4")
                    @RequestParam(required = false)
                    @Nullable
                    String last,
            @Parameter(description = "Cơ quan / agencies") @RequestParam(required = false) @Nullable
                    List<String> agencies,
            @Parameter(description = "Loại cơ quan / kinds of agency") @RequestParam(required = false) @Nullable
                    List<String> kinds,
            @Parameter(description = "Huyện, thành phố / districts") @RequestParam(required = false) @Nullable
                    List<String> districts,
            @Parameter(description = "Mỗi dòng là / a line is: AGENCY, KIND, DISTRICT", example = "AGENCY")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "Trên dòng / on rows", example = "AGENCY")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> rows,
            @Parameter(description = "Trên cột / on columns", example = "PERIOD,INDICATOR")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> columns,
            @Parameter(description = "Tổng theo / totals over: AGENCY, PERIOD", example = "AGENCY")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> totals,
            @Parameter(description = FORMAT, example = "json") @RequestParam(required = false) @Nullable String format,
            ViewRequest request,
            HttpServletResponse response) {
        TableDefinition definition = new TableQuestion(
                        indicators, periods, last, agencies, kinds, districts, by, rows, columns, totals)
                .definition();
        return answer(
                request, response, format, _ -> new Wanted(null, UNSAVED, definition), TableQuestion.parameters());
    }

    /** A table that a body says. */
    @PostMapping
    @ReadsTable
    @Answers.Table
    @Operation(
            operationId = "composeTable",
            summary = "Lập bảng số liệu / a table: indicators × agencies × periods; nothing is recorded")
    ResponseEntity<byte[]> composeTable(
            @Valid @RequestBody TableRequest table,
            @Parameter(description = FORMAT, example = "json") @RequestParam(required = false) @Nullable String format,
            ViewRequest request,
            HttpServletResponse response) {
        TableDefinition definition = table.toDefinition();
        return answer(request, response, format, _ -> new Wanted(null, UNSAVED, definition), "format");
    }

    /** A table that somebody saved, filled in anew. */
    @GetMapping("/{code}")
    @ReadsTable
    @Answers.Table
    @Operation(
            operationId = "runTable",
            summary = "Xem bảng đã lưu / a saved table with its figures: one's own agency's, or one shared with it")
    ResponseEntity<byte[]> runTable(
            @Parameter(description = "Mã bảng / the table's code", example = "BIEN-CHE-QUY") @PathVariable String code,
            @Parameter(description = FORMAT, example = "json") @RequestParam(required = false) @Nullable String format,
            ViewRequest request,
            HttpServletResponse response) {
        return answer(request, response, format, snapshot -> saved(snapshot, code, request.actor()), "format");
    }

    /** What is to be filled in. */
    private record Wanted(@Nullable String code, String title, TableDefinition definition) {}

    /** Finds what is to be filled in. */
    private interface Wanting {
        Wanted in(Snapshot snapshot);
    }

    private static Wanted saved(Snapshot snapshot, String code, Actor actor) {
        FactsReader facts = new FactsReader(snapshot);
        LocalDate day = LocalDate.ofInstant(facts.recordedAt(), Moment.ZONE);
        SavedTableFact table = SavedTables.find(snapshot, code, actor, new Bodies(facts.all(FactKind.AGENCY), day))
                .orElseThrow(KernelCode.NOT_FOUND::refuse);
        return new Wanted(table.table().key(), table.title(), table.definition());
    }

    private ResponseEntity<byte[]> answer(
            ViewRequest request,
            HttpServletResponse response,
            @Nullable String format,
            Wanting wanting,
            String... parameters) {
        Actor actor = request.actor();
        DomainError.require(actor.is(ALL_AGENCIES) || actor.is(OWN_AGENCY), KernelCode.NOT_PERMITTED);
        TableFormat as = TableFormat.of(format);
        AdHocTable table = reads.read(
                request,
                snapshot -> {
                    Wanted wanted = wanting.in(snapshot);
                    FactsReader facts = new FactsReader(snapshot);
                    return TableArithmetic.calculate(
                            facts,
                            wanted.definition,
                            new AdHocTable.Head(
                                    wanted.code, wanted.title, onlyOf(actor), snapshot.index(), facts.recordedAt()));
                },
                parameters);
        response.setHeader(ViewRequest.LOG_INDEX, Long.toString(table.head().logIndex()));
        return SummaryFiles.file(as.fileName(table), as.mediaType(), as.render(table, letterhead.issuer()));
    }

    /** The agency whose figures alone the actor may see; none when it may see everybody's. */
    private static @Nullable String onlyOf(Actor actor) {
        if (actor.is(ALL_AGENCIES)) {
            return null;
        }
        AgencyId agency = actor.agency();
        if (agency == null) {
            throw KernelCode.NOT_PERMITTED.refuse();
        }
        return agency.key();
    }
}
