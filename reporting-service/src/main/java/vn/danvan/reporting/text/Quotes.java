package vn.danvan.reporting.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                bySection
                        .computeIfAbsent(SummarySection.receiving(narrative.section()), _ -> new ArrayList<>())
                        .add(quotes.quote(text, narrative));
            }
        }
        return bySection;
    }

    private Quote quote(ReportTextFact text, Narrative narrative) {
        String agency = text.report().agency().key();
        AgencyFact fact = agencies.get(agency);
        return new Quote(
                agency,
                fact == null ? agency : fact.nameOn(facts.period().to()),
                text.report().stream(),
                text.report().form().key(),
                narrative.section(),
                heading(text, narrative.section()),
                narrative.text(),
                text.logIndex());
    }

    private String heading(ReportTextFact text, String section) {
        FormFact form = forms.get(text.report().form());
        return form == null
                ? section
                : form.version(text.formVersion())
                        .flatMap(version -> version.sections().stream()
                                .filter(each -> each.code().equals(section))
                                .map(NarrativeSection::heading)
                                .findFirst())
                        .orElse(section);
    }
}
