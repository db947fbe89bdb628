package vn.danvan.command.template;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.command.template.TemplateSamples.*;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.command.Register;
import vn.danvan.command.Table;
import vn.danvan.kernel.template.TemplateEvent;
import vn.danvan.kernel.template.TemplateId;

/** The file in use is the one that was adopted last; none is once the template was retired. */
class DocumentTemplateTest {

    private static final String TITLE = "Mẫu báo cáo";
    private static final TemplateCommand ADOPT = new TemplateCommand.AdoptTemplate(ID, TITLE, FIRST);
    private static final TemplateCommand OTHER = new TemplateCommand.AdoptTemplate(ID, TITLE, SECOND);
    private static final TemplateCommand RENAME = new TemplateCommand.AdoptTemplate(ID, "Mẫu báo cáo 2021", FIRST);
    private static final TemplateCommand RETIRE = new TemplateCommand.RetireTemplate(ID, "dùng mẫu mới");

    private static Register in(String state) {
        Register register = register();
        if (!state.equals("none")) {
            register.send(LEAD, ADOPT);
        }
        if (state.equals("retired")) {
            register.send(LEAD, RETIRE);
        }
        return register;
    }

    static Stream<Arguments> table() {
        return Table.of("""
                        | adopt              | other   | rename  | retire
                none    | Adopted            | Adopted | Adopted | resource.not-found
                adopted | template.unchanged | Adopted | Adopted | Retired
                retired | Adopted            | Adopted | Adopted | template.not-adopted""");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("table")
    void every_pair_of_state_and_command_is_decided(String state, String name, String outcome) {
        TemplateCommand command = switch (name) {
            case "adopt" -> ADOPT;
            case "other" -> OTHER;
            case "rename" -> RENAME;
            default -> RETIRE;
        };
        assertThat(in(state).outcome(LEAD, command)).isEqualTo(outcome);
    }

    @Test
    void versions_count_on_through_a_retirement() {
        Register register = in("retired");
        assertThat(register.send(LEAD, OTHER)).containsExactly(new TemplateEvent.Adopted(ID, 2, TITLE, SECOND));
    }

    @Test
    void only_a_file_that_the_own_body_has_put_in_is_adopted() {
        Register register = register();
        assertThat(register.outcome(LEAD, new TemplateCommand.AdoptTemplate(ID, TITLE, OF_OTHERS)))
                .isEqualTo("evidence.unknown");
    }

    @Test
    void only_the_lead_adopts_and_retires() {
        assertThat(in("none").outcome(OFFICER, ADOPT)).isEqualTo("actor.not-permitted");
        assertThat(in("adopted").outcome(OFFICER, RETIRE)).isEqualTo("actor.not-permitted");
    }

    @Test
    void a_file_is_in_use_from_its_adoption_until_another_takes_its_place_or_none_does() {
        Register register = in("none");
        assertThat(TemplateFacts.isInUse(register, FIRST)).isFalse();
        register.send(LEAD, ADOPT);
        assertThat(TemplateFacts.isInUse(register, FIRST)).isTrue();
        register.send(LEAD, OTHER);
        assertThat(TemplateFacts.isInUse(register, FIRST)).isFalse();
        assertThat(TemplateFacts.isInUse(register, SECOND)).isTrue();
        register.send(LEAD, new TemplateCommand.AdoptTemplate(new TemplateId("MAU-KHAC"), "Mẫu khác", FIRST));
        register.send(LEAD, RETIRE);
        assertThat(TemplateFacts.isInUse(register, FIRST)).isTrue();
        assertThat(TemplateFacts.isInUse(register, SECOND)).isFalse();
    }
}
