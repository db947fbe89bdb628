package vn.danvan.command.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.association.AssociationSamples.*;
import static vn.danvan.command.association.CharterSamples.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.association.CharterEvent;

/** What is approved is what was appraised; filer, appraiser and approver are different persons. */
class CharterTest {

    private final Register register = three();

    private void asked(String... commands) {
        for (String command : commands) {
            assertThat(register.outcome(CharterSamples.actor(command), CharterSamples.command(command)))
                    .doesNotContain(".");
        }
    }

    @Test
    void an_approved_charter_binds_to_the_bytes_that_were_appraised() {
        asked("file", "appraise");
        assertThat(register.refused(UBND, new CharterCommand.ApproveCharter(CHARTER, SECOND, "7", TODAY)))
                .isEqualTo("charter.other-content /content");
        assertThat(register.send(UBND, CharterSamples.command("approve")))
                .containsExactly(new CharterEvent.Approved(CHARTER, 1, FIRST, "77/QĐ", TODAY, UBND.person()));
    }

    @Test
    void the_filer_does_not_appraise_and_the_appraiser_does_not_approve() {
        Actor everything = new Actor(
                new PersonId("moivai"),
                null,
                ACUPUNCTURE,
                Set.of(Role.ASSOCIATION, Role.STATE_MANAGEMENT, Role.APPROVER),
                false);
        register.send(everything, CharterSamples.command("file"));
        assertThat(register.refused(everything, CharterSamples.command("appraise")))
                .isEqualTo("charter.same-person");
        assertThat(register.refused(everything, CharterSamples.command("return")))
                .isEqualTo("charter.same-person");
        register.send(NOIVU, CharterSamples.command("appraise"));
        assertThat(register.refused(everything, CharterSamples.command("approve")))
                .isEqualTo("charter.same-person");
        assertThat(register.refused(NOIVU, CharterSamples.command("approve"))).isEqualTo("charter.same-person");
        assertThat(register.refused(NOIVU, CharterSamples.command("reject"))).isEqualTo("charter.same-person");
        assertThat(register.outcome(
                        province("giamdoc.noivu", Role.STATE_MANAGEMENT), CharterSamples.command("approve")))
                .isEqualTo("Approved");
    }

    @Test
    void who_returned_it_once_does_not_approve_it_later() {
        Actor both = province("hai-vai", Role.STATE_MANAGEMENT, Role.APPROVER);
        register.send(OF_ACUPUNCTURE, CharterSamples.command("file"));
        register.send(both, CharterSamples.command("return"));
        asked("file", "appraise");
        assertThat(register.refused(both, CharterSamples.command("approve"))).isEqualTo("charter.same-person");
    }

    @Test
    void a_rejected_amendment_leaves_the_charter_in_force_and_another_may_be_filed() {
        asked("file", "appraise", "approve", "amend");
        register.send(NOIVU, new CharterCommand.AppraiseCharter(CHARTER, SECOND, "phù hợp"));
        register.send(UBND, CharterSamples.command("reject"));
        assertThat(register.send(OF_ACUPUNCTURE, CharterSamples.command("amend")))
                .containsExactly(new CharterEvent.AmendmentFiled(
                        CHARTER, 3, "Điều lệ sửa đổi", SECOND, "thêm điều 5", OF_ACUPUNCTURE.person()));
    }

    @Test
    void an_amendment_changes_something() {
        asked("file", "appraise", "approve");
        assertThat(register.refused(OF_ACUPUNCTURE, new CharterCommand.AmendCharter(CHARTER, "x", FIRST, "x")))
                .isEqualTo("charter.unchanged /content");
    }

    @Test
    void another_association_s_charter_is_as_if_it_did_not_exist() {
        assertThat(register.refused(OF_MEDICINE, CharterSamples.command("file")))
                .isEqualTo("resource.not-found");
        assertThat(register.refused(NOIVU, CharterSamples.command("file"))).isEqualTo("actor.not-permitted");
    }

    @Test
    void an_approval_is_recorded_on_its_day_and_not_before() {
        asked("file", "appraise");
        assertThat(register.refused(UBND, new CharterCommand.ApproveCharter(CHARTER, FIRST, "7", TODAY.plusDays(1))))
                .isEqualTo("association.in-future /effectiveOn");
    }
}
