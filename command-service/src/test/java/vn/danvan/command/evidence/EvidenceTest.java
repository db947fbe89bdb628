package vn.danvan.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.log.axon.EnvelopeMetaData;
import vn.danvan.service.evidence.EvidenceCode;

/** A body puts a file in once, for itself only. */
class EvidenceTest {

    private static final ContentHash CONTENT = ContentHash.of("biên bản");
    private static final EvidenceId DABAC = EvidenceId.of(new AgencyId("HB.HU.DABAC"), CONTENT);
    private static final EvidenceId RED_CROSS = EvidenceId.of(new AssociationId("HB.HOI.CTD"), CONTENT);
    private static final Actor EDITOR = Given.agency("editor", "HB.HU.DABAC", Role.AGENCY_EDITOR);
    private static final Actor MEMBER = Given.association("hoi", "HB.HOI.CTD", Role.ASSOCIATION);

    private static EvidenceCommand.StoreEvidence store(EvidenceId id) {
        return new EvidenceCommand.StoreEvidence(id, 48_213, "application/pdf", "bien-ban.pdf");
    }

    private static EvidenceEvent.Stored stored(EvidenceId id) {
        return new EvidenceEvent.Stored(id, CONTENT, 48_213, "application/pdf", "bien-ban.pdf");
    }

    @Test
    void an_agency_puts_in_a_file() {
        Given.nothing(Evidence.class).when(EDITOR, store(DABAC)).records(stored(DABAC));
    }

    @Test
    void an_association_puts_in_a_file() {
        Given.nothing(Evidence.class).when(MEMBER, store(RED_CROSS)).records(stored(RED_CROSS));
    }

    @Test
    void not_twice() {
        Given.nothing(Evidence.class)
                .event(stored(DABAC))
                .when(EDITOR, store(DABAC))
                .refuses(EvidenceCode.EXISTS);
    }

    @Test
    void not_for_another_body() {
        Given.nothing(Evidence.class).when(MEMBER, store(DABAC)).refuses(KernelCode.NOT_FOUND);
    }

    @Test
    void who_acts_for_no_body_or_changes_nothing_puts_in_nothing() {
        for (Actor actor : List.of(
                Given.province("tc", Role.FINANCE_APPRAISER),
                Given.agency("kiemtoan", "HB.HU.DABAC", Role.AUDITOR),
                Given.agency("quantri", "HB.HU.DABAC", Role.ADMIN))) {
            Given.nothing(Evidence.class).when(actor, store(DABAC)).refuses(KernelCode.NOT_PERMITTED);
        }
    }

    @Test
    void only_what_the_own_body_has_put_in_may_be_cited() {
        Register register = new Register().happened(DABAC, stored(DABAC));
        EvidenceFacts.mustBeThere(List.of(CONTENT), EDITOR, register, "/evidence");
        DomainError refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                DomainError.class, () -> EvidenceFacts.mustBeThere(List.of(CONTENT), MEMBER, register, "/evidence"));
        assertThat(refused.code()).isEqualTo(EvidenceCode.UNKNOWN);
        assertThat(refused.pointer()).isEqualTo("/evidence/0");
    }

    @Test
    void what_is_let_through_as_history_is_marked_as_such() {
        LocalDate today = LocalDate.of(2020, 2, 1);
        LocalDate yesterday = today.minusDays(1);
        Actor historian = new Actor(EDITOR.person(), EDITOR.agency(), null, EDITOR.roles(), true);
        Register empty = new Register();
        assertThat(EvidenceFacts.mustBeThereUnlessHistory(
                        List.of(CONTENT), yesterday, today, historian, empty, "/files"))
                .containsEntry(EnvelopeMetaData.EFFECTIVE_ON, yesterday)
                .containsEntry(EnvelopeMetaData.HISTORICAL, true);
        assertThat(EvidenceFacts.mustBeThereUnlessHistory(List.of(), yesterday, today, historian, empty, "/files"))
                .isEmpty();
        Register register = new Register().happened(DABAC, stored(DABAC));
        assertThat(EvidenceFacts.mustBeThereUnlessHistory(
                        List.of(CONTENT), today, today, historian, register, "/files"))
                .isEmpty();
        assertThat(EvidenceFacts.mustBeThereUnlessHistory(
                        List.of(CONTENT), yesterday, today, EDITOR, register, "/files"))
                .isEmpty();
    }

    @Test
    void an_id_says_whose_file_it_is_and_what_is_in_it() {
        assertThat(DABAC.body()).isEqualTo(new AgencyId("HB.HU.DABAC"));
        assertThat(RED_CROSS.body()).isEqualTo(new AssociationId("HB.HOI.CTD"));
        assertThat(DABAC.content()).isEqualTo(CONTENT);
    }
}
