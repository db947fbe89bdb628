package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.StaffingFact;
import vn.danvan.reporting.facts.StaffingFact.Headcount;
import vn.danvan.reporting.facts.StaffingYearFact;
import vn.danvan.reporting.summary.StaffingYear.PostsLine;

/**
 * Posts allotted and used, for each year that has not ended before the period begins. People are those of the latest day
 * up to the period's last one that an association reported.
 */
final class StaffingArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    StaffingArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    List<StaffingYear> years() {
        TreeSet<Integer> years = new TreeSet<>();
        facts.staffingYears().forEach(year -> years.add(year.year().year()));
        facts.staffing().forEach(posts -> years.add(posts.staffing().year().year()));
        return years.tailSet(facts.period().from().getYear()).stream()
                .map(this::year)
                .toList();
    }

    private StaffingYear year(int year) {
        Integer ceiling = facts.staffingYears().stream()
                .filter(fact -> fact.year().year() == year)
                .map(StaffingYearFact::ceiling)
                .findFirst()
                .orElse(null);
        List<PostsLine> lines = facts.staffing().stream()
                .filter(fact -> fact.staffing().year().year() == year)
                .sorted(Comparator.comparing(
                        fact -> fact.staffing().association().key()))
                .map(this::line)
                .filter(line -> line.posts() > 0 || line.headcount() != null)
                .toList();
        int allotted = lines.stream().mapToInt(PostsLine::posts).sum();
        return new StaffingYear(
                year,
                ceiling,
                allotted,
                ceiling == null ? null : ceiling - allotted,
                (int) lines.stream().filter(line -> line.posts() > 0).count(),
                (int) lines.stream().filter(line -> line.headcount() != null).count(),
                lines.stream().mapToInt(StaffingArithmetic::people).sum(),
                lines.stream().mapToInt(PostsLine::over).sum(),
                lines);
    }

    private static int people(PostsLine line) {
        Integer people = line.headcount();
        return people == null ? 0 : people;
    }

    private PostsLine line(StaffingFact fact) {
        LocalDate last = facts.period().to();
        Optional<Headcount> counted = fact.upTo(last);
        List<Long> sources = new ArrayList<>(fact.moveIndexes());
        counted.ifPresent(headcount -> sources.add(headcount.logIndex()));
        return new PostsLine(
                fact.staffing().association().key(),
                bodies.name(fact.staffing().association()),
                fact.posts(),
                counted.map(Headcount::people).orElse(null),
                counted.map(Headcount::on).orElse(null),
                counted.map(headcount -> Math.max(0, headcount.people() - fact.posts()))
                        .orElse(0),
                sources.stream().sorted().toList());
    }
}
