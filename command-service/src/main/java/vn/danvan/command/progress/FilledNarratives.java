package vn.danvan.command.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.progress.ReportContent;

/** A report's text: known sections, each once, the mandatory ones present. */
final class FilledNarratives {

    private FilledNarratives() {}

    static List<ReportContent.Narrative> check(
            List<ReportContent.Narrative> sent, List<FormEvent.NarrativeSection> sections, Findings findings) {
        Map<String, ReportContent.Narrative> given = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            String code = sent.get(i).section();
            String pointer = "/narratives/" + i + "/section";
            if (sections.stream().noneMatch(section -> section.code().equals(code))) {
                findings.add(ReportCode.SECTION_UNKNOWN, pointer, code);
            } else if (given.putIfAbsent(code, sent.get(i)) != null) {
                findings.add(ReportCode.SECTION_TWICE, pointer, code);
            }
        }
        for (FormEvent.NarrativeSection section : sections) {
            if (section.mandatory() && !given.containsKey(section.code())) {
                findings.add(ReportCode.SECTION_MISSING, "/narratives", section.code());
            }
        }
        return sections.stream()
                .filter(section -> given.containsKey(section.code()))
                .map(section -> given.get(section.code()))
                .toList();
    }
}
