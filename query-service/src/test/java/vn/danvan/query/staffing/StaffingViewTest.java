package vn.danvan.query.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;
import vn.danvan.kernel.staffing.StaffingYear;
import vn.danvan.kernel.staffing.StaffingYearEvent;
import vn.danvan.query.staffing.StaffingView.Flag;

class StaffingViewTest {

    private static final StaffingYear YEAR = new StaffingYear(2021);
    private static final StaffingId ID = new StaffingId(YEAR, new AssociationId("HB.HOI.CTD"));
    private static final CriteriaVersion CRITERIA = new CriteriaVersion("TC-BC-2020");

    private StaffingView view = StaffingView.empty(ID);
    private StaffingYearView year =
            StaffingYearView.empty(YEAR).fold(new StaffingYearEvent.CeilingSet(YEAR, 100, "NQ"));
    private long index;

    private void then(StaffingEvent event) {
        StaffingView before = view;
        view = view.fold(event, at(index++, "2021-07-05"));
        year = year.counting(before, view);
    }

    private static StaffingEvent counted(String on, int people, int allotted) {
        return new StaffingEvent.HeadcountReported(ID, LocalDate.parse(on), people, allotted);
    }

    @Test
    void people_above_the_posts_are_flagged_until_the_posts_or_the_people_change() {
        then(new StaffingEvent.Allotted(ID, 9, CRITERIA, "118-QĐ"));
        assertThat(view.flag()).isEqualTo(Flag.NOT_REPORTED);
        then(counted("2021-06-30", 9, 9));
        assertThat(view.flag()).isEqualTo(Flag.WITHIN);
        then(counted("2021-07-01", 11, 9));
        assertThat(view.flag()).isEqualTo(Flag.OVER_USE);
        assertThat(view.over()).isEqualTo(2);
        then(new StaffingEvent.Adjusted(ID, 9, 11, CRITERIA, "thêm việc", "402-QĐ"));
        assertThat(view.flag()).isEqualTo(Flag.WITHIN);
        then(new StaffingEvent.Withdrawn(ID, 11, "chuyển loại", "455-QĐ"));
        assertThat(view.over()).isEqualTo(11);
        assertThat(view.version()).isEqualTo(4);
    }

    @Test
    void the_latest_day_counts_and_of_two_reports_of_one_day_the_later() {
        then(new StaffingEvent.Allotted(ID, 9, CRITERIA, "118-QĐ"));
        then(counted("2021-06-30", 9, 9));
        then(counted("2021-03-31", 7, 9));
        assertThat(view.headcount()).isEqualTo(9);
        then(counted("2021-06-30", 8, 9));
        assertThat(view.headcount()).isEqualTo(8);
        assertThat(view.headcounts()).hasSize(2);
    }

    @Test
    void a_year_adds_up_its_associations() {
        then(new StaffingEvent.Allotted(ID, 9, CRITERIA, "118-QĐ"));
        assertThat(year.allotted()).isEqualTo(9);
        assertThat(year.remaining()).isEqualTo(91);
        assertThat(year.associations()).isEqualTo(1);
        assertThat(year.reported()).isZero();
        then(counted("2021-06-30", 11, 9));
        assertThat(year.headcount()).isEqualTo(11);
        assertThat(year.reported()).isEqualTo(1);
        assertThat(year.overUse()).isEqualTo(1);
        assertThat(year.over()).isEqualTo(2);
        then(counted("2021-07-01", 8, 9));
        assertThat(year.headcount()).isEqualTo(8);
        assertThat(year.overUse()).isZero();
        assertThat(year.over()).isZero();
        then(new StaffingEvent.PostsGiven(ID, 4, new AssociationId("HB.HOI.DADC"), "30-QĐ"));
        assertThat(year.allotted()).isEqualTo(5);
        assertThat(year.over()).isEqualTo(3);
        then(new StaffingEvent.Withdrawn(ID, 5, "chuyển loại", "455-QĐ"));
        assertThat(year.associations()).isZero();
        assertThat(year.remaining()).isEqualTo(100);
        year = year.fold(new StaffingYearEvent.Closed(YEAR, LocalDate.of(2022, 1, 10)));
        assertThat(year.closedOn()).isEqualTo("2022-01-10");
    }

    @Test
    void a_move_between_associations_names_the_other() {
        then(new StaffingEvent.PostsReceived(ID, 3, new AssociationId("HB.HOI.CTNXP"), "30-QĐ"));
        assertThat(view.moves()).singleElement().satisfies(move -> {
            assertThat(move.delta()).isEqualTo(3);
            assertThat(move.other()).isEqualTo(new AssociationId("HB.HOI.CTNXP"));
        });
        assertThat(view.posts()).isEqualTo(3);
    }
}
