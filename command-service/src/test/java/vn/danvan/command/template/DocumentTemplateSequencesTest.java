package vn.danvan.command.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.command.template.TemplateSamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.template.TemplateEvent;
import vn.danvan.kernel.template.TemplateId;

/** Random adoptions and retirements of three templates: what is in use is what a plain table says. */
class DocumentTemplateSequencesTest {

    private static final int SEEDS = 200;
    private static final int COMMANDS = 40;
    private static final List<TemplateId> TEMPLATES =
            List.of(ID, new TemplateId("MAU-SO-KET"), new TemplateId("MAU-NHA-NUOC"));
    private static final List<ContentHash> FILES = List.of(FIRST, SECOND, OF_OTHERS, ContentHash.of("không có"));

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_templates_in_use_are_those_of_the_table(int seed) {
        Random random = new Random(seed);
        Register register = register();
        Map<TemplateId, String> table = new HashMap<>();
        Map<TemplateId, Integer> versions = new HashMap<>();
        for (int i = 0; i < COMMANDS; i++) {
            TemplateId id = TEMPLATES.get(random.nextInt(TEMPLATES.size()));
            Actor actor = random.nextInt(5) == 0 ? OFFICER : LEAD;
            ContentHash file = FILES.get(random.nextInt(FILES.size()));
            String title = "Mẫu " + random.nextInt(2);
            boolean adopts = random.nextInt(3) > 0;
            TemplateCommand command = adopts
                    ? new TemplateCommand.AdoptTemplate(id, title, file)
                    : new TemplateCommand.RetireTemplate(id, "thôi dùng");
            boolean own = file.equals(FIRST) || file.equals(SECOND);
            String wanted = title + "/" + file;
            boolean allowed = actor.equals(LEAD)
                    && (adopts
                            ? own && !wanted.equals(table.get(id))
                            : !table.getOrDefault(id, "").isEmpty());
            String outcome = register.outcome(actor, command);
            assertThat(!outcome.contains(".")).as("%s: %s", command, outcome).isEqualTo(allowed);
            if (allowed) {
                table.put(id, adopts ? wanted : "");
                versions.merge(id, adopts ? 1 : 0, Integer::sum);
            }
        }
        for (ContentHash file : FILES) {
            assertThat(TemplateFacts.isInUse(register, file))
                    .isEqualTo(table.values().stream().anyMatch(used -> used.endsWith("/" + file)));
        }
        for (TemplateId id : TEMPLATES) {
            List<TemplateEvent> events = register.of(id, TemplateEvent.class);
            versions_count_without_gap(events);
            assertThat(events.stream()
                            .filter(TemplateEvent.Adopted.class::isInstance)
                            .count())
                    .isEqualTo((long) versions.getOrDefault(id, 0));
        }
    }

    private static void versions_count_without_gap(List<TemplateEvent> events) {
        int last = 0;
        for (TemplateEvent event : events) {
            switch (event) {
                case TemplateEvent.Adopted e ->
                    assertThat(e.version()).as("versions_count_without_gap").isEqualTo(++last);
                case TemplateEvent.Retired e ->
                    assertThat(e.version()).as("versions_count_without_gap").isEqualTo(last);
            }
        }
    }

    @Test
    void the_invariant_catches_what_it_is_for() {
        assertThatThrownBy(() -> versions_count_without_gap(List.of(
                        new TemplateEvent.Adopted(ID, 1, "Mẫu", FIRST),
                        new TemplateEvent.Adopted(ID, 3, "Mẫu", SECOND))))
                .hasMessageContaining("versions_count_without_gap");
    }
}
