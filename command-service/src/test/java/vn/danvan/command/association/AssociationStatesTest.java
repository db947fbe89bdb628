package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.association.AssociationSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Command;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.SubUnitKind;

/** State × command: an event or a code for every pair, for the association, its charter and its founding. */
class AssociationStatesTest {

    /** How each state came about. */
    private static final Map<String, Set<AssociationCommand>> STATES = Map.of(
            "none", Set.of(),
            "operating", Set.of(),
            "suspended", Set.of(suspend()),
            "merged", Set.of(merge()),
            "consolidated", Set.of(consolidate()),
            "divided", Set.of(divide()),
            "dissolved", Set.of(dissolve()));

    static Stream<Arguments> associationPairs() {
        return Table.of("""
                state        | register           | reclassify         | congress           | suspend               | resume                    | merge                 | divide                | separate              | dissolve           | absorb                | found unit | consolidate
                none         | Registered         | resource.not-found | resource.not-found | resource.not-found    | resource.not-found        | resource.not-found    | resource.not-found    | resource.not-found    | resource.not-found | association.unknown   | association.unknown | association.unknown
                operating    | association.exists | Reclassified       | CongressHeld       | Suspended             | association.not-suspended | MergedInto            | DividedInto           | Separated             | Dissolved          | MergedInto            | Founded | FoundedByConsolidation
                suspended    | association.exists | Reclassified       | CongressHeld       | association.suspended | Resumed                   | MergedInto            | association.suspended | association.suspended | Dissolved          | association.suspended | association.suspended | FoundedByConsolidation
                merged       | association.exists | association.ended  | association.ended  | association.ended     | association.ended         | association.ended     | association.ended     | association.ended     | association.ended  | association.ended     | association.ended | association.ended
                consolidated | association.exists | association.ended  | association.ended  | association.ended     | association.ended         | association.ended     | association.ended     | association.ended     | association.ended  | association.ended     | association.ended | association.ended
                divided      | association.exists | association.ended  | association.ended  | association.ended     | association.ended         | association.ended     | association.ended     | association.ended     | association.ended  | association.ended     | association.ended | association.ended
                dissolved    | association.exists | association.ended  | association.ended  | association.ended     | association.ended         | association.ended     | association.ended     | association.ended     | association.ended  | association.ended     | association.ended | association.ended\
                """);
    }

    private static Register in(String state) {
        Register register = state.equals("none")
                ? new Register().happened(GARDENERS, registered(GARDENERS, "Hội Làm vườn tỉnh", "nông nghiệp"))
                : three();
        STATES.getOrDefault(state, Set.of()).forEach(command -> register.send(UBND, command));
        return register;
    }

    private static Actor actor(String command) {
        return switch (command) {
            case "register", "found unit" -> NOIVU;
            case "congress" -> OF_ACUPUNCTURE;
            default -> UBND;
        };
    }

    private static Command command(String name) {
        return switch (name) {
            case "register" ->
                new AssociationCommand.RegisterAssociation(
                        ACUPUNCTURE, "Hội Châm cứu tỉnh", AssociationClass.OTHER, Level.PROVINCE, "y tế");
            case "reclassify" -> reclassify();
            case "congress" -> congress();
            case "suspend" -> suspend();
            case "resume" -> resume();
            case "merge" -> new AssociationCommand.MergeAssociation(ACUPUNCTURE, GARDENERS, List.of(), "x", DECISION);
            case "divide" ->
                new AssociationCommand.DivideAssociation(
                        ACUPUNCTURE, List.of(successor("HB.HOI.A"), successor("HB.HOI.B")), List.of(), "x", DECISION);
            case "separate" ->
                new AssociationCommand.SeparateAssociation(
                        ACUPUNCTURE, successor("HB.HOI.A"), List.of(), "x", DECISION);
            case "dissolve" -> dissolve();
            case "consolidate" ->
                new AssociationCommand.ConsolidateAssociations(
                        new AssociationId("HB.HOI.C"),
                        FOUNDED,
                        List.of(GARDENERS, ACUPUNCTURE),
                        List.of(),
                        "x",
                        DECISION);
            case "absorb" -> new AssociationCommand.MergeAssociation(GARDENERS, ACUPUNCTURE, List.of(), "x", DECISION);
            case "found unit" ->
                new SubUnitCommand.FoundSubUnit(unit(1), ACUPUNCTURE, "Trung tâm", SubUnitKind.CENTRE, "1", TODAY);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static AssociationCommand.Successor successor(String code) {
        return new AssociationCommand.Successor(new AssociationId(code), FOUNDED);
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("associationPairs")
    void every_state_of_an_association_answers_every_command(String state, String command, String outcome) {
        Register register = in(state);
        int before = register.log().size();
        assertThat(register.outcome(actor(command), command(command))).isEqualTo(outcome);
        if (outcome.contains(".")) {
            assertThat(register.log()).hasSize(before);
        }
    }

    static Stream<Arguments> charterPairs() {
        return Table.of("""
                state     | file             | amend                 | appraise           | return             | approve               | reject
                none      | Filed            | charter.none-in-force | resource.not-found | resource.not-found | resource.not-found    | resource.not-found
                filed     | charter.pending  | charter.none-in-force | Appraised          | Returned           | charter.not-appraised | charter.not-appraised
                returned  | Filed            | charter.none-in-force | charter.not-filed  | charter.not-filed  | charter.not-appraised | charter.not-appraised
                appraised | charter.pending  | charter.none-in-force | charter.not-filed  | charter.not-filed  | Approved              | Rejected
                rejected  | Filed            | charter.none-in-force | charter.not-filed  | charter.not-filed  | charter.not-appraised | charter.not-appraised
                approved  | charter.in-force | AmendmentFiled        | charter.not-filed  | charter.not-filed  | charter.not-appraised | charter.not-appraised
                amending  | charter.in-force | charter.pending       | charter.other-content | Returned           | charter.not-appraised | charter.not-appraised
                ended     | association.ended | association.ended    | association.ended  | association.ended  | association.ended     | association.ended\
                """);
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("charterPairs")
    void every_state_of_a_charter_answers_every_command(String state, String command, String outcome) {
        Register register = three();
        for (String before : CHARTER_STATES.getOrDefault(state, List.of())) {
            assertThat(register.outcome(CharterSamples.actor(before), CharterSamples.command(before)))
                    .doesNotContain(".");
        }
        if (state.equals("ended")) {
            register.send(UBND, dissolve());
        }
        assertThat(register.outcome(CharterSamples.actor(command), CharterSamples.command(command)))
                .isEqualTo(outcome);
    }

    private static final Map<String, List<String>> CHARTER_STATES = Map.of(
            "none", List.of(),
            "filed", List.of("file"),
            "returned", List.of("file", "return"),
            "appraised", List.of("file", "appraise"),
            "rejected", List.of("file", "appraise", "reject"),
            "approved", List.of("file", "appraise", "approve"),
            "amending", List.of("file", "appraise", "approve", "amend"),
            "ended", List.of("file", "appraise"));

    static Stream<Arguments> foundingPairs() {
        return Table.of("""
                state      | appraise                | license                | refuse                 | end
                none       | resource.not-found      | resource.not-found     | resource.not-found     | resource.not-found
                recognised | DossierAppraised        | founding.not-appraised | founding.not-appraised | CommitteeEnded
                appraised  | founding.not-recognised | Licensed               | Refused                | CommitteeEnded
                licensed   | founding.over           | founding.over          | founding.over          | founding.over
                refused    | founding.over           | founding.over          | founding.over          | founding.over
                ended      | founding.over           | founding.over          | founding.over          | founding.over\
                """);
    }

    private static final Map<String, List<String>> FOUNDING_STATES = Map.of(
            "none", List.of(),
            "recognised", List.of("recognise"),
            "appraised", List.of("recognise", "appraise"),
            "licensed", List.of("recognise", "appraise", "license"),
            "refused", List.of("recognise", "appraise", "refuse"),
            "ended", List.of("recognise", "end"));

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("foundingPairs")
    void every_state_of_a_founding_answers_every_command(String state, String command, String outcome) {
        Register register = new Register().on(LocalDate.of(2020, 2, 1));
        for (String before : FOUNDING_STATES.getOrDefault(state, List.of())) {
            assertThat(register.outcome(FoundingSamples.actor(before), FoundingSamples.command(before)))
                    .doesNotContain(".");
        }
        assertThat(register.outcome(FoundingSamples.actor(command), FoundingSamples.command(command)))
                .isEqualTo(outcome);
    }
}
