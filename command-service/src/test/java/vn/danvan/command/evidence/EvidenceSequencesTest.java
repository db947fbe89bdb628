package vn.danvan.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Given;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.service.evidence.EvidenceCode;

/** Random files put in by people of three bodies and of none: what is there is what a plain list of them says. */
class EvidenceSequencesTest {

    private static final int SEEDS = 200;
    private static final int COMMANDS = 30;
    private static final List<StreamId> BODIES =
            List.of(new AgencyId("HB.HU.DABAC"), new AgencyId("HB.SO.NOIVU"), new AssociationId("HB.HOI.CTD"));
    private static final List<ContentHash> CONTENTS =
            Stream.of("biên bản", "ảnh", "danh sách").map(ContentHash::of).toList();
    private static final List<Actor> PEOPLE = List.of(
            Given.agency("dabac", "HB.HU.DABAC", Role.AGENCY_EDITOR),
            Given.agency("noivu", "HB.SO.NOIVU", Role.STATE_MANAGEMENT, Role.AUDITOR),
            Given.association("ctd", "HB.HOI.CTD", Role.ASSOCIATION),
            Given.agency("kiemtoan", "HB.HU.DABAC", Role.AUDITOR),
            Given.province("taichinh", Role.FINANCE_APPRAISER));
    private static final Set<String> SEEN = new HashSet<>();

    @AfterAll
    static void the_sequences_reached_the_event_and_every_refusal() {
        assertThat(SEEN).contains("Stored", EvidenceCode.EXISTS.id(), "resource.not-found", "actor.not-permitted");
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void files_are_there_once_for_the_body_that_put_them_in_and_never_change(int seed) {
        Random random = new Random(seed);
        Register register = new Register();
        Map<String, Long> list = new HashMap<>();
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
            StreamId body = BODIES.get(random.nextInt(BODIES.size()));
            EvidenceId id = EvidenceId.of(body, CONTENTS.get(random.nextInt(CONTENTS.size())));
            long size = 1L + random.nextInt(1000);
            Set<String> possible = possible(actor, body, list.containsKey(id.key()));
            String outcome = register.outcome(
                    actor, new EvidenceCommand.StoreEvidence(id, size, "application/pdf", "bien-ban.pdf"));
            assertThat(possible).as("%s by %s", id, actor).contains(outcome);
            SEEN.add(outcome);
            if (outcome.equals("Stored")) {
                list.put(id.key(), size);
            }
        }
        Map<String, Long> stored = new HashMap<>();
        for (EvidenceEvent event : register.ofAll("evidence", EvidenceEvent.class)) {
            EvidenceEvent.Stored e = (EvidenceEvent.Stored) event;
            assertThat(e.evidence().content()).isEqualTo(e.content());
            assertThat(stored.put(e.evidence().key(), e.size()))
                    .as("a file is put in once")
                    .isNull();
        }
        assertThat(stored).isEqualTo(list);
    }

    /** Every reason to refuse it, or the event when there is none. */
    private static Set<String> possible(Actor actor, StreamId body, boolean there) {
        Set<String> no = new HashSet<>();
        StreamId own = actor.agency() == null ? actor.association() : actor.agency();
        if (own == null || actor.roles().equals(Set.of(Role.AUDITOR))) {
            no.add("actor.not-permitted");
        } else if (!own.equals(body)) {
            no.add("resource.not-found");
        }
        if (there) {
            no.add(EvidenceCode.EXISTS.id());
        }
        return no.isEmpty() ? Set.of("Stored") : no;
    }
}
