package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormEvent.NarrativeSection;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent.Narrative;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.ReportTextFact;
import vn.danvan.reporting.text.Quote;
import vn.danvan.reporting.text.Quotes;

/** What agencies wrote stands where the form that they filled in says. */
class QuotesTest {

    private static final FormId FORM = new FormId("BM01");
    private static final ProgressReportId REPORT =
            new ProgressReportId(new PeriodId("2020-Q1"), FORM, new AgencyId("HB.HU.DABAC"));
    private static final Facts FACTS = Rows.facts(History.of(1, 55), "2020-Q1");

    private static FormFact.Version version(int version, NarrativeSection... sections) {
        return new FormFact.Version(version, "Biểu mẫu", List.of(), List.of(sections), version);
    }

    private static NarrativeSection section(String code, @Nullable String summarySection) {
        return new NarrativeSection(code, "Mục " + code, false, summarySection);
    }

    private static Map<SummarySection, List<Quote>> quotes(
            List<FormFact.Version> published, int filledIn, String... codes) {
        List<Narrative> narratives =
                Stream.of(codes).map(code -> new Narrative(code, "Nội dung")).toList();
        return Quotes.of(
                FactKind.FORM.in(FACTS, List.of(new FormFact(FORM, published))),
                List.of(new ReportTextFact(REPORT, REPORT.period(), filledIn, narratives, 9)));
    }

    @Test
    void the_form_says_where_each_section_belongs() {
        List<FormFact.Version> form =
                List.of(version(1, section("KET-QUA", "DANH-GIA"), section("HAN-CHE", "NGUYEN-NHAN")));
        assertThat(quotes(form, 1, "KET-QUA", "HAN-CHE"))
                .containsOnlyKeys(SummarySection.ASSESSMENT, SummarySection.CAUSES)
                .hasEntrySatisfying(SummarySection.CAUSES, quotes -> {
                    assertThat(quotes.getFirst().section()).isEqualTo("HAN-CHE");
                    assertThat(quotes.getFirst().heading()).isEqualTo("Mục HAN-CHE");
                });
    }

    @Test
    void where_it_says_nothing_the_same_code_is_the_same_section_and_another_stands_beside_the_notes() {
        List<FormFact.Version> form = List.of(version(1, section("HAN-CHE", null), section("KET-QUA", null)));
        assertThat(quotes(form, 1, "HAN-CHE", "KET-QUA", "CHUA-BIET"))
                .containsOnlyKeys(SummarySection.SHORTCOMINGS, SummarySection.NOTES)
                .hasEntrySatisfying(
                        SummarySection.NOTES,
                        quotes -> assertThat(quotes)
                                .extracting(Quote::heading)
                                .containsExactly("Mục KET-QUA", "CHUA-BIET"));
    }

    @Test
    void the_version_that_the_report_fills_in_decides() {
        List<FormFact.Version> form =
                List.of(version(1, section("KET-QUA", "DANH-GIA")), version(2, section("KET-QUA", "KIEN-NGHI")));
        assertThat(quotes(form, 1, "KET-QUA")).containsOnlyKeys(SummarySection.ASSESSMENT);
        assertThat(quotes(form, 2, "KET-QUA")).containsOnlyKeys(SummarySection.PROPOSALS);
        assertThat(quotes(List.of(), 1, "KET-QUA")).containsOnlyKeys(SummarySection.NOTES);
    }
}
