package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.reporting.document.DocumentForm;
import vn.danvan.reporting.render.Docx;
import vn.danvan.service.template.Template;

class BundledTemplatesTest {

    /** Made anew with {@code -Ddanvan.templates.write=true}; otherwise the committed file is what the program makes. */
    @ParameterizedTest
    @EnumSource
    void the_committed_template_is_the_one_that_the_program_makes(DocumentForm form) throws IOException {
        Path committed = Path.of("src/main/resources/template", form.name().toLowerCase(Locale.ROOT) + ".docx");
        byte[] made = BundledTemplates.of(form);
        if (Boolean.getBoolean("danvan.templates.write")) {
            Files.write(committed, made);
        }
        assertThat(Files.readAllBytes(committed)).isEqualTo(made);
    }

    @ParameterizedTest
    @EnumSource
    void a_bundled_template_has_no_problem(DocumentForm form) {
        assertThat(Template.check(Docx.bundled(form))).isEmpty();
    }
}
