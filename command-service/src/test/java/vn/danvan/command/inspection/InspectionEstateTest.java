package vn.danvan.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.inspection.InspectionSamples.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.association.Holding;
import vn.danvan.kernel.inspection.FindingId;
import vn.danvan.kernel.inspection.FindingRef;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionId;

/** What an association leaves open in inspections passes to its successor, and nothing is left over. */
class InspectionEstateTest {

    private static final AssociationId HEIR = new AssociationId("HB.HOI.SVC");
    private static final Actor HEIR_MEMBER = Given.association("svc", "HB.HOI.SVC", Role.ASSOCIATION);
    private static final Holding INSPECTION = new Holding(Holding.Kind.OBLIGATION, ID.stream(), 1);
    private static final Holding FIRST = finding(F1);
    private static final Holding SECOND = finding(F2);

    private final InspectionEstate estate = new InspectionEstate();
    private final Register register = new Register().on(TODAY);

    private static Holding finding(FindingId id) {
        return new Holding(Holding.Kind.FINDING, ID.stream() + "#" + id.key(), 1);
    }

    @BeforeEach
    void tell_what_happened_before() {
        tell(register::happened);
        register.happened(
                HEIR,
                new AssociationEvent.Registered(
                        HEIR, "Hội Sinh vật cảnh tỉnh", AssociationClass.OTHER, Level.PROVINCE, "sinh vật cảnh"));
    }

    private List<Holding> held(AssociationId association) {
        return estate.heldBy(association, register);
    }

    private void pass(Holding holding) {
        register.changing(
                aggregates -> estate.pass(new Estate.Passing(holding, COOPERATIVES, HEIR, "15-QĐ/UBND"), aggregates));
    }

    @Test
    void it_holds_the_open_inspection_and_each_finding_not_put_right() {
        register.happened(ID, OPENED, FOUND, found(F2));
        assertThat(held(COOPERATIVES)).containsExactly(INSPECTION, FIRST, SECOND);
        register.happened(ID, REMEDIATED);
        assertThat(held(COOPERATIVES)).contains(FIRST);
        register.happened(ID, VERIFIED);
        assertThat(held(COOPERATIVES)).containsExactly(INSPECTION, SECOND);
        assertThat(held(HEIR)).isEmpty();
    }

    @Test
    void a_closed_inspection_leaves_only_an_undecided_appeal() {
        register.happened(ID, OPENED, FOUND, REMEDIATED, VERIFIED, DECIDED, CLOSED);
        assertThat(held(COOPERATIVES)).isEmpty();
        register.happened(ID, APPEALED);
        assertThat(held(COOPERATIVES)).containsExactly(FIRST);
        register.happened(ID, appealDecided(InspectionEvent.AppealOutcome.UPHELD, TODAY));
        assertThat(held(COOPERATIVES)).isEmpty();
    }

    @Test
    void an_agency_s_inspection_is_nobody_else_s() {
        register.happened(ID, OPENED_ON_AGENCY, FOUND);
        assertThat(held(COOPERATIVES)).isEmpty();
    }

    @Test
    void what_passed_is_the_heir_s_and_its_people_answer_for_it() {
        register.happened(ID, OPENED, FOUND, found(F2));
        held(COOPERATIVES).forEach(this::pass);
        assertThat(held(COOPERATIVES)).isEmpty();
        assertThat(held(HEIR)).containsExactly(INSPECTION, FIRST, SECOND);
        assertThat(register.outcome(HEIR_MEMBER, ANSWER)).isEqualTo("FindingAnswered");
        assertThat(register.outcome(HEIR_MEMBER, REMEDY)).isEqualTo("RemediationSubmitted");
        assertThat(register.outcome(INSPECTED, ANSWER)).isEqualTo("resource.not-found");
        assertThat(register.of(ID, InspectionEvent.class))
                .contains(
                        new InspectionEvent.Passed(ID, COOPERATIVES, HEIR, "15-QĐ/UBND"),
                        new InspectionEvent.FindingPassed(ID, F1, COOPERATIVES, HEIR, "15-QĐ/UBND"));
    }

    @Test
    void what_is_found_after_it_passed_is_the_heir_s() {
        register.happened(ID, OPENED);
        pass(INSPECTION);
        assertThat(register.outcome(INSPECTOR, RECORD)).isEqualTo("FindingRecorded");
        assertThat(held(HEIR)).containsExactly(INSPECTION, FIRST);
        assertThat(register.outcome(HEIR_MEMBER, ANSWER)).isEqualTo("FindingAnswered");
    }

    @Test
    void when_it_divides_each_finding_goes_its_own_way() {
        register.happened(ID, OPENED, FOUND, found(F2));
        pass(SECOND);
        assertThat(held(COOPERATIVES)).containsExactly(INSPECTION, FIRST);
        assertThat(held(HEIR)).containsExactly(SECOND);
        assertThat(register.outcome(INSPECTED, ANSWER)).isEqualTo("FindingAnswered");
        assertThat(register.outcome(HEIR_MEMBER, ANSWER)).isEqualTo("resource.not-found");
    }

    @Test
    void a_finding_of_the_heir_may_repeat_one_that_passed_to_it() {
        register.happened(ID, OPENED, FOUND);
        held(COOPERATIVES).forEach(this::pass);
        InspectedBody heir = new InspectedBody(null, HEIR);
        InspectionId later = new InspectionId(new UUID(0x7009L, 1));
        FindingRef passed = new FindingRef(ID, F1);
        assertThatCode(() -> EarlierFinding.check(passed, later, heir, register))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> EarlierFinding.check(passed, later, new InspectedBody(null, COOPERATIVES), register))
                .hasMessageStartingWith("inspection.repeat-of-another");
    }
}
