package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.summary.SummaryEvent;

/** However many reports are issued at once on however many instances, their numbers are 1, 2, 3, … */
class SummaryNumbersIT {

    private static final int REPORTS = 50;
    private static final String FORM = "BM-BANHANH";
    private static final String BODY = "HB.BD.BANHANH";
    private static final String LEAD = TestIssuer.agency("truongban", BODY, Role.MOBILISATION_LEAD);
    private static final TestService SERVICE = TestService.FIRST;

    private static String signed(int number) {
        String period = "2020-A" + number;
        ok(SERVICE.post(
                OFFICER,
                "/periods",
                Map.of(
                        "code", period,
                        "kind", "AD_HOC",
                        "title", "Đợt " + number,
                        "from", "2020-01-01",
                        "to", "2020-03-31",
                        "dueOn", "2020-04-10",
                        "forms", List.of(Map.of("form", FORM, "version", 1)))));
        ContentHash figures = ContentHash.of(period);
        String path = "/summaries/" + period + "/FINAL";
        ok(SERVICE.post(
                OFFICER,
                "/summaries",
                Map.of("period", period, "kind", "FINAL", "logIndex", 0, "figures", figures.value())));
        ok(SERVICE.post(OFFICER, path + "/submit", null));
        String content = SERVICE.log().readStream("summary/" + period + "/FINAL", 0).stream()
                .map(stored -> Envelope.parse(stored.envelope()).event(Events.TYPES))
                .filter(SummaryEvent.Submitted.class::isInstance)
                .map(event -> ((SummaryEvent.Submitted) event).content().value())
                .findFirst()
                .orElseThrow();
        ok(SERVICE.post(LEAD, path + "/sign", Map.of("content", content)));
        return path;
    }

    @Test
    void fifty_issues_at_once_get_fifty_consecutive_numbers() throws Exception {
        try (InputStream form =
                SummaryNumbersIT.class.getResourceAsStream("/openapi/examples/publishFormVersion.json")) {
            ok(SERVICE.post(OFFICER, "/forms/" + FORM + "/versions", Json.MAPPER.readTree(form)));
        }
        ok(SERVICE.post(
                ADMIN,
                "/rules",
                Map.of(
                        "key", "summary.number-symbol",
                        "value", "BC/BBH",
                        "unit", "symbol",
                        "scope", BODY,
                        "validFrom", "2020-01-02",
                        "citation", "Hướng dẫn 36-HD/VPTW",
                        "standing", "example")));
        List<Callable<Reply>> issues = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            String path = signed(i);
            TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
            issues.add(() -> instance.post(LEAD, path + "/issue", null));
        }
        List<Reply> replies = TestService.atOnce(issues);
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.status()).as("%s", reply.json()).isEqualTo(200));
        List<Integer> numbers = SERVICE.log().readCategory("summary", 0, 100_000).stream()
                .map(stored -> Envelope.parse(stored.envelope()).event(Events.TYPES))
                .filter(event -> event instanceof SummaryEvent.Issued e
                        && e.issuer().key().equals(BODY))
                .map(event -> ((SummaryEvent.Issued) event).number())
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, REPORTS).boxed().toList());
    }

    @Test
    void figures_of_a_position_that_the_log_does_not_have_are_refused() {
        Reply refused = SERVICE.post(
                OFFICER,
                "/summaries",
                Map.of(
                        "period",
                        "2020-Q1",
                        "kind",
                        "FINAL",
                        "logIndex",
                        1_000_000_000L,
                        "figures",
                        ContentHash.of("x").value()));
        assertThat(refused.code()).isEqualTo("summary.index-ahead");
        assertThat(refused.text("pointer")).isEqualTo("/logIndex");
    }
}
