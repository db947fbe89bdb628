package vn.danvan.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.reminder.ReminderSamples.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.CalendarToken;
import vn.danvan.kernel.reminder.ContactEvent;
import vn.danvan.kernel.reminder.ContactId;
import vn.danvan.kernel.reminder.EmailAddress;

/** Random commands about where three bodies are reached, of which one may end meanwhile: they do what the model says. */
class ContactSequencesTest {

    private static final int SEEDS = 250;
    private static final int COMMANDS = 50;
    private static final List<Body> BODIES = List.of(TO_DA_BAC, TO_DA_BAC, TO_KIM_BOI, new Body(GARDENERS));
    private static final List<EmailAddress> ADDRESSES = List.of(MAILBOX, PROVINCE_MAILBOX);
    private static final ContentHash TOKEN = CalendarToken.of(new byte[32]).hash();
    private static final List<Actor> PEOPLE =
            List.of(ADMIN, ADMIN, ADMIN, HEAD, HEAD, EDITOR, OTHER_HEAD, MEMBER, OFFICER, AUDITOR);
    private static final Set<String> SEEN = new HashSet<>();
    private static final Map<String, Predicate<List<ContactEvent>>> INVARIANTS = Map.of(
            "an_address_that_is_set_is_another", ContactSequencesTest::setIsAnother,
            "only_what_is_set_is_removed", ContactSequencesTest::removedWasSet,
            "only_what_is_open_is_revoked", ContactSequencesTest::revokedWasOpen);

    /** Written a second time: what there is of a body is words. */
    private static final class Model {
        private final Map<Body, Set<String>> known = new HashMap<>();
        private boolean daBacEnded;

        Set<String> take(Actor actor, ContactCommand command) {
            Body body = command.contact().body();
            Set<String> has = known.getOrDefault(body, new HashSet<>());
            boolean begins =
                    command instanceof ContactCommand.SetEmail || command instanceof ContactCommand.OpenCalendar;
            if (!begins && !known.containsKey(body)) {
                return Set.of("resource.not-found");
            }
            Set<String> no = new HashSet<>();
            if (begins && daBacEnded && body.equals(TO_DA_BAC)) {
                no.add("resource.not-found");
            }
            boolean admin = actor.roles().contains(Role.ADMIN);
            boolean own = body.id().equals(actor.agency()) || body.id().equals(actor.association());
            boolean bodies = actor.agency() != null || actor.association() != null;
            String event = switch (command) {
                case ContactCommand.SetEmail c -> {
                    require(admin, "actor.not-permitted", no);
                    require(!has.contains(c.address().toString()), "contact.same-address", no);
                    if (no.isEmpty()) {
                        ADDRESSES.forEach(address -> has.remove(address.toString()));
                        has.add(c.address().toString());
                    }
                    yield "EmailSet";
                }
                case ContactCommand.RemoveEmail _ -> {
                    require(admin, "actor.not-permitted", no);
                    boolean set = ADDRESSES.stream().anyMatch(address -> has.contains(address.toString()));
                    require(set, "contact.no-address", no);
                    if (no.isEmpty()) {
                        ADDRESSES.forEach(address -> has.remove(address.toString()));
                    }
                    yield "EmailRemoved";
                }
                case ContactCommand.OpenCalendar _ -> {
                    require(bodies, "actor.not-permitted", no);
                    require(own, "resource.not-found", no);
                    if (no.isEmpty()) {
                        has.add("calendar");
                    }
                    yield "CalendarOpened";
                }
                case ContactCommand.RevokeCalendar _ -> {
                    require(bodies || admin, "actor.not-permitted", no);
                    require(own || admin, "resource.not-found", no);
                    require(has.contains("calendar"), "contact.no-calendar", no);
                    if (no.isEmpty()) {
                        has.remove("calendar");
                    }
                    yield "CalendarRevoked";
                }
            };
            if (no.isEmpty()) {
                known.put(body, has);
            }
            return no.isEmpty() ? Set.of(event) : no;
        }

        private static void require(boolean holds, String otherwise, Set<String> no) {
            if (!holds) {
                no.add(otherwise);
            }
        }
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        assertThat(SEEN)
                .contains("EmailSet", "EmailRemoved", "CalendarOpened", "CalendarRevoked")
                .contains("actor.not-permitted", "resource.not-found")
                .contains("contact.same-address", "contact.no-address", "contact.no-calendar");
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void contacts_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = ReminderSamples.register();
        Model model = new Model();
        int end = random.nextInt(2 * COMMANDS);
        for (int i = 0; i < COMMANDS; i++) {
            if (i == end) {
                register.happened(DA_BAC, new AgencyEvent.MergedInto(DA_BAC, KIM_BOI, LocalDate.of(2020, 1, 5)));
                model.daBacEnded = true;
            }
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            ContactId id = new ContactId(BODIES.get(random.nextInt(BODIES.size())));
            ContactCommand command = switch (random.nextInt(6)) {
                case 0, 1 -> new ContactCommand.SetEmail(id, ADDRESSES.get(random.nextInt(2)));
                case 2 -> new ContactCommand.RemoveEmail(id, "không dùng nữa");
                case 3, 4 -> new ContactCommand.OpenCalendar(id, TOKEN);
                default -> new ContactCommand.RevokeCalendar(id);
            };
            Set<String> possible = model.take(actor, command);
            String outcome = register.outcome(actor, command);
            assertThat(possible).as("%s by %s", command, actor).contains(outcome);
            SEEN.add(outcome);
        }
        for (Body body : BODIES) {
            List<ContactEvent> history = register.of(new ContactId(body), ContactEvent.class);
            INVARIANTS.forEach((name, holds) ->
                    assertThat(holds.test(history)).as(name + " in " + history).isTrue());
        }
    }

    @Test
    void the_invariants_catch_what_they_are_for() {
        ContactId id = new ContactId(TO_DA_BAC);
        ContactEvent set = new ContactEvent.EmailSet(id, MAILBOX);
        ContactEvent removed = new ContactEvent.EmailRemoved(id, "không dùng nữa");
        ContactEvent opened = new ContactEvent.CalendarOpened(id, TOKEN);
        ContactEvent revoked = new ContactEvent.CalendarRevoked(id);
        fails("an_address_that_is_set_is_another", set, set);
        fails("only_what_is_set_is_removed", set, removed, removed);
        fails("only_what_is_open_is_revoked", opened, revoked, revoked);
    }

    private static void fails(String name, ContactEvent... history) {
        assertThat(Objects.requireNonNull(INVARIANTS.get(name)).test(List.of(history)))
                .as(name)
                .isFalse();
    }

    private static boolean setIsAnother(List<ContactEvent> history) {
        Set<EmailAddress> stands = new HashSet<>();
        for (ContactEvent event : history) {
            if (event instanceof ContactEvent.EmailSet e) {
                if (stands.contains(e.address())) {
                    return false;
                }
                stands.clear();
                stands.add(e.address());
            } else if (event instanceof ContactEvent.EmailRemoved) {
                stands.clear();
            }
        }
        return true;
    }

    private static boolean removedWasSet(List<ContactEvent> history) {
        return alternates(history, ContactEvent.EmailSet.class, ContactEvent.EmailRemoved.class);
    }

    private static boolean revokedWasOpen(List<ContactEvent> history) {
        return alternates(history, ContactEvent.CalendarOpened.class, ContactEvent.CalendarRevoked.class);
    }

    private static boolean alternates(List<ContactEvent> history, Class<?> begins, Class<?> ends) {
        boolean stands = false;
        for (ContactEvent event : history) {
            if (ends.isInstance(event) && !stands) {
                return false;
            }
            stands = begins.isInstance(event) || (stands && !ends.isInstance(event));
        }
        return true;
    }
}
