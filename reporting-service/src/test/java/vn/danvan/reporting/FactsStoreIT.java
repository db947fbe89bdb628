package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.render.Docx;
import vn.danvan.reporting.render.Pdf;
import vn.danvan.reporting.store.FactsReader;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;
import vn.danvan.service.view.ViewReads;

class FactsStoreIT {

    private static final Actor AUDITOR = new Actor(new PersonId("auditor"), null, null, Set.of(Role.AUDITOR), false);

    private static Summary summary(TestStore store) {
        return new ViewReads(store.dataSource, store.views.awaited())
                .read(
                        AUDITOR,
                        snapshot ->
                                SummaryCalculator.calculate(FactsReader.read(snapshot, "2020-Q1"), Rows.LETTERHEAD));
    }

    @Test
    void the_store_gives_what_the_events_give_and_again_after_a_rebuild_byte_for_byte() {
        History history = History.of(21, 60);
        TestStore first = new TestStore("first");
        first.load(history, 500);
        Summary summary = summary(first);
        assertThat(first.views.deadLetters(0, 10)).isEmpty();
        assertThat(summary).isEqualTo(SummaryCalculator.calculate(Rows.facts(history, "2020-Q1"), Rows.LETTERHEAD));

        TestStore second = new TestStore("second");
        second.load(history, 37);
        assertThat(second.rows()).isEqualTo(first.rows());
        Summary again = summary(second);
        assertThat(Json.bytes(again)).isEqualTo(Json.bytes(summary));
        assertThat(Arrays.equals(Pdf.render(SummaryDocument.of(again)), Pdf.render(SummaryDocument.of(summary))))
                .isTrue();
        assertThat(Arrays.equals(Docx.render(SummaryDocument.of(again)), Docx.render(SummaryDocument.of(summary))))
                .isTrue();
    }
}
