package vn.danvan.query.subplan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ReviewComment;
import vn.danvan.kernel.subplan.SubPlanContent;
import vn.danvan.kernel.subplan.SubPlanEvent;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.query.subplan.SubPlanView.Status;

class SubPlanViewTest {

    private static final SubPlanId ID = SubPlanId.parse("KH158/HB.HU.DABAC");
    private static final SubPlanContent FIRST = content("Một");
    private static final SubPlanContent SECOND = content("Hai");

    private SubPlanView view = SubPlanView.fold(
            null, new SubPlanEvent.Drafted(ID, FIRST, LocalDate.parse("2020-03-31")), at(0, "2020-02-01"));

    @Test
    void a_draft_has_not_been_judged() {
        assertThat(view.status()).isEqualTo(Status.DRAFT);
        assertThat(view.late()).isNull();
        assertThat(view.submissions()).isZero();
    }

    @Test
    void a_sub_plan_is_returned_resubmitted_and_accepted() {
        then(new SubPlanEvent.Submitted(ID, FIRST.hash(), 1, true), 1, "2020-04-02");
        ReviewComment comment = new ReviewComment("I", ReviewComment.Reason.UNCLEAR_RESPONSIBILITY, "ai làm?");
        then(new SubPlanEvent.Returned(ID, List.of(comment)), 2, "2020-04-05");
        assertThat(view.status()).isEqualTo(Status.RETURNED);
        assertThat(view.comments()).containsExactly(comment);
        assertThat(view.late()).isTrue();

        then(new SubPlanEvent.Revised(ID, SECOND), 3, "2020-04-06");
        assertThat(view.comments()).as("still to be answered").containsExactly(comment);
        then(new SubPlanEvent.Submitted(ID, SECOND.hash(), 2, true), 4, "2020-04-07");
        then(new SubPlanEvent.Accepted(ID, SECOND.hash()), 5, "2020-04-08");
        assertThat(view.status()).isEqualTo(Status.ACCEPTED);
        assertThat(view.title()).isEqualTo("Hai");
        assertThat(view.contentHash()).isEqualTo(SECOND.hash());
        assertThat(view.submissions()).isEqualTo(2);
        assertThat(view.submittedOn()).isEqualTo("2020-04-07");
        assertThat(view.acceptedOn()).isEqualTo("2020-04-08");
        assertThat(view.contents())
                .extracting(SubPlanView.ContentVersion::logIndex)
                .containsExactly(0L, 3L);
        assertThat(view.steps())
                .extracting(step -> step.what())
                .containsExactly(
                        "subplan.drafted.v1",
                        "subplan.submitted.v1",
                        "subplan.returned.v1",
                        "subplan.revised.v1",
                        "subplan.submitted.v1",
                        "subplan.accepted.v1");
        assertThat(view.version()).isEqualTo(5);
    }

    @Test
    void a_withdrawn_submission_is_forgotten() {
        then(new SubPlanEvent.Submitted(ID, FIRST.hash(), 1, true), 1, "2020-04-02");
        then(new SubPlanEvent.Withdrawn(ID, "nhầm"), 2, "2020-04-03");
        assertThat(view.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(view.late()).isNull();
        assertThat(view.submittedOn()).isNull();
    }

    @Test
    void what_was_accepted_stays_in_force_while_a_new_version_is_in_the_making() {
        then(new SubPlanEvent.Submitted(ID, FIRST.hash(), 1, false), 1, "2020-03-02");
        then(new SubPlanEvent.Accepted(ID, FIRST.hash()), 2, "2020-03-05");
        assertThat(view.fulfilled()).as("before a new version").isFalse();
        then(new SubPlanEvent.SupersessionBegun(ID, SECOND, 2, "sắp xếp"), 3, "2020-07-01");
        assertThat(view.status()).isEqualTo(Status.DRAFT);
        assertThat(view.superseding()).isTrue();
        assertThat(view.fulfilled()).isTrue();
        assertThat(view.content()).isEqualTo(SECOND);
        assertThat(inForce().content()).isEqualTo(FIRST);
        then(new SubPlanEvent.Submitted(ID, SECOND.hash(), 2, false), 4, "2020-07-02");
        then(new SubPlanEvent.Withdrawn(ID, "bổ sung"), 5, "2020-07-03");
        assertThat(view.late()).isFalse();
        assertThat(view.acceptedOn()).isEqualTo("2020-03-05");
        then(new SubPlanEvent.SupersessionDropped(ID, "chưa cần"), 6, "2020-07-04");
        assertThat(view.status()).isEqualTo(Status.ACCEPTED);
        assertThat(view.content()).isEqualTo(FIRST);
        assertThat(view.superseding()).isFalse();
        then(new SubPlanEvent.SupersessionBegun(ID, SECOND, 2, "sắp xếp"), 7, "2020-08-01");
        then(new SubPlanEvent.Submitted(ID, SECOND.hash(), 3, false), 8, "2020-08-02");
        then(new SubPlanEvent.Accepted(ID, SECOND.hash()), 9, "2020-08-05");
        assertThat(inForce().content()).isEqualTo(SECOND);
        assertThat(view.accepted()).extracting(SubPlanView.InForce::content).containsExactly(FIRST, SECOND);
        assertThat(view.fulfilled()).as("already, by the first version").isTrue();
    }

    private SubPlanView.InForce inForce() {
        return java.util.Objects.requireNonNull(view.inForce());
    }

    private void then(SubPlanEvent event, long index, String day) {
        view = SubPlanView.fold(view, event, at(index, day));
    }

    private static SubPlanContent content(String title) {
        return new SubPlanContent(title, List.of(new SubPlanContent.Section("I", "Mục đích", "…")), List.of());
    }
}
