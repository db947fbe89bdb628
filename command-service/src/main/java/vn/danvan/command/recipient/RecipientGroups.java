package vn.danvan.command.recipient;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.recipient.RecipientGroupEvent;
import vn.danvan.kernel.recipient.RecipientGroupId;

/** Who belongs to a group on a day. */
public final class RecipientGroups {

    private RecipientGroups() {}

    /**
     * A group as it is on a day.
     *
     * @param bodies by code, each once
     */
    public record Resolved(RecipientGroupId group, String title, List<AgencyId> bodies) {

        /** Copies the list. */
        public Resolved {
            bodies = List.copyOf(bodies);
        }
    }

    /**
     * The agencies of its kinds that exist on the day, and those that it names, each or who answers for it then. The
     * decision rests on the group's stream.
     *
     * @param pointer field to blame when nothing can be sent to it
     * @throws vn.danvan.kernel.DomainError {@code recipient-group.unknown}, {@code recipient-group.retired}
     */
    public static Resolved on(LocalDate day, RecipientGroupId group, Past past, String pointer) {
        @Nullable GroupFacts facts = null;
        for (RecipientGroupEvent event : past.of(group, RecipientGroupEvent.class)) {
            facts = GroupFacts.after(facts, event);
        }
        if (facts == null) {
            throw RecipientGroupCode.UNKNOWN.because(group.key()).at(pointer);
        }
        if (facts.retired()) {
            throw RecipientGroupCode.RETIRED.because(group.key()).at(pointer);
        }
        GroupFacts now = facts;
        AgencyDirectory directory = AgencyDirectory.of(past);
        Stream<AgencyId> ofKinds = directory.all().stream()
                .filter(agency -> now.kinds().contains(agency.kind()))
                .map(AgencyDirectory.Entry::agency);
        Stream<AgencyId> named = now.bodies().stream().map(body -> directory.answerableFor(body, null, day));
        List<AgencyId> bodies = Stream.concat(ofKinds, named)
                .filter(body -> directory.find(body, pointer).existsOn(day))
                .distinct()
                .sorted(Comparator.comparing(AgencyId::key))
                .toList();
        return new Resolved(group, now.title(), bodies);
    }
}
