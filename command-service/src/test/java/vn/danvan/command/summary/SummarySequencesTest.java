package vn.danvan.command.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.summary.SummarySamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodKind;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.kernel.summary.SummarySeriesEvent;

/** Random commands on three reports of one series: they do what the model says, and the invariants hold. */
class SummarySequencesTest {

    private static final int SEEDS = 250;
    private static final int COMMANDS = 80;
    private static final List<Actor> PEOPLE = List.of(OFFICER, OFFICER, LEAD, LEAD, BOTH, HEAD);
    private static final List<SummaryId> REPORTS =
            List.of(ID, new SummaryId(CLOSED, SummaryKind.PRELIMINARY), new SummaryId(OPEN, SummaryKind.FINAL));

    /** What one report may do next, said again in other words than the aggregate's. */
    private static final class Model {
        String state = "none";
        boolean corrected;

        Object content = "";
        long index = -1;
        final Map<String, String> texts = new TreeMap<>();
        final Set<String> authors = new HashSet<>();
        final Map<AgencyId, Boolean> sent = new TreeMap<>((a, b) -> a.key().compareTo(b.key()));

        boolean open() {
            return List.of("writing", "waiting", "signed").contains(state);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_reports_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = register();
        Map<SummaryId, Model> models = new TreeMap<>((a, b) -> a.key().compareTo(b.key()));
        REPORTS.forEach(id -> models.put(id, new Model()));
        for (int i = 0; i < COMMANDS; i++) {
            SummaryId id = REPORTS.get(random.nextInt(REPORTS.size()));
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            SummaryCommand command = command(id, random, register);
            Model model = Objects.requireNonNull(models.get(id));
            boolean allowed = allowed(model, actor, command);
            String outcome = register.outcome(actor, command);
            assertThat(!outcome.contains("."))
                    .as("%s by %s in %s: %s", command, actor, model.state, outcome)
                    .isEqualTo(allowed);
            if (allowed) {
                take(model, actor, command);
            }
        }
        invariants(
                REPORTS.stream()
                        .flatMap(id -> register.of(id, SummaryEvent.class).stream())
                        .toList(),
                register.of(SERIES, SummarySeriesEvent.class));
    }

    private static SummaryCommand command(SummaryId id, Random random, Register register) {
        return switch (random.nextInt(15)) {
            case 0 ->
                new SummaryCommand.GenerateSummary(
                        id, random.nextInt(3), ContentHash.of("số liệu " + random.nextInt(2)));
            case 1, 12 -> new SummaryCommand.EditSummaryNarrative(id, section(random), "lời " + random.nextInt(3));
            case 13 -> new SummaryCommand.WithdrawSummaryNarrative(id, section(random));
            case 2, 3 -> new SummaryCommand.SubmitSummary(id);
            case 4 -> new SummaryCommand.ReturnSummary(id, "bổ sung");
            case 5, 6 -> new SummaryCommand.SignSummary(id, random.nextInt(5) == 0 ? FIGURES : submitted(id, register));
            case 7, 8 -> new SummaryCommand.IssueSummary(id);
            case 9 ->
                new SummaryCommand.DistributeSummary(
                        id,
                        random.nextInt(3) == 0 ? List.of() : List.of(random.nextBoolean() ? ORGANISATION : BOARD),
                        random.nextBoolean() ? List.of() : List.of(BOARDS));
            case 14 ->
                new SummaryCommand.GenerateOnClosing(
                        id,
                        new Closing(PeriodKind.QUARTER, random.nextInt(4), LocalDate.of(2020, 4, 20), BOARD),
                        ContentHash.of("số liệu " + random.nextInt(2)));
            case 10 -> new SummaryCommand.AcknowledgeSummary(id);
            default ->
                random.nextInt(8) == 0
                        ? new SummaryCommand.RevokeSummary(id, "thu hồi")
                        : new SummaryCommand.CorrectSummary(id, "đính chính");
        };
    }

    private static String section(Random random) {
        return random.nextBoolean() ? "DANH-GIA" : "CHE-DO-BAO-CAO";
    }

    private static ContentHash submitted(SummaryId id, Register register) {
        ContentHash last = FIGURES;
        for (SummaryEvent event : register.of(id, SummaryEvent.class)) {
            if (event instanceof SummaryEvent.Submitted e) {
                last = e.content();
            }
        }
        return last;
    }

    private static boolean allowed(Model m, Actor actor, SummaryCommand command) {
        boolean officer = actor.is(vn.danvan.kernel.Role.MOBILISATION_OFFICER);
        boolean lead = actor.is(vn.danvan.kernel.Role.MOBILISATION_LEAD);
        boolean there = !m.state.equals("none");
        return switch (command) {
            case SummaryCommand.GenerateSummary c ->
                officer
                        && (!there || m.open())
                        && c.logIndex() >= m.index
                        && !(there && c.logIndex() == m.index && c.figures().equals(m.content));
            case SummaryCommand.GenerateOnClosing c ->
                officer
                        && c.summary().period().equals(CLOSED)
                        && (!there
                                || (m.state.equals("writing")
                                        && !m.corrected
                                        && c.closing().index() > m.index));
            case SummaryCommand.EditSummaryNarrative c ->
                officer && m.open() && !c.text().equals(m.texts.get(c.section()));
            case SummaryCommand.WithdrawSummaryNarrative c -> officer && m.open() && m.texts.containsKey(c.section());
            case SummaryCommand.SubmitSummary _ -> officer && m.state.equals("writing");
            case SummaryCommand.ReturnSummary _ -> lead && m.state.equals("waiting");
            case SummaryCommand.SignSummary c ->
                lead
                        && m.state.equals("waiting")
                        && !m.authors.contains(actor.person().value())
                        && !c.content().equals(FIGURES);
            case SummaryCommand.IssueSummary _ -> lead && m.state.equals("signed");
            case SummaryCommand.DistributeSummary c ->
                (officer || lead)
                        && m.state.equals("out")
                        && c.recipients().stream().noneMatch(m.sent::containsKey)
                        && !(c.recipients().isEmpty() && (c.groups().isEmpty() || m.sent.containsKey(ORGANISATION)));
            case SummaryCommand.AcknowledgeSummary _ ->
                m.state.equals("out")
                        && !actor.equals(LEAD)
                        && Boolean.FALSE.equals(m.sent.get(Objects.requireNonNull(actor.agency())));
            case SummaryCommand.CorrectSummary _, SummaryCommand.RevokeSummary _ -> lead && m.state.equals("out");
        };
    }

    private static void take(Model m, Actor actor, SummaryCommand command) {
        switch (command) {
            case SummaryCommand.GenerateSummary c -> {
                m.state = "writing";
                m.index = c.logIndex();
                m.content = c.figures();
                m.authors.add(actor.person().value());
            }
            case SummaryCommand.GenerateOnClosing c -> {
                m.state = "writing";
                m.index = c.closing().index();
                m.content = c.figures();
                m.authors.add(actor.person().value());
            }
            case SummaryCommand.EditSummaryNarrative c -> {
                m.state = "writing";
                m.texts.put(c.section(), c.text());
                m.authors.add(actor.person().value());
            }
            case SummaryCommand.WithdrawSummaryNarrative c -> {
                m.state = "writing";
                m.texts.remove(c.section());
                m.authors.add(actor.person().value());
            }
            case SummaryCommand.SubmitSummary _ -> {
                m.state = "waiting";
                m.authors.add(actor.person().value());
            }
            case SummaryCommand.ReturnSummary _ -> m.state = "writing";
            case SummaryCommand.SignSummary _ -> m.state = "signed";
            case SummaryCommand.IssueSummary _ -> {
                m.state = "out";
                m.sent.clear();
            }
            case SummaryCommand.DistributeSummary c -> {
                c.recipients().forEach(body -> m.sent.put(body, false));
                if (!c.groups().isEmpty()) {
                    m.sent.putIfAbsent(ORGANISATION, false);
                }
            }
            case SummaryCommand.AcknowledgeSummary _ -> m.sent.put(Objects.requireNonNull(actor.agency()), true);
            case SummaryCommand.CorrectSummary _ -> {
                m.state = "writing";
                m.corrected = true;
                m.authors.clear();
            }
            case SummaryCommand.RevokeSummary _ -> m.state = "revoked";
        }
    }

    /** numbers_without_gap_or_repeat; issued_is_signed. */
    private static void invariants(List<SummaryEvent> events, List<SummarySeriesEvent> series) {
        List<Integer> numbers = new ArrayList<>();
        @Nullable ContentHash signed = null;
        for (SummaryEvent event : events) {
            switch (event) {
                case SummaryEvent.Generated _, SummaryEvent.NarrativeEdited _, SummaryEvent.NarrativeWithdrawn _ ->
                    signed = null;
                case SummaryEvent.Signed e -> signed = e.content();
                case SummaryEvent.Issued e -> {
                    assertThat(e.content()).as("issued_is_signed").isEqualTo(signed);
                    numbers.add(e.number());
                }
                default -> {}
            }
        }
        assertThat(numbers)
                .as("numbers_without_gap_or_repeat")
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(series).as("numbers_without_gap_or_repeat").hasSize(numbers.size());
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        SummaryEvent issued =
                new SummaryEvent.Issued(ID, 1, BOARD, 2, "BC/BDVTU", LocalDate.of(2020, 4, 28), content(), RULE);
        SummaryEvent signed = new SummaryEvent.Signed(ID, content());
        SummaryEvent edited = new SummaryEvent.NarrativeEdited(ID, "DANH-GIA", "x");
        SummaryEvent withdrawn = new SummaryEvent.NarrativeWithdrawn(ID, "DANH-GIA");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> invariants(List.of(signed, issued), List.of()))
                .hasMessageContaining("numbers_without_gap_or_repeat");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> invariants(List.of(signed, edited, issued), List.of()))
                .hasMessageContaining("issued_is_signed");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> invariants(List.of(signed, withdrawn, issued), List.of()))
                .hasMessageContaining("issued_is_signed");
    }
}
