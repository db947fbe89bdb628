package vn.danvan.standalone.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Role;

class AccountRosterTest {

    private final Map<String, Account> demo =
            AccountRoster.demo().stream().collect(Collectors.toMap(Account::name, Function.identity()));

    @Test
    void each_of_the_55_addressed_agencies_has_an_editor_and_a_head() {
        assertThat(demo.values().stream().filter(a -> a.roles().equals(List.of(Role.AGENCY_EDITOR))))
                .hasSize(55);
        assertThat(demo.get("hb.hu.dabac.head"))
                .isEqualTo(new Account(
                        "hb.hu.dabac.head",
                        List.of(Role.AGENCY_HEAD),
                        "HB.HU.DABAC",
                        null,
                        false,
                        "Huyện ủy Đà Bắc: thủ trưởng"));
    }

    @Test
    void an_agency_that_ended_before_the_plan_has_no_account() {
        assertThat(demo).doesNotContainKeys("hb.hu.kyson.head", "hb.hu.kyson.editor");
    }

    @Test
    void each_of_the_30_associations_has_an_account_that_acts_for_it_alone() {
        assertThat(demo.values().stream().filter(a -> a.association() != null))
                .hasSize(30)
                .allMatch(a -> a.roles().equals(List.of(Role.ASSOCIATION)) && a.agency() == null);
    }

    @Test
    void every_role_is_held_by_someone() {
        assertThat(demo.values().stream().flatMap(a -> a.roles().stream())).containsAll(Arrays.asList(Role.values()));
    }

    @Test
    void without_the_demo_there_is_just_someone_who_can_get_in() {
        assertThat(AccountRoster.administrator()).singleElement().satisfies(account -> {
            assertThat(account.name()).isEqualTo("quantri");
            assertThat(account.roles()).containsExactly(Role.ADMIN);
            assertThat(account.importsHistory()).isTrue();
        });
    }
}
