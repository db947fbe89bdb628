package vn.danvan.command.inspection;

import static vn.danvan.kernel.DomainError.require;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.inspection.InspectionEvent;

/** How an inspection stands: who is inspected, who inspects, who has spoken for the inspected body, and whether it is closed. */
final class Standing {

    private InspectedBody body = InspectedBody.NOBODY;
    private Team team = Team.NONE;
    private @Nullable AgencyId leadingBody;
    private LocalDate from = LocalDate.MIN;
    private boolean closed;
    private final Set<String> speakers = new HashSet<>();

    /** Whoever answers for what is found from now on. */
    InspectedBody body() {
        return body;
    }

    Team team() {
        return team;
    }

    LocalDate from() {
        return from;
    }

    void mustBeOpen() {
        require(!closed, InspectionCode.CLOSED);
    }

    void mustInspect(Actor actor) {
        actor.mustBe(Role.INSPECTOR);
        mustBeOpen();
    }

    /** What is found, and how it is worded, is the team's. */
    void mustFind(Actor actor, InspectedBody about, Past past) {
        mustInspect(actor);
        mustBeImpartial(actor, about, past);
        team.mustHave(actor);
    }

    /**
     * An approver decides, or the head of the body that inspects, or of the one that answers for it on the day; to heads of
     * others there is no such inspection.
     */
    void mustDecide(Actor actor, LocalDate today, Past past) {
        actor.mustBe(Role.APPROVER, Role.AGENCY_HEAD);
        if (!actor.is(Role.APPROVER)) {
            AgencyId leads = leadingBody;
            if (leads == null) {
                throw KernelCode.NOT_FOUND.refuse();
            }
            AgencyDirectory.mustActFor(actor, leads, null, today, past);
        }
    }

    void mustBeImpartial(Actor actor, InspectedBody about, Past past) {
        about.mustNotBeOf(actor, past);
        require(!hasSpoken(actor.person().value()), InspectionCode.CONFLICT_OF_INTEREST);
    }

    boolean hasSpoken(String person) {
        return speakers.contains(person);
    }

    /** @param actor who did it */
    void on(InspectionEvent event, @Nullable String actor) {
        switch (event) {
            case InspectionEvent.Opened e -> {
                body = new InspectedBody(e.agency(), e.association());
                team = new Team(Set.copyOf(e.team()), e.head());
                leadingBody = e.leadingBody();
                from = e.from();
            }
            case InspectionEvent.TeamChanged e -> team = team.after(e);
            case InspectionEvent.Passed e -> body = new InspectedBody(null, e.to());
            case InspectionEvent.Closed _ -> closed = true;
            case InspectionEvent.FindingAnswered _,
                    InspectionEvent.RemediationSubmitted _,
                    InspectionEvent.Appealed _ -> speaks(actor);
            case InspectionEvent.FindingRecorded _,
                    InspectionEvent.FindingAmended _,
                    InspectionEvent.DueDateExtended _,
                    InspectionEvent.RemediationVerified _,
                    InspectionEvent.RemediationRefused _,
                    InspectionEvent.ViolationDecided _,
                    InspectionEvent.AppealDecided _,
                    InspectionEvent.FindingPassed _ -> {}
        }
    }

    private void speaks(@Nullable String person) {
        if (person != null) {
            speakers.add(person);
        }
    }
}
