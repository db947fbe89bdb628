package vn.danvan.command.template;

import vn.danvan.command.Command;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.template.TemplateId;

/** What may be asked about a template. */
public sealed interface TemplateCommand extends Command {

    /** The template. */
    TemplateId template();

    @Override
    default TemplateId target() {
        return template();
    }

    /** Makes a file, which was checked, the template. */
    record AdoptTemplate(TemplateId template, String title, ContentHash content) implements TemplateCommand {}

    /** Lets nothing new be made in it. */
    record RetireTemplate(TemplateId template, String reason) implements TemplateCommand {}
}
