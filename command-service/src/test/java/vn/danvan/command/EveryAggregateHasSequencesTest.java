package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each aggregate is told apart from a model by random sequences of at least 200 seeds; a new one needs its own. */
class EveryAggregateHasSequencesTest {

    /** By the aggregate's class, the test below the service's package. */
    private static final Map<String, String> TESTS = new TreeMap<>(Map.ofEntries(
            Map.entry("Agency", "agency.AgencySequencesTest"),
            Map.entry("AidGrant", "aid.AidSequencesTest"),
            Map.entry("Association", "association.AssociationSequencesTest"),
            Map.entry("AssociationOffice", "leader.OfficeSequencesTest"),
            Map.entry("BudgetPackage", "budget.BudgetSequencesTest"),
            Map.entry("BudgetYear", "budget.BudgetYearSequencesTest"),
            Map.entry("Charter", "association.CharterSequencesTest"),
            Map.entry("Contact", "reminder.ContactSequencesTest"),
            Map.entry("Criteria", "criteria.CriteriaSequencesTest"),
            Map.entry("Deliverable", "deliverable.DeliverableSequencesTest"),
            Map.entry("Directive", "plan.PlanSequencesTest"),
            Map.entry("DisseminationRecord", "dissemination.DisseminationTest"),
            Map.entry("DocumentTemplate", "template.DocumentTemplateSequencesTest"),
            Map.entry("Evidence", "evidence.EvidenceSequencesTest"),
            Map.entry("Form", "form.FormSequencesTest"),
            Map.entry("Founding", "association.FoundingSequencesTest"),
            Map.entry("Inspection", "inspection.InspectionSequencesTest"),
            Map.entry("InspectionProgramme", "inspection.ProgrammeSequencesTest"),
            Map.entry("Leader", "leader.LeaderSequencesTest"),
            Map.entry("Period", "progress.PeriodAndReportRandomTest"),
            Map.entry("Plan", "plan.PlanSequencesTest"),
            Map.entry("Programme", "coordination.ProgrammeSequencesTest"),
            Map.entry("ProgressReport", "progress.PeriodAndReportRandomTest"),
            Map.entry("PublicService", "publicservice.PublicServiceSequencesTest"),
            Map.entry("Rearrangement", "rearrangement.RearrangementTest"),
            Map.entry("RecipientGroup", "recipient.RecipientGroupSequencesTest"),
            Map.entry("Reminder", "reminder.ReminderSequencesTest"),
            Map.entry("Rule", "rule.RuleSequencesTest"),
            Map.entry("SavedTable", "table.TableSequencesTest"),
            Map.entry("Staffing", "staffing.StaffingSequencesTest"),
            Map.entry("SubPlan", "subplan.SubPlanRandomTest"),
            Map.entry("SubUnit", "association.AssociationSequencesTest"),
            Map.entry("SummaryReport", "summary.SummarySequencesTest"),
            Map.entry("SummarySeries", "summary.SummarySequencesTest"),
            Map.entry("YearOfPosts", "staffing.StaffingSequencesTest")));

    @Test
    void each_has_a_test_and_each_test_is_of_one_that_there_is() {
        assertThat(TESTS.keySet())
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(AxonConfiguration.aggregates().stream()
                        .map(Class::getSimpleName)
                        .toList()));
    }

    @Test
    void each_runs_at_least_200_seeds() throws ReflectiveOperationException {
        for (String name : TESTS.values()) {
            Class<?> test = Class.forName(getClass().getPackageName() + "." + name);
            assertThat(Stream.of(test.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(ParameterizedTest.class))
                            .map(method -> method.getAnnotation(ParameterizedTest.class)
                                    .name()))
                    .as(name)
                    .contains("seed {0}");
            Method seeds = test.getDeclaredMethod("seeds");
            seeds.setAccessible(true);
            Object all = seeds.invoke(null);
            long count = all instanceof IntStream numbers ? numbers.count() : ((Stream<?>) all).count();
            assertThat(count).as(name).isGreaterThanOrEqualTo(200);
        }
    }
}
