package vn.danvan.command.form;

import java.util.Optional;
import vn.danvan.command.Past;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormVersion;

/** The versions of forms that have been published. */
public final class PublishedForms {

    private PublishedForms() {}

    /** The version, from the form's events; empty when it has not been published. */
    public static Optional<FormEvent.VersionPublished> find(Past past, FormVersion version) {
        return past.of(version.form(), FormEvent.class).stream()
                .map(FormEvent.VersionPublished.class::cast)
                .filter(published -> published.version() == version.version())
                .findFirst();
    }
}
