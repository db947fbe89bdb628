package vn.danvan.reporting.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.FormEvent.NarrativeSection;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.progress.ReportContent.Narrative;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.FormFact;
import vn.danvan.reporting.facts.ReportTextFact;

/** What agencies wrote, beside the section of the summary that it belongs to. */
public final class Quotes {

    private final Facts facts;
    private final Map<String, AgencyFact> agencies = new HashMap<>();
    private final Map<FormId, FormFact> forms = new HashMap<>();

    private Quotes(Facts facts) {
        this.facts = facts;
        facts.agencies().forEach(agency -> agencies.put(agency.agency().key(), agency));
        facts.forms().forEach(form -> forms.put(form.form(), form));
    }

    /** By section of the summary; within one by report, and in the order in which the report has them. */
    public static Map<SummarySection, List<Quote>> of(Facts facts, List<ReportTextFact> texts) {
        Quotes quotes = new Quotes(facts);
        Map<SummarySection, List<Quote>> bySection = new EnumMap<>(SummarySection.class);
        for (ReportTextFact text : texts) {
            for (Narrative narrative : text.narratives()) {
                NarrativeSection asked = quotes.section(text, narrative.section());
                SummarySection receiving =
                        SummarySection.receiving(narrative.section(), asked == null ? null : asked.summarySection());
                bySection
                        .computeIfAbsent(receiving, _ -> new ArrayList<>())
                        .add(quotes.quote(text, narrative, asked == null ? narrative.section() : asked.heading()));
            }
        }
        return bySection;
    }

    private Quote quote(ReportTextFact text, Narrative narrative, String heading) {
        String agency = text.report().agency().key();
        AgencyFact fact = agencies.get(agency);
        return new Quote(
                agency,
                fact == null ? agency : fact.nameOn(facts.period().to()),
                text.report().stream(),
                text.report().form().key(),
                narrative.section(),
                heading,
                narrative.text(),
                text.logIndex());
    }

    /** What the version of the form that the report fills in says about one of its sections. */
    private @Nullable NarrativeSection section(ReportTextFact text, String code) {
        FormFact form = forms.get(text.report().form());
        return form == null
                ? null
                : form.version(text.formVersion()).stream()
                        .flatMap(version -> version.sections().stream())
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElse(null);
    }
}
