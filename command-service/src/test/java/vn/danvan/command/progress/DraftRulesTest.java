package vn.danvan.command.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.progress.ReportSample.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.DutyTaken;

/** Drafts are worked on by whoever answers for the report on the day, as it is submitted. */
class DraftRulesTest {

    private static final LocalDate SPLIT_ON = LocalDate.of(2020, 4, 3);
    private static final Actor EDITOR_OF_NOI_VU = agency("bienche", "HB.SO.NOIVU", Role.AGENCY_EDITOR);
    private static final Actor EDITOR_OF_KY_SON = agency("kyson", "HB.HU.KYSON", Role.AGENCY_EDITOR);

    private final Register register = ReportSample.register();

    private void mayDraft(Actor actor, LocalDate today) {
        assertThat(DraftRules.of(ID, actor, today, register).round()).isZero();
    }

    private void mayNotDraft(Actor actor, LocalDate today) {
        assertThatThrownBy(() -> DraftRules.of(ID, actor, today, register)).hasMessageContaining("resource.not-found");
    }

    private void splits(boolean continues) {
        register.happened(
                DA_BAC,
                new AgencyEvent.Split(
                        DA_BAC,
                        List.of(NOI_VU, KY_SON),
                        continues,
                        List.of(new DutyTaken(ID.stream(), NOI_VU)),
                        continues ? DA_BAC : KY_SON,
                        "83/NQ",
                        SPLIT_ON));
    }

    @Test
    void the_agency_s_own_people_do_and_others_do_not() {
        mayDraft(EDITOR, SPLIT_ON);
        mayDraft(HEAD, SPLIT_ON);
        mayNotDraft(EDITOR_OF_NOI_VU, SPLIT_ON);
    }

    @Test
    void who_took_the_report_over_in_a_split_does_from_that_day_and_the_agency_no_longer_does() {
        splits(true);
        mayDraft(EDITOR, SPLIT_ON.minusDays(1));
        mayNotDraft(EDITOR_OF_NOI_VU, SPLIT_ON.minusDays(1));
        mayNotDraft(EDITOR, SPLIT_ON);
        mayNotDraft(HEAD, SPLIT_ON);
        mayDraft(EDITOR_OF_NOI_VU, SPLIT_ON);
    }

    @Test
    void who_answers_for_the_rest_of_the_agency_does_not() {
        splits(false);
        mayDraft(EDITOR_OF_NOI_VU, SPLIT_ON);
        mayNotDraft(EDITOR_OF_KY_SON, SPLIT_ON);
    }
}
