package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.summary.AidFigures.AidFigure;
import vn.danvan.reporting.summary.AidFigures.SourceFigure;
import vn.danvan.reporting.summary.DeliverableFigures;
import vn.danvan.reporting.summary.ServiceFigures;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** Aid, public services and deliverables: every figure is what plain loops over the events give. */
class SupportFiguresTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static Summary summary(History history) {
        return SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_figure_is_what_plain_loops_over_the_events_give(int seed) {
        History history = History.of(seed, 2 + seed % 5);
        Summary summary = summary(history);
        SupportOracle oracle = new SupportOracle(history);
        for (SourceFigure source : summary.aid().bySource()) {
            AidFigure f = source.figure();
            assertThat(new long[] {f.receivedInPeriod(), f.spentInPeriod(), f.received(), f.spent()})
                    .as(source.source().name())
                    .isEqualTo(oracle.money(source.source()));
        }
        AidFigure total = summary.aid().total();
        assertThat(total.balance()).isEqualTo(total.received() - total.spent() - oracle.settled());
        assertThat(summary.aid().bySource().stream()
                        .mapToLong(s -> s.figure().pledged())
                        .sum())
                .isEqualTo(total.pledged());
        ServiceFigures services = summary.services();
        assertThat(new long[] {
                    services.assigned(),
                    services.finishedInPeriod() + services.terminatedInPeriod(),
                    services.accepted()
                })
                .isEqualTo(oracle.services());
        DeliverableFigures documents = summary.deliverables();
        assertThat(new int[] {
                    documents.total(),
                    documents.promulgatedInPeriod(),
                    documents.overdue(),
                    documents.overdueSteps().size()
                })
                .isEqualTo(oracle.deliverables());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void every_figure_names_events_of_its_own_thing(int seed) {
        History history = History.of(seed, 4);
        Summary summary = summary(history);
        summary.aid()
                .items()
                .forEach(grant -> assertThat(grant.sources())
                        .allSatisfy(index -> assertThat(history.events.get(index.intValue()).stream())
                                .isEqualTo("aid/" + grant.grant())));
        summary.services()
                .items()
                .forEach(service -> assertThat(service.sources())
                        .allSatisfy(index -> assertThat(history.events.get(index.intValue()).stream())
                                .isEqualTo("public-service/" + service.service())));
        summary.deliverables()
                .items()
                .forEach(document -> assertThat(document.sources())
                        .allSatisfy(index -> assertThat(history.events.get(index.intValue()).stream())
                                .isEqualTo("deliverable/" + document.deliverable())));
    }

    @Test
    void where_there_is_nothing_nothing_is_said() {
        String bare = text(History.of(4, new History.Shape(3, false, 1, true)));
        assertThat(bare)
                .doesNotContain("viện trợ, tài trợ")
                .doesNotContain("dịch vụ công")
                .doesNotContain("ĐỀ ÁN, QUY ĐỊNH");
        String full = text(History.of(3, 6));
        assertThat(full).contains("VIỆN TRỢ, TÀI TRỢ").contains("Lũy kế viện trợ, tài trợ đã nhận");
    }

    private static String text(History history) {
        PartyDocument document = SummaryDocument.of(summary(history));
        return List.of(document).toString();
    }
}
