package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.TestProvince.*;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.danvan.command.summary.SummaryFigures;
import vn.danvan.command.summary.SummaryOnClosing;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.log.EventLog;

/** Of a closing there is one summary, however many instances look for it at once and whichever of them is killed. */
class SummaryOnClosingIT {

    private static final TestService SERVICE = TestService.FIRST;
    private static final String FORM = "BM-DONGKY";
    private static final int RUNS = 12;

    @BeforeAll
    static void a_form_and_a_rule() throws Exception {
        try (InputStream form =
                SummaryOnClosingIT.class.getResourceAsStream("/openapi/examples/publishFormVersion.json")) {
            ok(SERVICE.post(OFFICER, "/forms/" + FORM + "/versions", Json.MAPPER.readTree(form)));
        }
        ok(SERVICE.post(
                ADMIN,
                "/rules",
                Map.of(
                        "key", "summary.generate-on-close",
                        "value", "7",
                        "unit", "days to submit",
                        "scope", "AD_HOC",
                        "validFrom", "2020-01-02",
                        "citation", "mặc định",
                        "standing", "example")));
    }

    private static void closed(String period) {
        ok(SERVICE.post(
                OFFICER,
                "/periods",
                Map.of(
                        "code", period,
                        "kind", "AD_HOC",
                        "title", "Đợt " + period,
                        "from", "2020-01-01",
                        "to", "2020-03-31",
                        "dueOn", "2020-04-10",
                        "forms", List.of(Map.of("form", FORM, "version", 1)))));
        ok(SERVICE.post(OFFICER, "/periods/" + period + "/close", null));
    }

    private static SummaryOnClosing schedule(TestService instance, SummaryFigures figures) {
        return new SummaryOnClosing(
                instance.bean(Commands.class), instance.bean(Past.class), instance.bean(EventLog.class), figures);
    }

    private static Optional<ContentHash> figures(SummaryId summary, long index) {
        return Optional.of(ContentHash.of(summary.key() + "@" + index));
    }

    private static List<String> events(String period) {
        return SERVICE.log().readStream("summary/" + period + "/PERIODIC", 0).stream()
                .map(stored -> Envelope.parse(stored.envelope())
                        .event(Events.TYPES)
                        .getClass()
                        .getSimpleName())
                .toList();
    }

    @Test
    void many_runs_at_once_on_two_instances_make_one() throws Exception {
        closed("2020-D1");
        AtomicInteger generated = new AtomicInteger();
        List<Callable<TestService.Reply>> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
            runs.add(() -> {
                generated.addAndGet(
                        schedule(instance, SummaryOnClosingIT::figures).run());
                return SERVICE.post(OFFICER, "/periods/2020-D1/close", null);
            });
        }
        TestService.atOnce(runs);
        assertThat(generated).hasPositiveValue();
        assertThat(events("2020-D1")).containsExactly("Generated", "MadeOnClosing");
    }

    @Test
    void whoever_is_killed_over_it_has_recorded_nothing_and_the_next_run_makes_it() {
        closed("2020-D2");
        SummaryOnClosing killed = schedule(TestService.FIRST, (summary, _) -> {
            if (summary.period().key().equals("2020-D2")) {
                throw new AssertionError("killed");
            }
            return Optional.empty();
        });
        assertThatThrownBy(killed::run).isInstanceOf(AssertionError.class);
        assertThat(events("2020-D2")).isEmpty();
        schedule(TestService.SECOND, SummaryOnClosingIT::figures).run();
        schedule(TestService.FIRST, SummaryOnClosingIT::figures).run();
        assertThat(events("2020-D2")).containsExactly("Generated", "MadeOnClosing");
    }

    @Test
    void figures_that_cannot_be_had_yet_leave_it_for_later() {
        closed("2020-D3");
        assertThat(schedule(TestService.FIRST, SummaryFigures.NONE).run()).isZero();
        assertThat(events("2020-D3")).isEmpty();
        schedule(TestService.FIRST, SummaryOnClosingIT::figures).run();
        assertThat(events("2020-D3")).containsExactly("Generated", "MadeOnClosing");
    }

    @Test
    void who_has_generated_since_the_closing_is_left_alone() {
        closed("2020-D4");
        long at = SERVICE.log().head() - 1;
        ok(SERVICE.post(
                OFFICER,
                "/summaries",
                Map.of(
                        "period",
                        "2020-D4",
                        "kind",
                        "PERIODIC",
                        "logIndex",
                        at,
                        "figures",
                        ContentHash.of("của chuyên viên").value())));
        schedule(TestService.FIRST, SummaryOnClosingIT::figures).run();
        assertThat(events("2020-D4")).containsExactly("Generated");
    }
}
