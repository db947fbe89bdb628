package vn.danvan.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.TestProvince.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.danvan.command.TestService.Reply;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.association.SubUnitEvent;
import vn.danvan.log.StoredEvent;

/**
 * A merger on the real log, with two instances: whatever comes at the same moment, either the merger has it or the newcomer
 * is refused, and all of a merger is recorded or nothing.
 */
class RestructuringIT {

    private static final String STATE = TestIssuer.province("noivu", Role.STATE_MANAGEMENT);
    private static final String TODAY = Vietnam.today(Clock.systemUTC()).toString();

    private static String unit(TestService instance, String association) {
        return "sub-unit/" + ok(found(instance, association)).text("id");
    }

    private static Reply found(TestService instance, String association) {
        return instance.post(
                STATE,
                "/sub-units",
                Map.of(
                        "association", association,
                        "name", "Trung tâm",
                        "kind", "CENTRE",
                        "decision", "1",
                        "effectiveOn", TODAY));
    }

    private static Reply close(TestService instance, String unit) {
        return instance.post(
                STATE,
                unit.replace("sub-unit/", "/sub-units/") + "/close",
                Map.of("reason", "x", "decision", "2", "effectiveOn", TODAY));
    }

    private static Reply merge(TestService instance, String from, String to, List<String> items, String... headers) {
        List<Map<String, Object>> passes = items.stream()
                .map(item -> Map.<String, Object>of("item", item, "quantity", 1, "to", to))
                .toList();
        return instance.post(
                APPROVER,
                "/associations/" + from + "/merge",
                Map.of(
                        "successor", to,
                        "passes", passes,
                        "reason", "trùng lĩnh vực",
                        "decision", "412/QĐ",
                        "effectiveOn", TODAY),
                headers);
    }

    private static List<StoredEvent> category(String category) {
        return TestService.FIRST.log().readCategory(category, 0, 100_000);
    }

    private static Object event(StoredEvent stored) {
        return Envelope.parse(stored.envelope()).event(Events.TYPES);
    }

    /** Who holds each sub-unit that is not closed. */
    private static Map<String, AssociationId> holders() {
        Map<String, AssociationId> holders = new HashMap<>();
        for (StoredEvent stored : category("sub-unit")) {
            switch ((SubUnitEvent) event(stored)) {
                case SubUnitEvent.Founded e -> holders.put(stored.stream(), e.association());
                case SubUnitEvent.Passed e -> holders.put(stored.stream(), e.to());
                case SubUnitEvent.Closed _ -> holders.remove(stored.stream());
            }
        }
        return holders;
    }

    private static void nothingIsHeldByOneThatHasEnded() {
        List<AssociationId> ended = category("association").stream()
                .map(RestructuringIT::event)
                .filter(AssociationEvent.Ended.class::isInstance)
                .map(event -> ((AssociationEvent) event).association())
                .toList();
        assertThat(ended).doesNotHaveDuplicates();
        assertThat(holders().values()).noneMatch(ended::contains);
    }

    private static List<String> codes(Reply refused) {
        List<String> codes = new ArrayList<>();
        java.util.Objects.requireNonNull(refused.json())
                .path("errors")
                .forEach(error -> codes.add(error.path("code").asString()));
        return codes;
    }

    @Test
    void all_of_a_merger_is_one_append_and_answers_with_the_version_of_the_one_that_ended() {
        String from = newAssociation();
        String to = newAssociation();
        String one = unit(TestService.FIRST, from);
        String two = unit(TestService.SECOND, from);
        long before = TestService.FIRST.log().head();
        Reply merged = ok(merge(TestService.FIRST, from, to, List.of(one, two), "Idempotency-Key", "merge-" + from));
        assertThat(merged.text("id")).isEqualTo(from);
        assertThat(merged.text("version")).isEqualTo("1");
        assertThat(merged.text("logIndex")).isEqualTo(Long.toString(before + 3));
        assertThat(TestService.FIRST.log().read(before, 100))
                .extracting(StoredEvent::stream)
                .containsExactly("association/" + from, "association/" + to, one, two);
        Reply again = merge(TestService.SECOND, from, to, List.of(one, two), "Idempotency-Key", "merge-" + from);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text("logIndex")).isEqualTo(merged.text("logIndex"));
        assertThat(TestService.FIRST.log().head()).isEqualTo(before + 4);
        Reply founded = found(TestService.SECOND, from);
        assertThat(founded.code()).isEqualTo("association.ended");
    }

    @Test
    void what_is_left_over_is_listed_and_nothing_is_recorded() {
        String from = newAssociation();
        String to = newAssociation();
        String one = unit(TestService.FIRST, from);
        unit(TestService.FIRST, from);
        long before = TestService.FIRST.log().head();
        Reply refused = merge(TestService.SECOND, from, to, List.of(one, "sub-unit/none"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("association.passing");
        assertThat(codes(refused)).containsExactly("association.item-unknown", "association.left-over");
        assertThat(TestService.FIRST.log().head()).isEqualTo(before);
    }

    /** After everything was asked what it holds, and before the merger is appended, a sub-unit is founded elsewhere. */
    @Test
    void a_sub_unit_founded_while_the_merger_is_decided_is_not_left_over() {
        String from = newAssociation();
        String to = newAssociation();
        String hook = "test/" + from;
        TestEstate.holds(new AssociationId(from), new Holding(Holding.Kind.OBLIGATION, hook, 1));
        AtomicReference<Reply> founded = new AtomicReference<>();
        TestEstate.meanwhile(hook, () -> founded.set(found(TestService.SECOND, from)));
        Reply merged = merge(TestService.FIRST, from, to, List.of(hook));
        assertThat(founded.get().status()).isEqualTo(201);
        assertThat(codes(merged)).containsExactly("association.left-over");
        nothingIsHeldByOneThatHasEnded();
        String unit = "sub-unit/" + founded.get().text("id");
        ok(merge(TestService.SECOND, from, to, List.of(hook, unit)));
        assertThat(holders()).containsEntry(unit, new AssociationId(to));
    }

    @Test
    void a_sub_unit_closed_while_the_merger_is_decided_does_not_pass() {
        String from = newAssociation();
        String to = newAssociation();
        String hook = "test/" + from;
        String unit = unit(TestService.FIRST, from);
        TestEstate.holds(new AssociationId(from), new Holding(Holding.Kind.OBLIGATION, hook, 1));
        TestEstate.meanwhile(hook, () -> ok(close(TestService.SECOND, unit)));
        Reply merged = merge(TestService.FIRST, from, to, List.of(hook, unit));
        assertThat(codes(merged)).containsExactly("association.item-unknown");
        ok(merge(TestService.FIRST, from, to, List.of(hook)));
    }

    @Test
    void a_command_to_the_association_while_the_merger_is_decided_is_before_it_or_refused() {
        String from = newAssociation();
        String to = newAssociation();
        String hook = "test/" + from;
        TestEstate.holds(new AssociationId(from), new Holding(Holding.Kind.OBLIGATION, hook, 1));
        Map<String, Object> congress = Map.of(
                "name",
                "Đại hội V",
                "heldOn",
                TODAY,
                "termFrom",
                TODAY,
                "termTo",
                LocalDate.parse(TODAY).plusYears(5).toString(),
                "delegates",
                90);
        TestEstate.meanwhile(
                hook, () -> ok(TestService.SECOND.post(STATE, "/associations/" + from + "/congresses", congress)));
        Reply merged = ok(merge(TestService.FIRST, from, to, List.of(hook)));
        assertThat(merged.text("version")).isEqualTo("2");
        Reply late = TestService.SECOND.post(STATE, "/associations/" + from + "/congresses", congress);
        assertThat(late.code()).isEqualTo("association.ended");
    }

    @Test
    void newcomers_and_a_merger_at_once_leave_nothing_over() throws Exception {
        int merged = 0;
        int founded = 0;
        for (int round = 0; round < 12; round++) {
            String from = newAssociation();
            String to = newAssociation();
            String unit = unit(TestService.FIRST, from);
            List<Callable<Reply>> requests = new ArrayList<>();
            requests.add(() -> merge(TestService.FIRST, from, to, List.of(unit)));
            requests.add(() -> found(TestService.SECOND, from));
            requests.add(() -> found(TestService.FIRST, from));
            List<Reply> replies = TestService.atOnce(requests);
            assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(200, 201, 409, 422));
            merged += replies.getFirst().status() == 200 ? 1 : 0;
            founded += replies.get(1).status() == 201 ? 1 : 0;
            nothingIsHeldByOneThatHasEnded();
        }
        assertThat(merged + founded).isPositive();
    }

    @Test
    void of_two_that_merge_into_each_other_at_once_one_does() throws Exception {
        for (int round = 0; round < 8; round++) {
            String one = newAssociation();
            String two = newAssociation();
            TestService second = round % 2 == 0 ? TestService.SECOND : TestService.FIRST;
            List<Reply> replies = TestService.atOnce(List.of(
                    () -> merge(TestService.FIRST, one, two, List.of()), () -> merge(second, two, one, List.of())));
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 409)
                    .extracting(Reply::code)
                    .containsExactly("association.ended");
        }
    }

    @Test
    void in_a_chain_of_mergers_at_once_nothing_goes_to_one_that_has_ended() throws Exception {
        for (int round = 0; round < 8; round++) {
            String one = newAssociation();
            String two = newAssociation();
            String three = newAssociation();
            String unit = unit(TestService.FIRST, one);
            List<Reply> replies = TestService.atOnce(List.of(
                    () -> merge(TestService.FIRST, one, two, List.of(unit)),
                    () -> merge(TestService.SECOND, two, three, List.of())));
            assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
            nothingIsHeldByOneThatHasEnded();
        }
    }
}
