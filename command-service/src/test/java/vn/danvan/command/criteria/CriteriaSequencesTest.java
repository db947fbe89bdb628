package vn.danvan.command.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaItem;
import vn.danvan.kernel.criteria.CriteriaVersion;

/** Random commands: the criteria do what a plain model says, and on every day the version in force is the model's. */
class CriteriaSequencesTest {

    private static final int COMMANDS = 60;
    private static final LocalDate FIRST = LocalDate.of(2020, 2, 1);
    private static final Set<String> SEEN = new HashSet<>();
    private static final List<Actor> PEOPLE = List.of(
            person("a", false, Role.ORGANISATION_BOARD),
            person("b", false, Role.ORGANISATION_BOARD, Role.APPROVER),
            person("c", false, Role.APPROVER),
            person("d", true, Role.APPROVER),
            person("e", false, Role.FINANCE_APPRAISER));

    private static Actor person(String account, boolean history, Role... roles) {
        return new Actor(new PersonId(account), null, null, Set.of(roles), history);
    }

    /** A version as the model has it: each day on which it holds is written down. */
    private static final class Model {
        String state = "DRAFT";
        String content = "";
        final Set<String> drafters = new HashSet<>();
        final Set<LocalDate> days = new HashSet<>();
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MAX;
    }

    private final Map<CriteriaVersion, Model> versions = new HashMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @AfterAll
    static void the_sequences_reached_every_event_and_every_refusal() {
        assertThat(SEEN).contains("Drafted", "Revised", "Returned", "Published", "Repealed");
        assertThat(SEEN)
                .contains(
                        "criteria.exists",
                        "criteria.unchanged",
                        "criteria.not-draft",
                        "criteria.not-published",
                        "criteria.same-person",
                        "criteria.same-date",
                        "criteria.repeal-too-early",
                        "criteria.history-not-permitted",
                        "criteria.item-twice",
                        "criteria.no-items",
                        "field.dates",
                        "resource.not-found",
                        "actor.not-permitted");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_criteria_do_what_the_model_says(int seed) {
        Random random = new Random(seed);
        Register register = new Register();
        LocalDate today = FIRST;
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            CriteriaCommand command = command(random, today);
            Set<String> reasons = reasons(actor, command, today);
            String outcome = register.on(today).outcome(actor, command);
            if (reasons.isEmpty()) {
                assertThat(outcome).as("%s by %s", command, actor).doesNotContain(".");
                take(actor, command);
            } else {
                assertThat(reasons).as("%s by %s", command, actor).contains(outcome);
            }
            SEEN.add(outcome);
            today = today.plusDays(random.nextInt(3) / 2);
        }
        for (LocalDate day = FIRST; day.isBefore(today.plusDays(20)); day = day.plusDays(1)) {
            LocalDate on = day;
            CriteriaVersion expected = versions.entrySet().stream()
                    .filter(entry -> entry.getValue().days.contains(on))
                    .max(Map.Entry.comparingByValue(Comparator.comparing(v -> v.from)))
                    .map(Map.Entry::getKey)
                    .orElse(null);
            assertThat(CriteriaBook.find(CriteriaId.STAFFING, day, register)).isEqualTo(Optional.ofNullable(expected));
        }
        nobodyApprovesWhatTheyDrafted(register.of(CriteriaId.STAFFING, CriteriaEvent.class));
    }

    private static void nobodyApprovesWhatTheyDrafted(List<CriteriaEvent> history) {
        Map<CriteriaVersion, Set<PersonId>> drafters = new HashMap<>();
        for (CriteriaEvent event : history) {
            Set<PersonId> own = drafters.computeIfAbsent(event.version(), _ -> new HashSet<>());
            switch (event) {
                case CriteriaEvent.Drafted e -> own.add(e.drafter());
                case CriteriaEvent.Revised e -> own.add(e.reviser());
                case CriteriaEvent.Returned e -> assertThat(own).doesNotContain(e.approver());
                case CriteriaEvent.Published e -> assertThat(own).doesNotContain(e.approver());
                case CriteriaEvent.Repealed _ -> {}
            }
        }
    }

    private Set<String> reasons(Actor actor, CriteriaCommand command, LocalDate today) {
        Set<String> reasons = new HashSet<>();
        Model version = versions.get(command.version());
        boolean drafts =
                command instanceof CriteriaCommand.DraftCriteria || command instanceof CriteriaCommand.ReviseCriteria;
        if (!actor.roles().contains(drafts ? Role.ORGANISATION_BOARD : Role.APPROVER)) {
            reasons.add("actor.not-permitted");
        }
        if (version == null && !(command instanceof CriteriaCommand.DraftCriteria)) {
            reasons.add("resource.not-found");
            return reasons;
        }
        boolean own =
                version != null && version.drafters.contains(actor.person().value());
        boolean draft = version != null && version.state.equals("DRAFT");
        switch (command) {
            case CriteriaCommand.DraftCriteria c -> {
                if (version != null) {
                    reasons.add("criteria.exists");
                }
                items(c.items(), reasons);
            }
            case CriteriaCommand.ReviseCriteria c -> {
                if (!draft) {
                    reasons.add("criteria.not-draft");
                }
                items(c.items(), reasons);
                if (version != null && version.content.equals(c.title() + c.items())) {
                    reasons.add("criteria.unchanged");
                }
            }
            case CriteriaCommand.ReturnCriteria _ -> mayApprove(draft, own, reasons);
            case CriteriaCommand.PublishCriteria c -> {
                mayApprove(draft, own, reasons);
                if (c.validTo() != null && !c.validTo().isAfter(c.validFrom())) {
                    reasons.add("field.dates");
                }
                if (versions.values().stream().anyMatch(v -> v.from.equals(c.validFrom()))) {
                    reasons.add("criteria.same-date");
                }
                past(c.validFrom(), today, actor, reasons);
            }
            case CriteriaCommand.RepealCriteria c -> {
                if (version == null || !version.state.equals("PUBLISHED")) {
                    reasons.add("criteria.not-published");
                } else if (c.from().isBefore(version.from) || c.from().isAfter(version.to)) {
                    reasons.add("criteria.repeal-too-early");
                }
                past(c.from(), today, actor, reasons);
            }
        }
        return reasons;
    }

    private static void items(List<CriteriaItem> items, Set<String> reasons) {
        if (items.isEmpty()) {
            reasons.add("criteria.no-items");
        }
        if (items.stream().map(CriteriaItem::code).distinct().count() < items.size()) {
            reasons.add("criteria.item-twice");
        }
    }

    private static void mayApprove(boolean draft, boolean own, Set<String> reasons) {
        if (!draft) {
            reasons.add("criteria.not-draft");
        }
        if (own) {
            reasons.add("criteria.same-person");
        }
    }

    private static void past(LocalDate on, LocalDate today, Actor actor, Set<String> reasons) {
        if (on.isBefore(today) && !actor.importsHistory()) {
            reasons.add("criteria.history-not-permitted");
        }
    }

    private void take(Actor actor, CriteriaCommand command) {
        Model version = versions.computeIfAbsent(command.version(), _ -> new Model());
        switch (command) {
            case CriteriaCommand.DraftCriteria c -> {
                version.content = c.title() + c.items();
                version.drafters.add(actor.person().value());
            }
            case CriteriaCommand.ReviseCriteria c -> {
                version.content = c.title() + c.items();
                version.drafters.add(actor.person().value());
            }
            case CriteriaCommand.ReturnCriteria _ -> {}
            case CriteriaCommand.PublishCriteria c -> {
                version.state = "PUBLISHED";
                version.from = c.validFrom();
                version.to = c.validTo() == null ? LocalDate.MAX : c.validTo();
                for (LocalDate day = c.validFrom();
                        day.isBefore(version.to) && day.isBefore(FIRST.plusDays(200));
                        day = day.plusDays(1)) {
                    version.days.add(day);
                }
            }
            case CriteriaCommand.RepealCriteria c -> {
                version.state = "REPEALED";
                version.days.removeIf(day -> !day.isBefore(c.from()));
            }
        }
    }

    private static CriteriaCommand command(Random random, LocalDate today) {
        CriteriaId id = CriteriaId.STAFFING;
        CriteriaVersion version = new CriteriaVersion("V" + random.nextInt(6));
        LocalDate on = today.plusDays(random.nextInt(9) - 2L);
        return switch (random.nextInt(7)) {
            case 0 -> new CriteriaCommand.DraftCriteria(id, version, "Tiêu chí", items(random));
            case 1 -> new CriteriaCommand.ReviseCriteria(id, version, "Tiêu chí", items(random));
            case 2 -> new CriteriaCommand.ReturnCriteria(id, version, "làm rõ");
            case 3, 4 ->
                new CriteriaCommand.PublishCriteria(
                        id, version, "24-QĐ", on, random.nextBoolean() ? null : on.plusDays(random.nextInt(12)));
            default -> new CriteriaCommand.RepealCriteria(id, version, on, "30-QĐ");
        };
    }

    private static List<CriteriaItem> items(Random random) {
        List<CriteriaItem> items = new ArrayList<>();
        int count = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            items.add(new CriteriaItem(
                    Integer.toString(random.nextInt(8) == 0 ? 0 : i), "tiêu chí " + random.nextInt(2)));
        }
        return items;
    }
}
