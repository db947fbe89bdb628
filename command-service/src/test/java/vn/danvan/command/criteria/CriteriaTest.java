package vn.danvan.command.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.Given.province;
import static vn.danvan.command.criteria.CriteriaSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.command.RememberedPast;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaVersion;

class CriteriaTest {

    private static final CriteriaVersion V2 = new CriteriaVersion("TC-BC-2021");

    static Stream<Arguments> table() {
        return Table.of("""
                          | draft           | revise             | return             | publish            | repeal
                none      | Drafted         | resource.not-found | resource.not-found | resource.not-found | resource.not-found
                draft     | criteria.exists | Revised            | Returned           | Published          | criteria.not-published
                returned  | criteria.exists | Revised            | Returned           | Published          | criteria.not-published
                published | criteria.exists | criteria.not-draft | criteria.not-draft | criteria.not-draft | Repealed
                repealed  | criteria.exists | criteria.not-draft | criteria.not-draft | criteria.not-draft | criteria.not-published""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        CriteriaEvent[] past = switch (state) {
            case "none" -> new CriteriaEvent[0];
            case "draft" -> new CriteriaEvent[] {DRAFTED};
            case "returned" -> new CriteriaEvent[] {DRAFTED, RETURNED};
            case "published" -> new CriteriaEvent[] {DRAFTED, PUBLISHED};
            case "repealed" -> new CriteriaEvent[] {DRAFTED, PUBLISHED, REPEALED};
            default -> throw new IllegalArgumentException(state);
        };
        Register register = new Register().happened(ID, (Object[]) past);
        String came = switch (command) {
            case "draft" -> register.outcome(BOARD, DRAFT);
            case "revise" -> register.outcome(BOARD, REVISE);
            case "return" -> register.outcome(APPROVER, RETURN);
            case "publish" -> register.outcome(APPROVER, PUBLISH);
            case "repeal" -> register.outcome(APPROVER, REPEAL);
            default -> throw new IllegalArgumentException(command);
        };
        assertThat(came).isEqualTo(outcome);
    }

    private static Given<Criteria> given(CriteriaEvent... events) {
        return Given.nothing(Criteria.class).event((Object[]) events);
    }

    @Test
    void the_board_drafts_for_posts_and_the_treasury_for_budgets() {
        given().when(BOARD, DRAFT).records(DRAFTED);
        given().when(TREASURY, DRAFT).refuses(KernelCode.NOT_PERMITTED);
        CriteriaCommand budget = new CriteriaCommand.DraftCriteria(CriteriaId.BUDGET, V1, "Tiêu chí", ITEMS);
        given().when(BOARD, budget).refuses(KernelCode.NOT_PERMITTED);
        given().when(TREASURY, budget)
                .records(new CriteriaEvent.Drafted(CriteriaId.BUDGET, V1, "Tiêu chí", ITEMS, new PersonId("taichinh")));
    }

    @Test
    void who_drafted_or_revised_never_approves() {
        Actor drafter = province("tochuc", Role.APPROVER);
        given(DRAFTED).when(drafter, PUBLISH).refuses(CriteriaCode.SAME_PERSON);
        given(DRAFTED).when(drafter, RETURN).refuses(CriteriaCode.SAME_PERSON);
        CriteriaEvent byAnother = new CriteriaEvent.Revised(ID, V1, "Tiêu chí", OTHER_ITEMS, new PersonId("khac"));
        given(DRAFTED, byAnother).when(drafter, PUBLISH).refuses(CriteriaCode.SAME_PERSON);
        given(DRAFTED, byAnother).when(province("khac", Role.APPROVER), PUBLISH).refuses(CriteriaCode.SAME_PERSON);
        given(DRAFTED).when(APPROVER, PUBLISH).records(PUBLISHED);
    }

    @Test
    void a_version_names_each_criterion_once_and_at_least_one() {
        given().when(
                        BOARD,
                        new CriteriaCommand.DraftCriteria(
                                ID, V1, "Tiêu chí", List.of(ITEMS.getFirst(), ITEMS.getFirst())))
                .refuses(CriteriaCode.ITEM_TWICE, "/items/1/code");
        given().when(BOARD, new CriteriaCommand.DraftCriteria(ID, V1, "Tiêu chí", List.of()))
                .refuses(CriteriaCode.NO_ITEMS);
        given(DRAFTED)
                .when(BOARD, new CriteriaCommand.ReviseCriteria(ID, V1, "Tiêu chí", ITEMS))
                .refuses(CriteriaCode.UNCHANGED);
    }

    @Test
    void validity_ends_after_it_begins() {
        given(DRAFTED)
                .when(APPROVER, publish("2020-03-01", "2020-03-02"))
                .records(new CriteriaEvent.Published(ID, V1, "24-QĐ", FROM, FROM.plusDays(1), LEADER));
        given(DRAFTED)
                .when(APPROVER, publish("2020-03-01", "2020-03-01"))
                .refuses(KernelCode.DATES_REVERSED, "/validTo");
    }

    @Test
    void validity_in_the_past_needs_the_right_to_import_history() {
        given(DRAFTED).when(APPROVER, publish("2020-02-01", null)).records(published(V1, "2020-02-01", null));
        given(DRAFTED).when(APPROVER, publish("2020-01-31", null)).refuses(CriteriaCode.HISTORY);
        Actor historian = new Actor(LEADER, null, null, Set.of(Role.APPROVER), true);
        given(DRAFTED).when(historian, publish("2020-01-31", null)).records(published(V1, "2020-01-31", null));
    }

    @Test
    void two_versions_never_begin_on_one_day() {
        CriteriaEvent second = new CriteriaEvent.Drafted(ID, V2, "Tiêu chí", ITEMS, DRAFTER);
        given(second, published(V2, "2020-03-01", null), DRAFTED)
                .when(APPROVER, PUBLISH)
                .refuses(CriteriaCode.SAME_DATE, "/validFrom");
        given(second, published(V2, "2020-03-02", null), DRAFTED)
                .when(APPROVER, PUBLISH)
                .records(PUBLISHED);
    }

    @Test
    void a_version_is_repealed_within_its_validity() {
        CriteriaEvent untilMay = published(V1, "2020-03-01", "2020-05-01");
        given(DRAFTED, untilMay).when(APPROVER, repeal("2020-03-01")).records(repealed("2020-03-01"));
        given(DRAFTED, untilMay).when(APPROVER, repeal("2020-05-01")).records(repealed("2020-05-01"));
        given(DRAFTED, untilMay).when(APPROVER, repeal("2020-02-29")).refuses(CriteriaCode.REPEAL_TOO_EARLY, "/from");
        given(DRAFTED, untilMay).when(APPROVER, repeal("2020-05-02")).refuses(CriteriaCode.REPEAL_TOO_EARLY, "/from");
        given(DRAFTED, PUBLISHED)
                .on("2020-06-02")
                .when(APPROVER, repeal("2020-06-01"))
                .refuses(CriteriaCode.HISTORY);
    }

    private static CriteriaEvent published(
            CriteriaVersion version, String from, @org.jspecify.annotations.Nullable String to) {
        return new CriteriaEvent.Published(
                ID, version, "24-QĐ", LocalDate.parse(from), to == null ? null : LocalDate.parse(to), LEADER);
    }

    private static CriteriaEvent repealed(String from) {
        return new CriteriaEvent.Repealed(ID, V1, LocalDate.parse(from), "30-QĐ", LEADER);
    }

    private static Optional<CriteriaVersion> inForce(String day, CriteriaEvent... events) {
        return CriteriaBook.find(ID, LocalDate.parse(day), new RememberedPast().with(ID, (Object[]) events));
    }

    @Test
    void the_version_that_began_last_is_in_force_until_its_end() {
        CriteriaEvent[] two = {published(V1, "2020-03-01", null), published(V2, "2021-01-01", "2022-01-01")};
        assertThat(inForce("2020-02-29", two)).isEmpty();
        assertThat(inForce("2020-03-01", two)).contains(V1);
        assertThat(inForce("2020-12-31", two)).contains(V1);
        assertThat(inForce("2021-01-01", two)).contains(V2);
        assertThat(inForce("2021-12-31", two)).contains(V2);
        assertThat(inForce("2022-01-01", two)).contains(V1);
    }

    @Test
    void what_is_repealed_is_not_in_force() {
        assertThat(inForce("2020-05-31", PUBLISHED, REPEALED)).contains(V1);
        assertThat(inForce("2020-06-01", PUBLISHED, REPEALED)).isEmpty();
    }

    @Test
    void a_decision_may_name_the_version_in_force_and_no_other() {
        RememberedPast past = new RememberedPast().with(ID, PUBLISHED);
        assertThat(CriteriaBook.inForce(ID, V1, FROM, past)).isEqualTo(V1);
        assertThat(CriteriaBook.inForce(ID, null, FROM, past)).isEqualTo(V1);
        assertThatThrownBy(() -> CriteriaBook.inForce(ID, V2, FROM, past))
                .isInstanceOfSatisfying(DomainError.class, e -> {
                    assertThat(e.code()).isEqualTo(CriteriaCode.NOT_IN_FORCE);
                    assertThat(e.pointer()).isEqualTo("/criteria");
                });
        assertThatThrownBy(() -> CriteriaBook.inForce(ID, V1, FROM.minusDays(1), past))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(CriteriaCode.NONE_IN_FORCE));
    }
}
