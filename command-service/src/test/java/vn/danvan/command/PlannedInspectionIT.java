package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.PlannedInspectionId;
import vn.danvan.log.StoredEvent;

/** A planned inspection is opened once, however many open it at once on however many instances. */
class PlannedInspectionIT {

    private static final int INSPECTORS = 16;
    private static final String BODY = "HB.HU.A0";

    private static Map<String, Object> item(String association) {
        return Map.of(
                "code",
                "K01",
                "kind",
                "CHECK",
                "association",
                association,
                "scope",
                "kinh phí",
                "quarter",
                1,
                "leadingBody",
                BODY);
    }

    private static Map<String, Object> opening(int year, String association) {
        return Map.of(
                "kind", "CHECK",
                "association", association,
                "decision", "03-QĐ",
                "scope", "kinh phí",
                "team", List.of("thanhtra"),
                "from", "2020-05-11",
                "to", "2020-05-22",
                "planned", Map.of("programme", year + "/" + BODY, "item", "K01"));
    }

    private static long opened(int year) {
        List<Object> events = new ArrayList<>();
        for (String category : List.of("inspection", "inspection-programme")) {
            for (StoredEvent stored : TestService.FIRST.log().readCategory(category, 0, 100_000)) {
                events.add(Envelope.parse(stored.envelope()).event(Events.TYPES));
            }
        }
        long ofTheInspection = events.stream()
                .filter(event -> event instanceof InspectionEvent.Opened e && of(e.planned(), year))
                .count();
        long ofTheProgramme = events.stream()
                .filter(event -> event instanceof InspectionProgrammeEvent.ItemOpened e
                        && e.programme().year() == year)
                .count();
        assertThat(ofTheInspection).isEqualTo(ofTheProgramme);
        return ofTheInspection;
    }

    private static boolean of(@Nullable PlannedInspectionId planned, int year) {
        return planned != null && planned.programme().year() == year;
    }

    @Test
    void of_16_inspectors_at_once_one_opens_it() throws Exception {
        int year = newYear();
        String association = newAssociation();
        ok(TestService.FIRST.post(
                INSPECTOR,
                "/inspection-programmes",
                Map.of("year", year, "body", BODY, "title", "Kế hoạch", "items", List.of(item(association)))));
        ok(TestService.SECOND.post(
                APPROVER, "/inspection-programmes/" + year + "/" + BODY + "/approve", Map.of("number", "2890-QĐ")));
        List<Callable<Reply>> openings = new ArrayList<>();
        for (int i = 0; i < INSPECTORS; i++) {
            TestService instance = i % 2 == 0 ? TestService.FIRST : TestService.SECOND;
            openings.add(() -> instance.post(INSPECTOR, "/inspections", opening(year, association)));
        }
        List<Reply> replies = TestService.atOnce(openings);
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("inspection-programme.item-taken"));
        assertThat(opened(year)).isEqualTo(1);
    }
}
