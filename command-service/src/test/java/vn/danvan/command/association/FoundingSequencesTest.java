package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.association.AssociationSamples.*;
import static vn.danvan.command.association.FoundingSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.FoundingEvent;
import vn.danvan.kernel.association.FoundingId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.rule.RuleId;

/** Random commands about three foundings by people of overlapping roles, while the rule on members grows stricter. */
class FoundingSequencesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 60;
    private static final RuleId RULE = new RuleId("association.min-members.province");
    private static final NavigableMap<LocalDate, Integer> LEAST =
            new TreeMap<>(Map.of(TODAY.plusDays(4), 10, TODAY.plusDays(12), 50));
    private static final List<FoundingId> FOUNDINGS = Stream.of(1L, 2L, 3L)
            .map(number -> new FoundingId(new UUID(0x7000L, number)))
            .toList();
    private static final List<AssociationId> CODES = List.of(NEW, NEWER, ACUPUNCTURE);
    private static final List<Actor> PEOPLE = List.of(
            NOIVU,
            NOIVU,
            UBND,
            UBND,
            HISTORIAN,
            province("haivai", Role.STATE_MANAGEMENT, Role.APPROVER),
            province("noivu", Role.APPROVER),
            OFFICER);
    private static final Set<String> SEEN = new HashSet<>();

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        List<String> expected = new ArrayList<>(List.of(
                "resource.not-found",
                "actor.not-permitted",
                "association.exists",
                "association.in-future",
                "association.out-of-order",
                "association.history-not-permitted"));
        Stream.of(FoundingEvent.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(expected::add);
        Stream.of(FoundingCode.values()).map(FoundingCode::id).forEach(expected::add);
        assertThat(SEEN).containsAll(expected);
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void foundings_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = new Register().happened(ACUPUNCTURE, registered(ACUPUNCTURE, "Hội Châm cứu tỉnh", "y tế"));
        LEAST.forEach((day, members) -> register.happened(
                RULE,
                new RuleEvent.Set(
                        RULE,
                        "PROVINCE",
                        Integer.toString(members),
                        "members",
                        day,
                        null,
                        "Nghị định 126/2024/NĐ-CP",
                        "example")));
        int before = register.log().size();
        FoundingModel model = new FoundingModel(LEAST, ACUPUNCTURE);
        for (int i = 0; i < COMMANDS; i++) {
            LocalDate today = register.today();
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            FoundingCommand command = command(model, today, random);
            Set<String> possible = model.take(actor, command, today);
            String outcome = register.outcome(actor, command);
            assertThat(possible).as("%s by %s on %s", command, actor, today).contains(outcome);
            SEEN.add(outcome);
            register.on(today.plusDays(random.nextInt(4) / 3));
        }
        FoundingInvariants.hold(
                register.log().stream().skip(before).map(Register.Entry::event).toList(), LEAST);
    }

    private static FoundingCommand command(FoundingModel model, LocalDate today, Random random) {
        FoundingId id = FOUNDINGS.get(random.nextInt(FOUNDINGS.size()));
        LocalDate day = random.nextInt(3) > 0 ? today : today.plusDays(random.nextInt(7) - 4L);
        int kind = random.nextInt(12);
        if (!model.knows(id) && kind > 0) {
            return new FoundingCommand.RecogniseCommittee(
                    id, "Hội Luật sư tỉnh", Level.PROVINCE, "pháp luật", 7, "12/QĐ", day);
        }
        return switch (kind) {
            case 0, 1, 2, 3 ->
                new FoundingCommand.AppraiseDossier(id, List.of(9, 10, 49, 50).get(random.nextInt(4)), DRAFT, "đủ");
            case 4, 5, 6, 7, 8, 9 ->
                new FoundingCommand.LicenseAssociation(
                        id, CODES.get(random.nextInt(CODES.size())), AssociationClass.OTHER, "118/QĐ", day);
            case 10 -> new FoundingCommand.RefuseLicence(id, "trùng lĩnh vực");
            default -> new FoundingCommand.EndCommittee(id, "hết thời hạn");
        };
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        LocalDate strict = TODAY.plusDays(12);
        FoundingEvent appraised = new FoundingEvent.DossierAppraised(FOUNDING, 62, DRAFT, "đủ", NOIVU.person(), null);
        FoundingEvent licensed = new FoundingEvent.Licensed(FOUNDING, NEW, "118/QĐ", TODAY, UBND.person());
        FoundingEvent refused = new FoundingEvent.Refused(FOUNDING, "trùng", NOIVU.person());
        FoundingEvent ended = new FoundingEvent.CommitteeEnded(FOUNDING, "hết hạn", NOIVU.person());
        Object begun = begun(62, TODAY, null);
        fails("nothing_is_decided_that_was_not_appraised", committee(TODAY), licensed, begun);
        fails("nothing_is_decided_that_was_not_appraised", committee(TODAY), refused);
        fails("who_appraised_does_not_decide", committee(TODAY), appraised, refused);
        fails("nothing_follows_the_end", committee(TODAY), ended, appraised);
        fails("members_as_the_rule_asks", begun(49, strict, RULE.key() + "[PROVINCE]@" + strict));
        fails("members_as_the_rule_asks", begun(62, strict, null));
        fails("a_licence_begins_one_association", committee(TODAY), appraised, licensed);
        fails("a_licence_begins_one_association", licensed, begun, licensed, begun);
        fails("no_licence_before_the_committee", committee(TODAY.plusDays(1)), appraised, licensed, begun);
    }

    private static void fails(String name, Object... history) {
        FoundingInvariants.mustFail(name, List.of(history), LEAST);
    }

    private static FoundingEvent committee(LocalDate on) {
        return new FoundingEvent.CommitteeRecognised(
                FOUNDING, "Hội Luật sư tỉnh", Level.PROVINCE, "pháp luật", 7, "12/QĐ", on, NOIVU.person());
    }

    private static AssociationEvent begun(int members, LocalDate on, @Nullable String ruleVersion) {
        return new AssociationEvent.Established(
                NEW,
                "Hội Luật sư tỉnh",
                AssociationClass.OTHER,
                Level.PROVINCE,
                "pháp luật",
                FOUNDING,
                members,
                "118/QĐ",
                on,
                UBND.person(),
                ruleVersion);
    }
}
