package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.association;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.association.AssociationSamples.*;
import static vn.danvan.command.association.CharterSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.CharterEvent;
import vn.danvan.kernel.association.CharterId;
import vn.danvan.kernel.association.DissolutionGround;

/** Random commands about three associations' charters by people of overlapping roles; one association may end meanwhile. */
class CharterSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 90;
    private static final List<CharterId> CHARTERS =
            List.of(CHARTER, CHARTER, CHARTER, new CharterId(MEDICINE), new CharterId(NEW));
    private static final List<ContentHash> CONTENTS = List.of(FIRST, SECOND, ContentHash.of("điều lệ sửa đổi lần hai"));
    private static final List<Actor> PEOPLE = List.of(
            OF_ACUPUNCTURE,
            OF_ACUPUNCTURE,
            OF_MEDICINE,
            association("moi", "HB.HOI.MOI", Role.ASSOCIATION),
            association("moivai", "HB.HOI.CHAMCUU", Role.ASSOCIATION, Role.STATE_MANAGEMENT, Role.APPROVER),
            NOIVU,
            province("noivu2", Role.STATE_MANAGEMENT),
            province("haivai", Role.STATE_MANAGEMENT, Role.APPROVER),
            UBND,
            HISTORIAN,
            OFFICER);
    private static final Set<String> SEEN = new HashSet<>();

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(List.of(
                "resource.not-found",
                "actor.not-permitted",
                "association.unknown",
                "association.ended",
                "association.in-future",
                "association.history-not-permitted"));
        Stream.of(CharterEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(expected::add);
        Stream.of(CharterCode.values()).map(CharterCode::id).forEach(expected::add);
        assertThat(SEEN).containsAll(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void charters_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = three();
        CharterModel model = new CharterModel(ACUPUNCTURE, MEDICINE, GARDENERS);
        int end = random.nextInt(3) == 0 ? random.nextInt(COMMANDS) : COMMANDS;
        for (int i = 0; i < COMMANDS; i++) {
            LocalDate today = register.today();
            if (i == end) {
                register.happened(ACUPUNCTURE, dissolved(ACUPUNCTURE, today));
                model.ends(ACUPUNCTURE);
            }
            CharterCommand command = command(today, random);
            List<Actor> askers = random.nextInt(3) == 0 ? PEOPLE : suited(command);
            Actor actor = askers.get(random.nextInt(askers.size()));
            Set<String> possible = model.take(actor, command, today);
            String outcome = register.outcome(actor, command);
            assertThat(possible).as("%s by %s on %s", command, actor, today).contains(outcome);
            SEEN.add(outcome);
            register.on(today.plusDays(random.nextInt(3) / 2));
        }
        CHARTERS.forEach(charter -> CharterInvariants.hold(register.of(charter, CharterEvent.class)));
    }

    private static AssociationEvent dissolved(AssociationId association, LocalDate on) {
        return new AssociationEvent.Dissolved(
                association, DissolutionGround.SELF_DISSOLUTION, "9/QĐ", "đại hội", on, List.of(), UBND.person());
    }

    /** Who is meant to send the command, and a few who may do several things. */
    private static List<Actor> suited(CharterCommand command) {
        return PEOPLE.stream()
                .filter(actor -> switch (command) {
                    case CharterCommand.FileCharter c ->
                        c.charter().association().equals(actor.association());
                    case CharterCommand.AmendCharter c ->
                        c.charter().association().equals(actor.association());
                    case CharterCommand.AppraiseCharter _, CharterCommand.ReturnCharter _ ->
                        actor.is(Role.STATE_MANAGEMENT);
                    case CharterCommand.ApproveCharter _, CharterCommand.RejectCharter _ -> actor.is(Role.APPROVER);
                })
                .toList();
    }

    private static CharterCommand command(LocalDate today, Random random) {
        CharterId id = CHARTERS.get(random.nextInt(CHARTERS.size()));
        ContentHash content = CONTENTS.get(random.nextInt(CONTENTS.size()));
        LocalDate day = random.nextInt(4) > 0 ? today : today.plusDays(random.nextInt(3) - 1L);
        return switch (random.nextInt(12)) {
            case 0, 1 -> new CharterCommand.FileCharter(id, "Điều lệ", content);
            case 2, 3 -> new CharterCommand.AmendCharter(id, "Điều lệ sửa đổi", content, "thêm điều 5");
            case 4, 5, 6 -> new CharterCommand.AppraiseCharter(id, content, "phù hợp");
            case 7 ->
                new CharterCommand.ReturnCharter(
                        id,
                        List.of(new ReviewComment("Điều 5", ReviewComment.Reason.MISSING_CONTENT, "nêu rõ nhiệm kỳ")));
            case 8, 9, 10 -> new CharterCommand.ApproveCharter(id, content, "77/QĐ", day);
            default -> new CharterCommand.RejectCharter(id, "chưa được thông qua");
        };
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        CharterEvent filed = new CharterEvent.Filed(CHARTER, 1, "Điều lệ", FIRST, OF_ACUPUNCTURE.person());
        CharterEvent appraised = new CharterEvent.Appraised(CHARTER, 1, FIRST, "được", NOIVU.person());
        CharterEvent approved = new CharterEvent.Approved(CHARTER, 1, FIRST, "77/QĐ", TODAY, UBND.person());
        CharterEvent returned = new CharterEvent.Returned(CHARTER, 1, List.of(), NOIVU.person());
        fails("what_is_approved_was_appraised", filed, approved);
        fails(
                "what_is_approved_was_appraised",
                filed,
                appraised,
                new CharterEvent.Approved(CHARTER, 1, SECOND, "77/QĐ", TODAY, UBND.person()));
        fails(
                "what_is_appraised_was_filed",
                filed,
                new CharterEvent.Appraised(CHARTER, 1, SECOND, "được", NOIVU.person()));
        fails(
                "filer_appraiser_and_approver_are_three",
                filed,
                new CharterEvent.Appraised(CHARTER, 1, FIRST, "được", OF_ACUPUNCTURE.person()));
        fails(
                "filer_appraiser_and_approver_are_three",
                filed,
                returned,
                new CharterEvent.Filed(CHARTER, 2, "Điều lệ", FIRST, OF_ACUPUNCTURE.person()),
                new CharterEvent.Appraised(CHARTER, 2, FIRST, "được", UBND.person()),
                new CharterEvent.Approved(CHARTER, 2, FIRST, "77/QĐ", TODAY, NOIVU.person()));
        fails("versions_count_up", filed, returned, filed);
        fails("one_version_waits_at_a_time", filed, filed);
        fails("one_version_waits_at_a_time", filed, appraised, approved, appraised);
        fails("an_amendment_changes_what_is_in_force", filed, appraised, approved, amendment(FIRST));
        fails("an_amendment_changes_what_is_in_force", amendment(SECOND));
    }

    private static CharterEvent amendment(ContentHash content) {
        return new CharterEvent.AmendmentFiled(
                CHARTER, 2, "Điều lệ sửa đổi", content, "thêm điều 5", OF_ACUPUNCTURE.person());
    }

    private static void fails(String name, CharterEvent... history) {
        CharterInvariants.mustFail(name, List.of(history));
    }
}
