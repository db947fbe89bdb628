package vn.danvan.command.inspection;

import static vn.danvan.command.inspection.InspectionSamples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.agency.AgencyCode;
import vn.danvan.command.association.AssociationCode;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.inspection.InspectionEvent;
import vn.danvan.kernel.inspection.InspectionEvent.Examined;

class InspectionTest {

    private static Given<Inspection> given() {
        Given<Inspection> given = Given.nothing(Inspection.class);
        tell(given::past);
        return given;
    }

    @Test
    void an_inspector_or_an_officer_opens_it_on_an_association_or_an_agency() {
        given().when(INSPECTOR, open(null, COOPERATIVES)).records(OPENED);
        given().when(OFFICER, open(DA_BAC, null)).records(OPENED_ON_AGENCY);
    }

    @Test
    void nobody_else_opens_one() {
        given().when(INSPECTED, open(null, COOPERATIVES)).refuses(KernelCode.NOT_PERMITTED);
        given().when(HEAD, open(DA_BAC, null)).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void exactly_one_subject_is_named() {
        given().when(INSPECTOR, open(null, null)).refuses(InspectionCode.SUBJECT);
        given().when(INSPECTOR, open(DA_BAC, COOPERATIVES)).refuses(InspectionCode.SUBJECT);
    }

    @Test
    void the_subject_exists() {
        given().when(INSPECTOR, open(new AgencyId("HB.KHONG.CO"), null)).refuses(AgencyCode.UNKNOWN, "/agency");
        given().when(INSPECTOR, open(KY_SON, null)).refuses(AgencyCode.ENDED, "/agency");
        given().when(INSPECTOR, open(null, new AssociationId("HB.KHONG.CO")))
                .refuses(AssociationCode.UNKNOWN, "/association");
    }

    @Test
    void it_may_last_one_day_and_does_not_end_before_it_begins() {
        given().when(INSPECTOR, open(null, COOPERATIVES, List.of("thanhtra"), FROM))
                .records(opened(null, COOPERATIVES, FROM));
        given().when(INSPECTOR, open(null, COOPERATIVES, List.of("thanhtra"), FROM.minusDays(1)))
                .refuses(KernelCode.DATES_REVERSED, "/to");
    }

    @Test
    void it_has_a_team() {
        given().when(INSPECTOR, open(null, COOPERATIVES, List.of(), TO)).refuses(InspectionCode.NO_TEAM);
    }

    @Test
    void a_finding_is_the_inspectors() {
        given().event(OPENED).when(INSPECTOR, RECORD).records(FOUND);
        given().event(OPENED).when(OFFICER, RECORD).refuses(KernelCode.NOT_PERMITTED);
        given().event(OPENED).when(INSPECTED, RECORD).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void a_finding_code_is_used_once() {
        given().event(OPENED, FOUND).when(INSPECTOR, record(F2)).records(found(F2));
        given().event(OPENED, FOUND).when(INSPECTOR, RECORD).refuses(InspectionCode.FINDING_EXISTS);
    }

    @Test
    void a_finding_is_due_when_the_inspection_began_at_the_earliest() {
        given().event(OPENED)
                .when(INSPECTOR, record(F1, FROM, EXAMINED))
                .records(new InspectionEvent.FindingRecorded(
                        ID,
                        F1,
                        InspectionEvent.Severity.MAJOR,
                        "chưa mở sổ",
                        "Điều 24",
                        "mở sổ",
                        FROM,
                        EXAMINED,
                        null,
                        null));
        given().event(OPENED)
                .when(INSPECTOR, record(F1, FROM.minusDays(1), EXAMINED))
                .refuses(InspectionCode.DUE_TOO_EARLY, "/dueOn");
    }

    @Test
    void what_was_examined_is_a_version_that_exists() {
        given().event(OPENED)
                .when(INSPECTOR, record(F1, DUE, List.of(EXAMINED.getFirst(), new Examined("agency/HB.HU.KYSON", 1))))
                .records(new InspectionEvent.FindingRecorded(
                        ID,
                        F1,
                        InspectionEvent.Severity.MAJOR,
                        "chưa mở sổ",
                        "Điều 24",
                        "mở sổ",
                        DUE,
                        List.of(EXAMINED.getFirst(), new Examined("agency/HB.HU.KYSON", 1)),
                        null,
                        null));
        for (Examined wrong : List.of(
                new Examined("agency/HB.HU.KYSON", 2),
                new Examined("agency/HB.HU.KYSON", -1),
                new Examined("agency/HB.KHONG.CO", 0))) {
            given().event(OPENED)
                    .when(INSPECTOR, record(F1, DUE, List.of(EXAMINED.getFirst(), wrong)))
                    .refuses(InspectionCode.EXAMINED_UNKNOWN, "/examined/1");
        }
    }

    @Test
    void only_the_inspected_association_answers_and_to_others_there_is_none() {
        given().event(OPENED, FOUND).when(INSPECTED, ANSWER).records(ANSWERED);
        given().event(OPENED, FOUND).when(INSPECTED, REMEDY).records(REMEDIATED);
        for (Actor stranger : List.of(OTHER_ASSOCIATION, HEAD)) {
            given().event(OPENED, FOUND).when(stranger, ANSWER).refuses(KernelCode.NOT_FOUND);
            given().event(OPENED, FOUND).when(stranger, REMEDY).refuses(KernelCode.NOT_FOUND);
        }
        given().event(OPENED, FOUND).when(INSPECTOR, ANSWER).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void only_the_head_of_the_inspected_agency_answers() {
        given().event(OPENED_ON_AGENCY, FOUND).when(HEAD, ANSWER).records(ANSWERED);
        given().event(OPENED_ON_AGENCY, FOUND).when(HEAD, REMEDY).records(REMEDIATED);
        for (Actor stranger : List.of(INSPECTED, OTHER_HEAD)) {
            given().event(OPENED_ON_AGENCY, FOUND).when(stranger, ANSWER).refuses(KernelCode.NOT_FOUND);
            given().event(OPENED_ON_AGENCY, FOUND).when(stranger, REMEDY).refuses(KernelCode.NOT_FOUND);
        }
        given().event(OPENED_ON_AGENCY, FOUND)
                .when(Given.agency("bientap", "HB.HU.DABAC", Role.AGENCY_EDITOR), ANSWER)
                .refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void the_successor_answers_for_a_merged_agency() {
        given().event(opened(KY_SON, null), FOUND).when(SUCCESSOR, ANSWER).records(ANSWERED);
        given().event(opened(KY_SON, null), FOUND).when(HEAD, ANSWER).refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void the_inspected_body_answers_again_whatever_has_happened_since() {
        given().event(OPENED, FOUND, ANSWERED, REMEDIATED, REFUSED)
                .when(INSPECTED, ANSWER)
                .records(ANSWERED);
        given().event(OPENED, FOUND, REMEDIATED, VERIFIED)
                .when(INSPECTED, ANSWER)
                .records(ANSWERED);
        given().event(OPENED, FOUND, REMEDIATED, VERIFIED, CLOSED)
                .when(INSPECTED, ANSWER)
                .records(ANSWERED);
    }

    @Test
    void a_finding_that_was_not_recorded_does_not_exist() {
        given().event(OPENED).when(INSPECTED, ANSWER).refuses(KernelCode.NOT_FOUND);
        given().event(OPENED).when(INSPECTED, REMEDY).refuses(KernelCode.NOT_FOUND);
        given().event(OPENED).when(INSPECTOR, VERIFY).refuses(KernelCode.NOT_FOUND);
        given().event(OPENED).when(INSPECTOR, REFUSE).refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void an_inspection_without_findings_may_be_closed() {
        given().event(OPENED).when(INSPECTOR, CLOSE).records(CLOSED);
        given().event(OPENED).when(OFFICER, CLOSE).refuses(KernelCode.NOT_PERMITTED);
    }

    @Test
    void one_open_finding_among_others_keeps_it_open() {
        given().event(OPENED, FOUND, REMEDIATED, VERIFIED, found(F2))
                .when(INSPECTOR, CLOSE)
                .refuses(InspectionCode.FINDING_OPEN);
        given().event(OPENED, found(F2), FOUND, REMEDIATED, VERIFIED)
                .when(INSPECTOR, CLOSE)
                .refuses(InspectionCode.FINDING_OPEN);
    }
}
