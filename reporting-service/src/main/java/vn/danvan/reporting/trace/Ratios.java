package vn.danvan.reporting.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Section;

/** Figures into which rows count only together: a report with the numerator, another with the denominator. */
final class Ratios {

    private Ratios() {}

    /** Those among the figures of a section. */
    static Set<String> in(Section section, Facts facts, Set<String> figures) {
        if (section != Section.FORMS && section != Section.RESTATED) {
            return Set.of();
        }
        Set<String> codes = new HashSet<>();
        facts.forms()
                .forEach(form -> form.versions()
                        .forEach(version -> version.indicators().stream()
                                .filter(indicator -> indicator.aggregation() == Indicator.Aggregation.RATIO)
                                .forEach(indicator -> codes.add(indicator.code()))));
        Set<String> ratios = new HashSet<>();
        for (String figure : figures) {
            List<String> all = Figures.segments(figure);
            List<String> segments = section == Section.RESTATED ? all.subList(1, all.size()) : all;
            boolean ofAgency = segments.size() > 2 && segments.get(2).equals("byAgency");
            if (segments.size() > 3
                    && segments.getFirst().equals(Section.FORMS.component())
                    && codes.contains(ofAgency ? segments.getLast() : segments.get(3))
                    && !segments.getLast().equals("agencies")) {
                ratios.add(figure);
            }
        }
        return ratios;
    }
}
