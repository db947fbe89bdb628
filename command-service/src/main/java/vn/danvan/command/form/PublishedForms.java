package vn.danvan.command.form;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.danvan.command.Past;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.form.Indicator;

/** The versions of forms that have been published. */
public final class PublishedForms {

    private PublishedForms() {}

    /** The version, from the form's events; empty when it has not been published. */
    public static Optional<FormEvent.VersionPublished> find(Past past, FormVersion version) {
        return past.of(version.form(), FormEvent.class).stream()
                .filter(FormEvent.VersionPublished.class::isInstance)
                .map(FormEvent.VersionPublished.class::cast)
                .filter(published -> published.version() == version.version())
                .findFirst();
    }

    /** Whether the form is retired: no new period asks for it. */
    public static boolean retired(Past past, FormId form) {
        return past.of(form, FormEvent.class).stream().anyMatch(FormEvent.Retired.class::isInstance);
    }

    /** The indicator of that code as the latest version of a form has it, of the first form by code that is in use. */
    public static Optional<Indicator> indicatorInUse(Past past, String code) {
        Map<String, FormEvent.VersionPublished> latest = new TreeMap<>();
        for (FormEvent event : past.ofAll("form", FormEvent.class)) {
            switch (event) {
                case FormEvent.VersionPublished e -> latest.put(e.form().key(), e);
                case FormEvent.Retired e -> latest.remove(e.form().key());
            }
        }
        return latest.values().stream()
                .flatMap(form -> form.indicators().stream())
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }
}
