package vn.danvan.command.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danvan.command.Past;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.template.TemplateEvent;
import vn.danvan.kernel.template.TemplateId;

/** What other features ask about templates. */
public final class TemplateFacts {

    private TemplateFacts() {}

    /** Whether a file is in use as a template; what is decided by it is decided anew when that changes meanwhile. */
    public static boolean isInUse(Past past, ContentHash file) {
        List<TemplateId> candidates = past.ofAll("template", TemplateEvent.class).stream()
                .filter(event -> event instanceof TemplateEvent.Adopted adopted
                        && adopted.content().equals(file))
                .map(TemplateEvent::template)
                .collect(Collectors.toSet())
                .stream()
                .toList();
        return candidates.stream().anyMatch(template -> inUse(past.of(template, TemplateEvent.class), file));
    }

    /**
     * The file in force: the one adopted last of those that are in use; none when there is none. What is decided by it is
     * decided anew when that template changes meanwhile.
     */
    public static Optional<ContentHash> inForce(Past past) {
        List<TemplateEvent> all = past.ofAll("template", TemplateEvent.class);
        for (TemplateEvent event : all.reversed()) {
            if (event instanceof TemplateEvent.Adopted adopted
                    && inUse(past.of(adopted.template(), TemplateEvent.class), adopted.content())) {
                return Optional.of(adopted.content());
            }
        }
        return Optional.empty();
    }

    private static boolean inUse(List<TemplateEvent> events, ContentHash file) {
        return !events.isEmpty()
                && events.getLast() instanceof TemplateEvent.Adopted last
                && last.content().equals(file);
    }
}
