package vn.danvan.command.dissemination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.Given.agency;
import static vn.danvan.command.Given.province;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.command.dissemination.DisseminationCommand.CorrectDissemination;
import vn.danvan.command.dissemination.DisseminationCommand.RecordDissemination;
import vn.danvan.command.dissemination.DisseminationCommand.VoidDissemination;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.agency.Level;
import vn.danvan.kernel.dissemination.Dissemination;
import vn.danvan.kernel.dissemination.DisseminationEvent;
import vn.danvan.kernel.dissemination.DisseminationForm;
import vn.danvan.kernel.dissemination.DisseminationId;
import vn.danvan.kernel.plan.DirectiveEvent;
import vn.danvan.kernel.plan.DirectiveId;

class DisseminationTest {

    private static final DirectiveId D158 = new DirectiveId("D158");
    private static final DirectiveId D102 = new DirectiveId("D102");
    private static final AgencyId DA_BAC = new AgencyId("HB.HU.DABAC");
    private static final AgencyId KY_SON = new AgencyId("HB.HU.KYSON");
    private static final DisseminationId ID = new DisseminationId(new UUID(0x7000, 6));
    private static final LocalDate ISSUED = LocalDate.of(2020, 1, 2);
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 1);
    private static final Actor HEAD = agency("head", "HB.HU.DABAC", Role.AGENCY_HEAD);
    private static final Actor EDITOR = agency("editor", "HB.HU.DABAC", Role.AGENCY_EDITOR);
    private static final Actor OTHER = agency("other", "HB.HU.MAICHAU", Role.AGENCY_HEAD);
    private static final Actor OFFICER = province("officer", Role.MOBILISATION_OFFICER);

    private final Register register = before();

    private static Register before() {
        return new Register()
                .happened(DA_BAC, registered(DA_BAC))
                .happened(KY_SON, registered(KY_SON), new AgencyEvent.MergedInto(KY_SON, DA_BAC, ISSUED))
                .happened(D158, new DirectiveEvent.Registered(D158, "158-TB/TW", ISSUED, "Ban Bí thư", "Thông báo"))
                .happened(
                        D102,
                        new DirectiveEvent.Registered(
                                D102, "102-KL/TW", LocalDate.of(2014, 9, 22), "Bộ Chính trị", "Kết luận"))
                .on(TODAY);
    }

    private static AgencyEvent registered(AgencyId agency) {
        return new AgencyEvent.Registered(
                agency,
                agency.key(),
                AgencyKind.DISTRICT_PARTY_COMMITTEE,
                Level.DISTRICT,
                null,
                "III.1",
                LocalDate.of(2015, 1, 1));
    }

    private static Dissemination content(DisseminationForm form, LocalDate on, long people, DirectiveId... directives) {
        return new Dissemination(List.of(directives), form, "Hội nghị cán bộ", on, "Huyện ủy", 1, people);
    }

    private static Dissemination conference(LocalDate on, long people) {
        return content(DisseminationForm.CONFERENCE, on, people, D158);
    }

    private String recording(Dissemination content) {
        return before().outcome(EDITOR, new RecordDissemination(ID, DA_BAC, content));
    }

    static Stream<Arguments> table() {
        return Table.of("""
                          | correct            | void
                none      | resource.not-found | resource.not-found
                recorded  | Corrected          | Voided
                corrected | Corrected          | Voided
                void      | dissemination.void | dissemination.void""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String command, String outcome) {
        DisseminationEvent recorded = new DisseminationEvent.Recorded(ID, DA_BAC, conference(TODAY, 100));
        Object[] past = switch (state) {
            case "none" -> new Object[0];
            case "recorded" -> new Object[] {recorded};
            case "corrected" ->
                new Object[] {recorded, new DisseminationEvent.Corrected(ID, conference(TODAY, 90), "nhầm")};
            case "void" -> new Object[] {recorded, new DisseminationEvent.Voided(ID, "trùng")};
            default -> throw new IllegalArgumentException(state);
        };
        register.happened(ID, past);
        DisseminationCommand asked = command.equals("void")
                ? new VoidDissemination(ID, "trùng")
                : new CorrectDissemination(ID, conference(TODAY, 80), "nhầm");
        assertThat(register.outcome(HEAD, asked)).isEqualTo(outcome);
    }

    @Test
    void an_editor_records_and_corrects_and_the_head_voids() {
        assertThat(register.send(EDITOR, new RecordDissemination(ID, DA_BAC, conference(TODAY, 145))))
                .containsExactly(new DisseminationEvent.Recorded(ID, DA_BAC, conference(TODAY, 145)));
        assertThat(register.send(EDITOR, new CorrectDissemination(ID, conference(TODAY, 154), "nhầm")))
                .containsExactly(new DisseminationEvent.Corrected(ID, conference(TODAY, 154), "nhầm"));
        assertThat(register.refused(EDITOR, new VoidDissemination(ID, "trùng"))).isEqualTo("actor.not-permitted");
        assertThat(register.send(HEAD, new VoidDissemination(ID, "trùng")))
                .containsExactly(new DisseminationEvent.Voided(ID, "trùng"));
    }

    @Test
    void it_is_its_own_agency_s_and_a_predecessor_s() {
        assertThat(register.refused(OTHER, new RecordDissemination(ID, DA_BAC, conference(TODAY, 1))))
                .isEqualTo("resource.not-found");
        assertThat(register.refused(OFFICER, new RecordDissemination(ID, DA_BAC, conference(TODAY, 1))))
                .isEqualTo("actor.not-permitted");
        assertThat(register.outcome(EDITOR, new RecordDissemination(ID, KY_SON, conference(TODAY, 1))))
                .isEqualTo("Recorded");
        assertThat(register.refused(OTHER, new VoidDissemination(ID, "x"))).isEqualTo("resource.not-found");
        assertThat(register.outcome(HEAD, new VoidDissemination(ID, "x"))).isEqualTo("Voided");
    }

    @Test
    void its_day_is_neither_in_the_future_nor_before_the_directive() {
        assertThat(recording(conference(TODAY, 1))).isEqualTo("Recorded");
        assertThat(recording(conference(TODAY.plusDays(1), 1))).isEqualTo("dissemination.in-future");
        assertThat(recording(conference(ISSUED, 1))).isEqualTo("Recorded");
        assertThat(recording(conference(ISSUED.minusDays(1), 1))).isEqualTo("dissemination.before-directive");
        assertThat(recording(content(DisseminationForm.CONFERENCE, ISSUED.minusDays(1), 1, D102)))
                .isEqualTo("Recorded");
        assertThat(register.refused(
                        EDITOR,
                        new RecordDissemination(
                                ID, DA_BAC, content(DisseminationForm.OTHER, ISSUED.minusDays(1), 1, D102, D158))))
                .isEqualTo("dissemination.before-directive /on");
    }

    @Test
    void heads_are_counted_where_people_meet() {
        assertThat(recording(conference(TODAY, 0))).isEqualTo("dissemination.nobody-attended");
        assertThat(recording(conference(TODAY, 1))).isEqualTo("Recorded");
        assertThat(recording(content(DisseminationForm.ARTICLE, TODAY, 0, D158)))
                .isEqualTo("Recorded");
        assertThat(recording(content(DisseminationForm.ARTICLE, TODAY, 1, D158)))
                .isEqualTo("dissemination.readers-counted");
        assertThat(recording(content(DisseminationForm.OTHER, TODAY, 0, D158))).isEqualTo("Recorded");
        assertThat(recording(content(DisseminationForm.OTHER, TODAY, 30, D158))).isEqualTo("Recorded");
    }

    @Test
    void directives_are_known_and_named_once() {
        assertThat(register.refused(
                        EDITOR,
                        new RecordDissemination(ID, DA_BAC, content(DisseminationForm.OTHER, TODAY, 1, D158, D158))))
                .isEqualTo("dissemination.directive-twice /directives/1");
        assertThat(register.refused(
                        EDITOR,
                        new RecordDissemination(
                                ID, DA_BAC, content(DisseminationForm.OTHER, TODAY, 1, D158, new DirectiveId("D999")))))
                .isEqualTo("directive.unknown /directives/1");
    }

    @Test
    void a_correction_changes_something() {
        register.happened(ID, new DisseminationEvent.Recorded(ID, DA_BAC, conference(TODAY, 100)));
        assertThat(register.refused(HEAD, new CorrectDissemination(ID, conference(TODAY, 100), "x")))
                .isEqualTo("dissemination.unchanged");
    }

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    /** Random acts on three records against the counts that a ledger with one line for each would show. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_every_head_is_counted_once(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Map<Integer, @Nullable Long> ledger = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            register.on(register.today().plusDays(chance.nextInt(0, 3)));
            int line = chance.nextInt(1, 4);
            DisseminationId id = new DisseminationId(new UUID(0x7000, line));
            long people = chance.nextInt(0, 4);
            Actor actor = List.of(HEAD, HEAD, EDITOR, OTHER, OFFICER).get(chance.nextInt(5));
            Dissemination content = conference(register.today().minusDays(chance.nextInt(-1, 40)), people);
            int kind = chance.nextInt(3);
            if (kind == 0 && ledger.containsKey(line)) {
                continue; // the server gives every record an id of its own
            }
            String expected = expect(kind, line, actor, content, ledger);
            DisseminationCommand asked = switch (kind) {
                case 0 -> new RecordDissemination(id, DA_BAC, content);
                case 1 -> new CorrectDissemination(id, content, "nhầm");
                default -> new VoidDissemination(id, "trùng");
            };
            Dissemination before = kind == 1 ? last(id) : null;
            String came = register.outcome(actor, asked);
            if (expected.equals("Corrected") && content.equals(before)) {
                expected = "dissemination.unchanged";
            }
            assertThat(came).as("act %d: %s by %s", i, asked, actor.person()).isEqualTo(expected);
            if (came.equals("Recorded") || came.equals("Corrected")) {
                ledger.put(line, people);
            } else if (came.equals("Voided")) {
                ledger.put(line, null);
            }
        }
        assertThat(countedByEvents())
                .isEqualTo(ledger.values().stream()
                        .mapToLong(people -> people == null ? 0 : people)
                        .sum());
    }

    private @Nullable Dissemination last(DisseminationId id) {
        Dissemination content = null;
        for (DisseminationEvent event : register.of(id, DisseminationEvent.class)) {
            if (event instanceof DisseminationEvent.Recorded e) {
                content = e.content();
            } else if (event instanceof DisseminationEvent.Corrected e) {
                content = e.content();
            }
        }
        return content;
    }

    private String expect(int kind, int line, Actor actor, Dissemination content, Map<Integer, @Nullable Long> ledger) {
        if (kind > 0 && !ledger.containsKey(line)) {
            return "resource.not-found";
        }
        boolean permitted = actor.is(Role.AGENCY_HEAD) || (kind < 2 && actor.equals(EDITOR));
        if (!permitted) {
            return "actor.not-permitted";
        }
        if (actor.equals(OTHER)) {
            return "resource.not-found";
        }
        if (kind > 0 && ledger.get(line) == null) {
            return "dissemination.void";
        }
        if (kind == 2) {
            return "Voided";
        }
        if (content.on().isAfter(register.today())) {
            return "dissemination.in-future";
        }
        if (content.on().isBefore(ISSUED)) {
            return "dissemination.before-directive";
        }
        if (content.people() == 0) {
            return "dissemination.nobody-attended";
        }
        return kind == 0 ? "Recorded" : "Corrected";
    }

    private long countedByEvents() {
        Map<DisseminationId, Long> people = new HashMap<>();
        for (DisseminationEvent event : register.ofAll("dissemination", DisseminationEvent.class)) {
            switch (event) {
                case DisseminationEvent.Recorded e ->
                    people.put(e.dissemination(), e.content().people());
                case DisseminationEvent.Corrected e ->
                    people.put(e.dissemination(), e.content().people());
                case DisseminationEvent.Voided e -> people.remove(e.dissemination());
            }
        }
        return people.values().stream().mapToLong(Long::longValue).sum();
    }
}
