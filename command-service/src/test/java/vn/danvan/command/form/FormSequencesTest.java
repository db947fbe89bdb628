package vn.danvan.command.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.ValidationRule;

/** Random versions of a form, good and bad ones, and its retirement: it does what the model says, and the invariants hold. */
class FormSequencesTest {

    private static final int SEEDS = 250;
    private static final int COMMANDS = 25;
    private static final FormId ID = new FormId("BM01");
    private static final List<String> CODES = List.of("BC01", "BC02", "BC03");
    private static final List<Optional<String>> SUMMARY_SECTIONS =
            List.of(Optional.empty(), Optional.of("DANH-GIA"), Optional.of("NGUYEN-NHAN"), Optional.of("KET-QUA"));
    private static final List<Actor> PEOPLE = List.of(
            province("quantri", Role.ADMIN),
            province("danvan", Role.MOBILISATION_OFFICER),
            province("truongban", Role.MOBILISATION_LEAD));
    private static final Set<String> SEEN = new HashSet<>();
    private static final Map<String, Predicate<List<FormEvent>>> INVARIANTS = Map.of(
            "versions_count_up", FormSequencesTest::versionsCountUp,
            "each_version_differs_from_the_one_before", FormSequencesTest::eachDiffers,
            "nothing_follows_retirement", FormSequencesTest::nothingFollowsRetirement,
            "a_rule_names_indicators_of_its_version", FormSequencesTest::rulesNameIndicators,
            "codes_are_used_once", FormSequencesTest::codesOnce);

    /** Written a second time: a version is its text. */
    private static final class Model {
        private int versions;
        private String last = "";
        private boolean retired;

        Set<String> take(Actor actor, FormCommand command) {
            if (command instanceof FormCommand.RetireForm && versions == 0) {
                return Set.of("resource.not-found");
            }
            Set<String> no = new HashSet<>();
            if (actor.roles().contains(Role.MOBILISATION_LEAD)) {
                no.add("actor.not-permitted");
            }
            if (retired) {
                no.add("form.retired");
            }
            if (command instanceof FormCommand.PublishFormVersion c) {
                String text = c.title() + c.indicators() + c.rules() + c.sections();
                if (text.equals(last)) {
                    no.add("form.unchanged");
                }
                check(c, no);
                if (no.isEmpty()) {
                    versions++;
                    last = text;
                }
                return no.isEmpty() ? Set.of("VersionPublished") : no;
            }
            retired = retired || no.isEmpty();
            return no.isEmpty() ? Set.of("Retired") : no;
        }

        private static void check(FormCommand.PublishFormVersion c, Set<String> no) {
            List<String> codes =
                    c.indicators().stream().map(Indicator::code).sorted().toList();
            if (codes.isEmpty()) {
                no.add("form.no-indicator");
            }
            if (codes.stream().distinct().count() < codes.size()) {
                no.add("form.indicator-twice");
            }
            if (c.rules().stream().map(ValidationRule::code).distinct().count()
                    < c.rules().size()) {
                no.add("form.rule-twice");
            }
            for (ValidationRule rule : c.rules()) {
                if (!codes.contains(rule.rule().substring(0, 4))
                        || !codes.contains(rule.rule().substring(8))) {
                    no.add("form.rule-indicator");
                }
            }
            if (c.sections().stream()
                            .map(FormEvent.NarrativeSection::code)
                            .distinct()
                            .count()
                    < c.sections().size()) {
                no.add("form.section-twice");
            }
            if (c.sections().stream().anyMatch(section -> "KET-QUA".equals(section.summarySection()))) {
                no.add("form.summary-section");
            }
        }
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal_that_is_not_of_one_indicator() {
        assertThat(SEEN)
                .contains(
                        "VersionPublished",
                        "Retired",
                        "resource.not-found",
                        "actor.not-permitted",
                        "form.retired",
                        "form.unchanged",
                        "form.no-indicator",
                        "form.indicator-twice",
                        "form.rule-twice",
                        "form.rule-indicator",
                        "form.section-twice",
                        "form.summary-section");
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_form_does_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = new Register();
        Model model = new Model();
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            FormCommand command =
                    random.nextInt(15) == 0 ? new FormCommand.RetireForm(ID, "thay bằng BM02") : version(random);
            Set<String> possible = model.take(actor, command);
            String outcome = register.outcome(actor, command);
            assertThat(possible).as("%s by %s", command, actor).contains(outcome);
            SEEN.add(outcome);
        }
        List<FormEvent> history = register.of(ID, FormEvent.class);
        INVARIANTS.forEach((name, holds) ->
                assertThat(holds.test(history)).as(name + " in " + history).isTrue());
    }

    private static FormCommand version(Random random) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            if (random.nextInt(4) > 0) {
                indicators.add(indicator(CODES.get(random.nextInt(12) == 0 ? 0 : i)));
            }
        }
        List<ValidationRule> rules = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            rules.add(rule(random.nextInt(3) == 0 ? "R1" : "R" + i, CODES.get(random.nextInt(CODES.size()))));
        }
        List<FormEvent.NarrativeSection> sections = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sections.add(new FormEvent.NarrativeSection(
                    random.nextInt(4) == 0 ? "S1" : "S" + i,
                    "Kết quả",
                    true,
                    SUMMARY_SECTIONS
                            .get(random.nextInt(SUMMARY_SECTIONS.size()))
                            .orElse(null)));
        }
        return new FormCommand.PublishFormVersion(ID, "Báo cáo quý", indicators, rules, sections);
    }

    private static Indicator indicator(String code) {
        return new Indicator(
                code,
                "II.2",
                "Biên chế",
                "người",
                Indicator.Type.STOCK,
                Indicator.Aggregation.LAST,
                null,
                false,
                List.of());
    }

    private static ValidationRule rule(String code, String least) {
        return new ValidationRule(code, ValidationRule.Severity.ERROR, least + " <= BC01", "Vượt");
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        List<Indicator> one = List.of(indicator("BC01"));
        FormEvent first = published(1, one, List.of());
        fails("versions_count_up", first, published(3, List.of(indicator("BC02")), List.of()));
        fails("each_version_differs_from_the_one_before", first, published(2, one, List.of()));
        fails("nothing_follows_retirement", first, new FormEvent.Retired(ID, "thay"), first);
        fails("a_rule_names_indicators_of_its_version", published(1, one, List.of(rule("R1", "BC02"))));
        fails("codes_are_used_once", published(1, List.of(one.getFirst(), one.getFirst()), List.of()));
    }

    private static FormEvent published(int version, List<Indicator> indicators, List<ValidationRule> rules) {
        return new FormEvent.VersionPublished(ID, version, "Báo cáo quý", indicators, rules, List.of());
    }

    private static void fails(String name, FormEvent... history) {
        assertThat(Objects.requireNonNull(INVARIANTS.get(name)).test(List.of(history)))
                .as(name)
                .isFalse();
    }

    private static List<FormEvent.VersionPublished> versions(List<FormEvent> history) {
        return history.stream()
                .filter(FormEvent.VersionPublished.class::isInstance)
                .map(FormEvent.VersionPublished.class::cast)
                .toList();
    }

    private static boolean versionsCountUp(List<FormEvent> history) {
        List<FormEvent.VersionPublished> versions = versions(history);
        return IntStream.range(0, versions.size()).allMatch(i -> versions.get(i).version() == i + 1);
    }

    private static boolean eachDiffers(List<FormEvent> history) {
        List<FormEvent.VersionPublished> versions = versions(history);
        return IntStream.range(1, versions.size())
                .noneMatch(i -> versions.get(i)
                                .indicators()
                                .equals(versions.get(i - 1).indicators())
                        && versions.get(i).rules().equals(versions.get(i - 1).rules())
                        && versions.get(i).sections().equals(versions.get(i - 1).sections())
                        && versions.get(i).title().equals(versions.get(i - 1).title()));
    }

    private static boolean nothingFollowsRetirement(List<FormEvent> history) {
        return history.stream()
                        .dropWhile(FormEvent.VersionPublished.class::isInstance)
                        .count()
                <= 1;
    }

    private static boolean rulesNameIndicators(List<FormEvent> history) {
        return versions(history).stream().allMatch(version -> {
            List<String> codes =
                    version.indicators().stream().map(Indicator::code).toList();
            return version.rules().stream()
                    .allMatch(rule -> codes.containsAll(List.of(rule.rule().split(" <= ", -1))));
        });
    }

    private static boolean codesOnce(List<FormEvent> history) {
        return versions(history).stream().allMatch(version -> {
            Set<String> used = new HashSet<>();
            return version.indicators().stream().allMatch(indicator -> used.add(indicator.code()));
        });
    }
}
