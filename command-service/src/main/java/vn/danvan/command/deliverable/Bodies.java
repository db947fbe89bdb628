package vn.danvan.command.deliverable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyEvent;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationEvent;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.deliverable.DeliverableId;

/** Who leads, who coordinates and who is asked about a document. */
final class Bodies {

    private final DeliverableId deliverable;
    private final AgencyId lead;

    /** @param lead as charged; who took the document over from it acts for it */
    Bodies(DeliverableId deliverable, AgencyId lead) {
        this.deliverable = deliverable;
        this.lead = lead;
    }

    /** Lead and coordinating bodies exist, and each is named once. */
    static void commissioned(AgencyId lead, List<AgencyId> coordinating, Past past) {
        AgencyDirectory directory = AgencyDirectory.of(past);
        directory.live(lead, "/lead");
        past.of(lead, AgencyEvent.class); // the charge rests on the lead body not ending meanwhile
        Set<AgencyId> named = new HashSet<>(Set.of(lead));
        for (int i = 0; i < coordinating.size(); i++) {
            directory.live(coordinating.get(i), "/coordinating/" + i);
            if (!named.add(coordinating.get(i))) {
                throw DeliverableCode.LEAD_COORDINATES
                        .because(coordinating.get(i).key())
                        .at("/coordinating/" + i);
            }
        }
    }

    /** Agencies and associations that are in the register, each once, and not the body that answers for the document. */
    void asked(List<String> asked, LocalDate today, Past past) {
        AgencyDirectory directory = AgencyDirectory.of(past);
        Set<String> named = new HashSet<>(Set.of(
                directory.answerableFor(lead, deliverable.stream(), today).key()));
        for (int i = 0; i < asked.size(); i++) {
            String pointer = "/asked/" + i;
            if (isAgency(asked.get(i), directory)) {
                directory.live(new AgencyId(asked.get(i)), pointer);
            } else if (past.of(new AssociationId(asked.get(i)), AssociationEvent.class)
                    .isEmpty()) {
                throw DeliverableCode.BODY_UNKNOWN.because(asked.get(i)).at(pointer);
            }
            if (!named.add(asked.get(i))) {
                throw DeliverableCode.ASKED_TWICE.because(asked.get(i)).at(pointer);
            }
        }
    }

    /** Those who work for the lead body, or for whoever took the document over from it. */
    void mustLead(Actor actor, LocalDate today, Past past) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD, Role.ORGANISATION_BOARD);
        AgencyDirectory.mustActFor(actor, lead, deliverable.stream(), today, past);
    }

    /** The body itself answers; what came on paper is entered by the lead body. */
    void mayAnswerFor(String body, Actor actor, LocalDate today, Past past) {
        actor.mustBe(Role.AGENCY_EDITOR, Role.AGENCY_HEAD, Role.ORGANISATION_BOARD, Role.ASSOCIATION);
        boolean leads = actor.is(Role.AGENCY_EDITOR, Role.AGENCY_HEAD, Role.ORGANISATION_BOARD)
                && AgencyDirectory.actsFor(actor, lead, deliverable.stream(), today, past);
        boolean itself = isAgency(body, AgencyDirectory.of(past))
                ? actor.is(Role.AGENCY_HEAD) && AgencyDirectory.actsFor(actor, new AgencyId(body), null, today, past)
                : actor.is(Role.ASSOCIATION)
                        && actor.association() != null
                        && actor.association().key().equals(body);
        DomainError.require(leads || itself, KernelCode.NOT_FOUND);
    }

    private static boolean isAgency(String code, AgencyDirectory directory) {
        return directory.all().stream().anyMatch(entry -> entry.agency().key().equals(code));
    }
}
