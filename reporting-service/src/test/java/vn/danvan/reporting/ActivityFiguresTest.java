package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.plan.DirectiveId;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.summary.Coordination;
import vn.danvan.reporting.summary.Coordination.ProgrammeSum;
import vn.danvan.reporting.summary.Dissemination.DisseminationSum;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** Figures of dissemination and coordination against plain loops over the events. */
class ActivityFiguresTest {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2020, 3, 31);

    /** One act or activity as the last word about it has it. */
    private record Word(long logIndex, Object says, Object by) {}

    private static History history(long seed) {
        History history = History.of(seed, 12);
        MadeUpActivities.play(history, seed);
        return history;
    }

    private static Summary summary(History history) {
        return SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD);
    }

    static IntStream seeds() {
        return IntStream.range(1, 41);
    }

    private static boolean inPeriod(LocalDate day) {
        return day.compareTo(FROM) >= 0 && day.compareTo(TO) <= 0;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void dissemination_is_what_the_last_words_say(long seed) {
        History history = history(seed);
        Map<String, Word> last = new HashMap<>();
        for (History.Past past : history.events) {
            switch (past.event()) {
                case DisseminationEvent.Recorded e ->
                    last.put(past.stream(), new Word(past.moment().logIndex(), e.content(), e.agency()));
                case DisseminationEvent.Corrected e ->
                    last.computeIfPresent(
                            past.stream(), (_, word) -> new Word(past.moment().logIndex(), e.content(), word.by));
                case DisseminationEvent.Voided _ -> last.remove(past.stream());
                default -> {}
            }
        }
        vn.danvan.reporting.summary.Dissemination figures = summary(history).dissemination();
        List<Word> toDate = last.values().stream()
                .filter(word -> !((Dissemination) word.says).on().isAfter(TO))
                .toList();
        List<Word> now = toDate.stream()
                .filter(word -> inPeriod(((Dissemination) word.says).on()))
                .toList();
        same(figures.inPeriod(), now);
        same(figures.toDate(), toDate);
        figures.byDirective().forEach(d -> {
            same(d.inPeriod(), about(now, d.directive()));
            same(d.toDate(), about(toDate, d.directive()));
            assertThat(d.number()).isEqualTo(d.directive() + "-TB");
        });
        assertThat(figures.byDirective()).hasSize((int) MadeUpActivities.DIRECTIVES.stream()
                .filter(d -> !about(toDate, d.key()).isEmpty())
                .count());
    }

    private static List<Word> about(List<Word> words, String directive) {
        return words.stream()
                .filter(word -> ((Dissemination) word.says).directives().contains(new DirectiveId(directive)))
                .toList();
    }

    private static void same(DisseminationSum sum, List<Word> words) {
        long conferences = 0;
        long conferencePeople = 0;
        long articles = 0;
        long people = 0;
        for (Word word : words) {
            Dissemination act = (Dissemination) word.says;
            people += act.people();
            if (act.form() == DisseminationForm.CONFERENCE) {
                conferences += act.count();
                conferencePeople += act.people();
            } else if (act.form() == DisseminationForm.ARTICLE) {
                articles += act.count();
            }
        }
        assertThat(sum.conferences()).isEqualTo(conferences);
        assertThat(sum.conferencePeople()).isEqualTo(conferencePeople);
        assertThat(sum.articles()).isEqualTo(articles);
        assertThat(sum.people()).isEqualTo(people);
        assertThat(sum.agencies())
                .isEqualTo(words.stream().map(Word::by).distinct().count());
        assertThat(sum.sources())
                .isEqualTo(words.stream().map(Word::logIndex).sorted().toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void programmes_and_activities_are_what_the_last_words_say(long seed) {
        History history = history(seed);
        Map<ProgrammeId, CoordinationEvent.Registered> registered = new HashMap<>();
        Map<ProgrammeId, LocalDate> closed = new HashMap<>();
        Map<String, Word> last = new HashMap<>();
        for (History.Past past : history.events) {
            long index = past.moment().logIndex();
            switch (past.event()) {
                case CoordinationEvent.Registered e -> registered.put(e.programme(), e);
                case CoordinationEvent.ActivityRecorded e ->
                    last.put(e.programme() + "/" + e.activity(), new Word(index, e.content(), e.programme()));
                case CoordinationEvent.ActivityCorrected e ->
                    last.put(e.programme() + "/" + e.activity(), new Word(index, e.content(), e.programme()));
                case CoordinationEvent.ActivityVoided e -> last.remove(e.programme() + "/" + e.activity());
                case CoordinationEvent.Closed e -> closed.put(e.programme(), e.closedOn());
                default -> {}
            }
        }
        Map<ProgrammeId, LocalDate> begun = new HashMap<>();
        registered.forEach((id, e) -> begun.put(id, e.signedOn() == null ? e.from() : e.signedOn()));
        begun.values().removeIf(day -> day.isAfter(TO));
        Coordination figures = summary(history).coordination();
        for (ProgrammeKind kind : ProgrammeKind.values()) {
            List<ProgrammeId> ofKind = begun.keySet().stream()
                    .filter(id -> must(registered, id).kind() == kind)
                    .toList();
            List<Activity> done = done(last, ofKind);
            ProgrammeSum sum = figures.byKind().stream()
                    .filter(k -> k.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            assertThat(sum.begun())
                    .isEqualTo(ofKind.stream()
                            .filter(id -> inPeriod(must(begun, id)))
                            .count());
            assertThat(sum.closed())
                    .isEqualTo(ofKind.stream()
                            .filter(id -> closed.containsKey(id) && inPeriod(must(closed, id)))
                            .count());
            assertThat(sum.open())
                    .isEqualTo(ofKind.stream()
                            .filter(id ->
                                    !closed.containsKey(id) || must(closed, id).isAfter(TO))
                            .count());
            assertThat(sum.activities()).isEqualTo(done.size());
            assertThat(sum.people())
                    .isEqualTo(done.stream().mapToLong(Activity::people).sum());
            assertThat(sum.sources()).hasSize(sum.begun() + sum.activities()).doesNotHaveDuplicates();
        }
        List<Activity> all = done(last, List.copyOf(begun.keySet()));
        figures.figures()
                .forEach(f -> assertThat(f.value())
                        .isEqualByComparingTo(all.stream()
                                .flatMap(a -> a.figures().stream())
                                .filter(one -> one.name().equals(f.name()))
                                .map(Activity.Figure::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertThat(figures.figures()).hasSize((int) all.stream()
                .flatMap(a -> a.figures().stream())
                .map(Activity.Figure::name)
                .distinct()
                .count());
    }

    private static <T> T must(Map<ProgrammeId, T> map, ProgrammeId id) {
        return Objects.requireNonNull(map.get(id));
    }

    private static List<Activity> done(Map<String, Word> last, List<ProgrammeId> programmes) {
        List<Activity> done = new ArrayList<>();
        last.values().forEach(word -> {
            Activity activity = (Activity) word.says;
            if (programmes.contains(word.by) && inPeriod(activity.on())) {
                done.add(activity);
            }
        });
        return done;
    }

    @Test
    void the_document_tells_of_them_and_says_nothing_where_there_is_nothing() {
        PartyDocument document = SummaryDocument.of(summary(history(3)));
        String told = document.body().toString() + document.annex();
        assertThat(told)
                .contains("QUÁN TRIỆT, TUYÊN TRUYỀN", "PHỐI HỢP, VẬN ĐỘNG, ĐỐI NGOẠI NHÂN DÂN")
                .contains("Quán triệt, phối hợp, vận động và vị trí nhật ký")
                .doesNotContain("null");
        PartyDocument without = SummaryDocument.of(summary(History.of(3, 12)));
        assertThat(without.toString()).doesNotContain("TUYÊN TRUYỀN,", "PHỐI HỢP");
        List<String> headings = without.body().stream()
                .filter(PartyDocument.Heading.class::isInstance)
                .map(block -> ((PartyDocument.Heading) block).text())
                .toList();
        assertThat(headings.getFirst()).startsWith("I- ");
        assertThat(headings.get(4)).startsWith("V- HỘI QUẦN CHÚNG");
    }
}
