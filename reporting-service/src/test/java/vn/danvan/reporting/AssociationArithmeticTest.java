package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationState;
import vn.danvan.reporting.facts.AssociationFact.ChangeKind;
import vn.danvan.reporting.summary.Associations;
import vn.danvan.reporting.summary.SummaryCalculator;

/** A merged association is in no total, and the summary says in which it is now. */
class AssociationArithmeticTest {

    private static final List<Associations> FIGURES = java.util.stream.LongStream.range(1, 40)
            .mapToObj(seed -> History.of(seed, 3))
            .map(history -> SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD)
                    .associations())
            .toList();

    @Test
    void the_histories_have_many_kinds_of_changes() {
        assertThat(FIGURES.stream().flatMap(f -> f.byChange().stream()).map(Associations.ChangeCount::kind))
                .contains(
                        ChangeKind.RECLASSIFIED,
                        ChangeKind.SUSPENDED,
                        ChangeKind.MERGED,
                        ChangeKind.ABSORBED,
                        ChangeKind.SEPARATED,
                        ChangeKind.FOUNDED_BY_SEPARATION,
                        ChangeKind.DISSOLVED);
    }

    @Test
    void a_merger_names_the_successor_and_the_successor_the_merged() {
        for (Associations figures : FIGURES) {
            for (Associations.AssociationChange change : figures.changes()) {
                if (change.kind() == ChangeKind.MERGED || change.kind() == ChangeKind.ABSORBED) {
                    assertThat(change.others()).hasSize(1);
                    assertThat(change.otherNames().getFirst()).startsWith("Hội");
                }
            }
        }
    }

    @Test
    void the_classes_add_up_to_those_that_have_not_ended() {
        for (Associations figures : FIGURES) {
            for (AssociationClass kind : AssociationClass.values()) {
                int live = figures.byState().stream()
                        .filter(s -> s.associationClass() == kind && !s.state().ended())
                        .mapToInt(Associations.StateCount::after)
                        .sum();
                assertThat(figures.byClass().stream()
                                .filter(c -> c.associationClass() == kind)
                                .mapToInt(Associations.ClassCount::total)
                                .sum())
                        .isEqualTo(live);
            }
        }
        assertThat(FIGURES.stream().flatMap(f -> f.byState().stream()))
                .anyMatch(s -> s.state() == AssociationState.MERGED && s.after() > 0);
    }
}
