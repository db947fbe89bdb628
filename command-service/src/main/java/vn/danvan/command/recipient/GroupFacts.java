package vn.danvan.command.recipient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.recipient.RecipientGroupEvent;

/** What a group's events come to. */
record GroupFacts(String title, List<AgencyKind> kinds, List<AgencyId> bodies, boolean retired) {

    static GroupFacts after(@Nullable GroupFacts before, RecipientGroupEvent event) {
        if (event instanceof RecipientGroupEvent.Defined e) {
            return new GroupFacts(e.title(), List.copyOf(e.kinds()), List.copyOf(e.bodies()), false);
        }
        if (before == null) {
            throw new IllegalStateException("a group changed before it was defined");
        }
        return switch (event) {
            case RecipientGroupEvent.Defined _ -> before;
            case RecipientGroupEvent.Changed e ->
                new GroupFacts(e.title(), List.copyOf(e.kinds()), List.copyOf(e.bodies()), false);
            case RecipientGroupEvent.Retired _ -> new GroupFacts(before.title, before.kinds, before.bodies, true);
        };
    }

    boolean says(String saidTitle, List<AgencyKind> saidKinds, List<AgencyId> saidBodies) {
        return title.equals(saidTitle) && kinds.equals(saidKinds) && bodies.equals(saidBodies);
    }
}
