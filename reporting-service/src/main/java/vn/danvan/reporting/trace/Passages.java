package vn.danvan.reporting.trace;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import vn.danvan.kernel.rule.Apportionment;
import vn.danvan.reporting.facts.FactKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.summary.Origins;
import vn.danvan.reporting.summary.Origins.MovedDuty;
import vn.danvan.reporting.summary.Origins.Part;
import vn.danvan.reporting.summary.Origins.Place;
import vn.danvan.reporting.summary.Section;

/**
 * What stands between a report or a duty and the body that has it under another day's structure: the decisions by which it
 * passed, and the rules by which it was apportioned. They are what a restated figure is about, and are not counted.
 */
final class Passages {

    private static final int COMPONENT = 1;
    private static final int NAME = 2;
    private static final int INDICATOR = 4;
    private static final String RESTATED = Section.RESTATED.component();
    private static final String PROVINCE = "-";

    private final Facts facts;
    private final LocalDate structureOn;
    private final Origins origins;
    private final Map<String, List<Part>> parts = new HashMap<>();

    Passages(Facts facts, LocalDate structureOn) {
        this.facts = facts;
        this.structureOn = structureOn;
        this.origins = new Origins(facts, structureOn);
    }

    /** Notes them for figures of a restatement. */
    void note(Collection<String> figures, Sources found) {
        List<MovedDuty> subPlans = origins.movedSubPlans();
        List<MovedDuty> reports = origins.movedReports();
        for (String figure : figures) {
            List<String> segments = Figures.segments(figure);
            switch (segments.get(COMPONENT)) {
                case "subPlans" -> duties(figure, segments, subPlans, found);
                case "reports" -> duties(figure, segments, reports, found);
                case "forms" -> shares(figure, segments, found);
                default -> rule(figure, segments.get(NAME), found);
            }
        }
    }

    private void duties(String figure, List<String> segments, List<MovedDuty> moved, Sources found) {
        Predicate<Place> in = segments.getLast().equals("moved") ? _ -> true : group(segments);
        moved.stream().filter(duty -> in.test(duty.place())).forEach(duty -> decided(figure, duty.decisions(), found));
    }

    private void shares(String figure, List<String> segments, Sources found) {
        Predicate<Place> in = group(segments);
        for (Part part : parts.computeIfAbsent(
                segments.get(NAME) + "/" + segments.get(INDICATOR),
                _ -> origins.of(segments.get(NAME), segments.get(INDICATOR)))) {
            if (part.moved() && in.test(part.place())) {
                decided(figure, part.decisions(), found);
                part.rules().forEach(index -> found.basis(figure, index, FactKind.APPORTIONMENT, Apportionment.RULE));
                found.share(
                        figure,
                        part.logIndex(),
                        new Trace.Share(part.agency().key(), part.body().key(), part.part(), part.value()));
            }
        }
    }

    /** How the reports of a divided body are apportioned. */
    private void rule(String figure, String body, Sources found) {
        facts.apportionments().stream()
                .flatMap(rule -> rule.inForce(body, structureOn).stream())
                .forEach(
                        version -> found.basis(figure, version.logIndex(), FactKind.APPORTIONMENT, Apportionment.RULE));
        facts.agencies().stream()
                .filter(agency -> agency.agency().key().equals(body))
                .flatMap(agency -> agency.given().stream())
                .filter(given ->
                        given.among().size() > 1 && !given.passing().from().isAfter(structureOn))
                .forEach(given -> found.basis(figure, given.logIndex(), FactKind.AGENCY, body));
    }

    private void decided(String figure, List<Long> decisions, Sources found) {
        decisions.forEach(index -> found.basis(
                figure,
                index,
                FactKind.AGENCY,
                Objects.requireNonNull(origins.by(index)).key()));
    }

    /** The bodies that a restated figure is about, if it is about a kind or a district. */
    private static Predicate<Place> group(List<String> segments) {
        if (segments.lastIndexOf(RESTATED) == 0) {
            return _ -> false;
        }
        String kind = under(segments, "byKind");
        String district = under(segments, "byDistrict");
        return place -> place.kind().name().equals(kind)
                || Objects.requireNonNullElse(place.district(), PROVINCE).equals(district);
    }

    private static String under(List<String> segments, String group) {
        int at = segments.indexOf(group);
        return at < 0 ? "" : segments.get(at + 1);
    }
}
