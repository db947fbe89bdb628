package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.CalendarToken;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;

class ContactTest {

    private static final ContactId ID = new ContactId(TO_DA_BAC);
    private static final EmailAddress OTHER = new EmailAddress("vanthu@huyenuydabac.hoabinh.example");
    private static final CalendarToken TOKEN = CalendarToken.of(new byte[32]);

    private final Register register = register();

    static Stream<Arguments> pairs() {
        return Table.of("""
                state   | set                  | set the same         | remove               | open           | revoke
                nothing | EmailSet             | EmailSet             | resource.not-found   | CalendarOpened | resource.not-found
                address | EmailSet             | contact.same-address | EmailRemoved         | CalendarOpened | contact.no-calendar
                removed | EmailSet             | EmailSet             | contact.no-address   | CalendarOpened | contact.no-calendar
                opened  | EmailSet             | EmailSet             | contact.no-address   | CalendarOpened | CalendarRevoked
                revoked | EmailSet             | EmailSet             | contact.no-address   | CalendarOpened | contact.no-calendar
                """);
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("pairs")
    void every_state_answers_every_command(String state, String command, String outcome) {
        switch (state) {
            case "nothing" -> {}
            case "address" -> register.send(ADMIN, command("set the same"));
            case "removed" -> {
                register.send(ADMIN, command("set the same"));
                register.send(ADMIN, command("remove"));
            }
            case "opened" -> register.send(HEAD, command("open"));
            case "revoked" -> {
                register.send(HEAD, command("open"));
                register.send(ADMIN, command("revoke"));
            }
            default -> throw new IllegalArgumentException(state);
        }
        Actor actor = command.equals("open") || command.equals("revoke") ? HEAD : ADMIN;
        assertThat(register.outcome(actor, command(command))).isEqualTo(outcome);
    }

    private static ContactCommand command(String command) {
        return switch (command) {
            case "set" -> new ContactCommand.SetEmail(ID, OTHER);
            case "set the same" -> new ContactCommand.SetEmail(ID, MAILBOX);
            case "remove" -> new ContactCommand.RemoveEmail(ID, "không dùng nữa");
            case "open" -> new ContactCommand.OpenCalendar(ID, TOKEN.hash());
            case "revoke" -> new ContactCommand.RevokeCalendar(ID);
            default -> throw new IllegalArgumentException(command);
        };
    }

    @Test
    void an_address_is_the_administrator_s_and_a_calendar_the_body_s_own() {
        for (Actor actor : List.of(OFFICER, HEAD, AUDITOR, MEMBER)) {
            assertThat(register.refused(actor, command("set"))).isEqualTo("actor.not-permitted");
        }
        assertThat(register.refused(OTHER_HEAD, command("open"))).isEqualTo("resource.not-found");
        assertThat(register.refused(MEMBER, command("open"))).isEqualTo("resource.not-found");
        assertThat(register.refused(ADMIN, command("open"))).isEqualTo("actor.not-permitted");
        assertThat(register.refused(OFFICER, command("open"))).isEqualTo("actor.not-permitted");
        register.send(EDITOR, command("open"));
        assertThat(register.refused(OTHER_HEAD, command("revoke"))).isEqualTo("resource.not-found");
        assertThat(register.refused(OFFICER, command("revoke"))).isEqualTo("actor.not-permitted");
    }

    @Test
    void an_association_opens_its_calendar() {
        ContactId gardeners = new ContactId(new Body(GARDENERS));
        assertThat(register.send(MEMBER, new ContactCommand.OpenCalendar(gardeners, TOKEN.hash())))
                .containsExactly(new ContactEvent.CalendarOpened(gardeners, TOKEN.hash()));
        assertThat(register.refused(HEAD, new ContactCommand.OpenCalendar(gardeners, TOKEN.hash())))
                .isEqualTo("resource.not-found");
    }

    @Test
    void a_body_that_is_not_there_or_has_ended_is_not_reached() {
        for (String unknown : List.of("agency/HB.HU.NONE", "association/HB.HOI.NONE")) {
            assertThat(register.refused(ADMIN, new ContactCommand.SetEmail(ContactId.parse(unknown), MAILBOX)))
                    .isEqualTo("resource.not-found");
        }
        register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, KIM_BOI, LocalDate.of(2020, 1, 5)));
        assertThat(register.refused(ADMIN, command("set"))).isEqualTo("resource.not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vanphong",
                "@dabac.example",
                "vanphong@",
                "vanphong@dabac",
                "van phong@dabac.example",
                "vanphong@dabac.example\r\nBcc: x@y.example",
                "vanphong@dabac.example,x@y.example",
                "Văn phòng <vanphong@dabac.example>",
                "văn.phòng@dabac.example",
                "\"a b\"@dabac.example",
                ".a@dabac.example",
                "a..b@dabac.example",
                "a@-dabac.example",
                "a@dabac..example",
                "a@[127.0.0.1]",
                "a@dabac.example "
            })
    void what_is_not_one_plain_address_is_refused(String address) {
        assertThatThrownBy(() -> new EmailAddress(address))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(KernelCode.EMAIL_MALFORMED));
    }

    @Test
    void an_address_may_be_as_long_as_mail_servers_take() {
        assertThat(new EmailAddress("a".repeat(64) + "@dabac.example").value()).hasSize(78);
        assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@dabac.example"))
                .isInstanceOf(DomainError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "agency", "agency/", "other/HB.HU.DABAC", "agency/hb", "agency/A/B"})
    void a_body_is_an_agency_or_an_association(String body) {
        assertThatThrownBy(() -> Body.parse(body)).isInstanceOf(DomainError.class);
    }

    @Test
    void a_token_is_told_by_nothing_but_itself() {
        assertThat(TOKEN.toString()).doesNotContain(TOKEN.value());
        assertThat(TOKEN.hash().value()).doesNotContain(TOKEN.value());
        assertThatThrownBy(() -> new CalendarToken("short")).isInstanceOf(DomainError.class);
    }
}
