package vn.danvan.command.form;

import java.util.List;
import vn.danvan.command.Command;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;
import vn.danvan.kernel.form.ValidationRule;

/** What may be asked about a report form. */
public sealed interface FormCommand extends Command {

    /** The form. */
    FormId form();

    @Override
    default FormId target() {
        return form();
    }

    /** Takes it out of use. */
    record RetireForm(FormId form, String reason) implements FormCommand {}

    /** Publishes the next version, the first one too. */
    record PublishFormVersion(
            FormId form,
            String title,
            List<Indicator> indicators,
            List<ValidationRule> rules,
            List<FormEvent.NarrativeSection> sections)
            implements FormCommand {}
}
