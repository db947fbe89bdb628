package vn.danvan.reporting.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.Indicator;

/** A form with every version of it that was published. */
public record FormFact(FormId form, List<Version> versions) {

    /** Copies the list. */
    public FormFact {
        versions = List.copyOf(versions);
    }

    /**
     * One published version.
     *
     * @param version from 1
     * @param logIndex of its publication
     */
    public record Version(
            int version,
            String title,
            List<Indicator> indicators,
            List<FormEvent.NarrativeSection> sections,
            long logIndex) {

        /** Copies the lists. */
        public Version {
            indicators = List.copyOf(indicators);
            sections = List.copyOf(sections);
        }
    }

    /** One version, if it was published. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(v -> v.version == number).findFirst();
    }

    static FormFact fold(@Nullable FormFact before, FormEvent event, Moment at) {
        return switch (event) {
            case FormEvent.VersionPublished e -> {
                List<Version> versions = new ArrayList<>(before == null ? List.of() : before.versions);
                versions.add(new Version(e.version(), e.title(), e.indicators(), e.sections(), at.logIndex()));
                yield new FormFact(e.form(), versions);
            }
            case FormEvent.Retired _ -> Fold.existing(before, event);
        };
    }
}
