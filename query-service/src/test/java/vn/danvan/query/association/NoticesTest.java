package vn.danvan.query.association;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.rule.RuleId;
import vn.danvan.query.rule.RuleView;

/** A sign shows on its first day and not on the day before, and names what it is computed from. */
class NoticesTest {

    private static final AssociationId ID = new AssociationId("HB.HOI.SVC");
    private static final PersonId BY = new PersonId("ubnd");
    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);
    private static final AssociationEvent REGISTERED = new AssociationEvent.Registered(
            ID, "Hội Sinh vật cảnh tỉnh", AssociationClass.OTHER, Level.PROVINCE, "sinh vật cảnh");
    private static final RuleView TWO_YEARS = rule(DAY, null);

    private static RuleView rule(LocalDate from, @Nullable LocalDate to) {
        return new RuleView(
                new RuleId(Notices.SILENCE_RULE),
                List.of(new RuleView.RuleVersion(
                        "r@1", "ALL", "2", "years", from, to, "NĐ 126/2024", "example", 77, null, null)),
                0);
    }

    private static AssociationSign after(AssociationEvent... events) {
        AssociationSign sign = null;
        for (int i = 0; i < events.length; i++) {
            sign = AssociationSign.fold(sign, events[i], at(10 + i, "2020-03-01"));
        }
        return Objects.requireNonNull(sign);
    }

    private static List<Notices.Notice> on(LocalDate day, AssociationSign sign, @Nullable RuleView rule) {
        return Notices.on(day, List.of(sign), rule, 99).items();
    }

    @Test
    void two_silent_years_are_a_sign_and_a_day_less_is_none() {
        AssociationSign sign = after(REGISTERED);
        assertThat(on(DAY.plusYears(2).minusDays(1), sign, TWO_YEARS)).isEmpty();
        assertThat(on(DAY.plusYears(2), sign, TWO_YEARS)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notices.Kind.SILENT);
            assertThat(notice.since()).isEqualTo(DAY.plusYears(2));
            assertThat(notice.ruleVersion()).isEqualTo("r@1");
            assertThat(notice.evidence()).containsExactly(10L, 77L);
        });
    }

    @Test
    void without_a_rule_in_force_silence_is_no_sign() {
        assertThat(on(DAY.plusYears(9), after(REGISTERED), null)).isEmpty();
        assertThat(on(DAY.plusYears(9), after(REGISTERED), rule(DAY.plusYears(10), null)))
                .isEmpty();
        assertThat(on(DAY.plusYears(9), after(REGISTERED), rule(DAY, DAY.plusYears(9))))
                .isEmpty();
    }

    @Test
    void an_act_of_its_own_people_is_a_sign_of_life() {
        AssociationSign alive = after(REGISTERED).alive(DAY.plusYears(1), REGISTERED, at(50, "2021-03-01"));
        assertThat(alive.lastSignIndex()).isEqualTo(50);
        assertThat(on(DAY.plusYears(3).minusDays(1), alive, TWO_YEARS)).isEmpty();
        assertThat(on(DAY.plusYears(3), alive, TWO_YEARS)).hasSize(1);
        AssociationSign earlier = alive.alive(DAY, REGISTERED, at(60, "2020-03-01"));
        assertThat(earlier).isEqualTo(alive);
    }

    @Test
    void a_congress_is_overdue_on_the_day_after_the_term_and_the_next_one_settles_it() {
        AssociationEvent congress =
                new AssociationEvent.CongressHeld(ID, "Đại hội IV", DAY, DAY, DAY.plusYears(1), 50, BY);
        AssociationSign sign = after(REGISTERED, congress);
        assertThat(on(DAY.plusYears(1), sign, null)).isEmpty();
        assertThat(on(DAY.plusYears(1).plusDays(1), sign, null)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notices.Kind.CONGRESS_OVERDUE);
            assertThat(notice.evidence()).containsExactly(11L);
        });
        AssociationEvent next = new AssociationEvent.CongressHeld(
                ID, "Đại hội V", DAY.plusYears(1), DAY.plusYears(1), DAY.plusYears(6), 50, BY);
        assertThat(on(DAY.plusYears(2), after(REGISTERED, congress, next), null))
                .isEmpty();
    }

    @Test
    void a_suspension_is_over_on_the_day_after_its_last_and_a_resumption_settles_it() {
        AssociationEvent suspended = new AssociationEvent.Suspended(ID, "1", "x", DAY, DAY.plusDays(30), BY);
        assertThat(on(DAY.plusDays(30), after(REGISTERED, suspended), null)).isEmpty();
        assertThat(on(DAY.plusDays(31), after(REGISTERED, suspended), null))
                .extracting(Notices.Notice::kind)
                .containsExactly(Notices.Kind.SUSPENSION_EXPIRED);
        AssociationEvent resumed = new AssociationEvent.Resumed(ID, "2", "x", DAY.plusDays(20), BY);
        assertThat(on(DAY.plusDays(40), after(REGISTERED, suspended, resumed), null))
                .isEmpty();
    }

    @Test
    void about_one_that_has_ended_there_are_none() {
        AssociationEvent merged =
                new AssociationEvent.MergedInto(ID, new AssociationId("B"), "1", "x", DAY, List.of(), BY);
        assertThat(on(DAY.plusYears(9), after(REGISTERED, merged), TWO_YEARS)).isEmpty();
    }
}
