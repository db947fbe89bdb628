package vn.danvan.reporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.store.ReportTexts;
import vn.danvan.reporting.text.Quote;
import vn.danvan.reporting.text.Quotes;
import vn.danvan.service.view.ViewReads;
import vn.danvan.service.view.ViewRequest;

/** What agencies wrote in the reports of a period, to quote from. */
@RestController
@RequestMapping("/api/reporting/v1/periods/{period}")
class NarrativesApi {

    private final ViewReads reads;

    NarrativesApi(@Qualifier("reportingReads") ViewReads reads) {
        this.reads = reads;
    }

    /**
     * What agencies wrote.
     *
     * @param sections the sections of the summary to which somebody wrote something, in order
     */
    record PeriodNarratives(String period, long logIndex, List<SectionNarratives> sections) {}

    /** What belongs to one section of the summary. */
    record SectionNarratives(String code, String title, List<Quote> quotes) {}

    @GetMapping("/narratives")
    @ReadsSummary
    @Operation(
            operationId = "listPeriodNarratives",
            summary =
                    "Phần các cơ quan viết trong báo cáo của kỳ, theo mục của báo cáo tổng hợp / what agencies wrote in"
                            + " the period's reports, beside the section of the summary that it belongs to; the last submission of"
                            + " each, none that was returned or is void")
    PeriodNarratives listPeriodNarratives(
            @Parameter(description = "Mã kỳ / period, such as 2020-Q1", example = "2020-Q1") @PathVariable
                    String period,
            @Parameter(description = ReadsSummary.KIND, example = "PERIODIC") @RequestParam(defaultValue = "PERIODIC")
                    SummaryKind kind,
            ViewRequest request) {
        SummaryReaders.check(request.actor());
        return reads.read(
                request,
                snapshot -> {
                    Facts facts = FactsReader.read(snapshot, period, kind);
                    Map<SummarySection, List<Quote>> quotes = Quotes.of(facts, ReportTexts.of(snapshot, facts));
                    List<SectionNarratives> sections = new ArrayList<>();
                    quotes.forEach(
                            (section, each) -> sections.add(new SectionNarratives(section.code(), section.vi(), each)));
                    return new PeriodNarratives(period, snapshot.index(), sections);
                },
                "kind");
    }
}
