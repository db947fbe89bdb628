package vn.danvan.command.progress;

import java.util.Comparator;
import java.util.List;
import vn.danvan.command.Past;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ReportContent;

/**
 * A report that keeps every rule of its form.
 *
 * @param content in the form's order, values in their shortest form
 * @param warnings the broken rules of severity WARNING, in the form's order, with their explanations
 */
record FilledForm(ReportContent content, List<ProgressReportEvent.Warning> warnings) {

    /**
     * Checks what an agency sent.
     *
     * @throws vn.danvan.kernel.DomainError {@code report.invalid}, listing everything that is wrong
     */
    static FilledForm check(ReportCommand.Filled filled, FormEvent.VersionPublished form, AgencyKind kind, Past past) {
        Findings findings = new Findings();
        ReportContent sent = filled.content();
        FilledValues values = FilledValues.check(sent.values(), form, kind, findings);
        List<ProgressReportEvent.Warning> warnings =
                FilledRules.check(form.rules(), values, filled.explanations(), findings);
        List<ReportContent.Narrative> narratives = FilledNarratives.check(sent.narratives(), form.sections(), findings);
        List<ReportContent.TaskProgress> tasks = FilledTasks.check(sent.tasks(), past, findings);
        List<ContentHash> evidence = sent.evidence() == null ? List.of() : sent.evidence();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.indexOf(evidence.get(i)) < i) {
                findings.add(ReportCode.EVIDENCE_TWICE, "/evidence/" + i);
            }
        }
        findings.refuse();
        return new FilledForm(
                new ReportContent(
                        values.inOrder(),
                        narratives,
                        tasks,
                        evidence.stream()
                                .sorted(Comparator.comparing(ContentHash::value))
                                .toList()),
                warnings);
    }
}
