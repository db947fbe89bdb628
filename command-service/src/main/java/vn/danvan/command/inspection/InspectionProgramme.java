package vn.danvan.command.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.association.Estate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.inspection.InspectionId;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;
import vn.danvan.log.axon.EnvelopeMetaData;

/**
 * One body's programme of inspections for a year: it holds once someone other than its drafters has approved it, an
 * amendment likewise, and each planned inspection is opened once.
 */
@AggregateRoot
class InspectionProgramme {

    @AggregateIdentifier
    private @Nullable InspectionProgrammeId id;

    private String title = "";
    private List<PlannedInspection> proposed = List.of();
    private List<PlannedInspection> inForce = List.of();
    private boolean waiting;
    private int version;
    private LocalDate approvedOn = LocalDate.MIN;
    private final Set<String> drafters = new HashSet<>();
    private final Map<String, InspectionId> opened = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProgrammeCommand.DraftProgramme c, Past past, @MetaDataValue("caller") Actor actor) {
        mayDraft(actor);
        require(id == null, ProgrammeCode.EXISTS);
        AgencyDirectory.of(past).live(c.programme().body(), "/body");
        Programmes.check(c.items(), past);
        apply(new InspectionProgrammeEvent.Drafted(c.programme(), c.title(), List.copyOf(c.items())));
    }

    @CommandHandler
    void handle(ProgrammeCommand.ReviseProgramme c, Past past, @MetaDataValue("caller") Actor actor) {
        mayDraft(actor);
        require(version == 0, ProgrammeCode.NOT_DRAFT);
        require(!c.title().equals(title) || !c.items().equals(proposed), ProgrammeCode.UNCHANGED);
        Programmes.check(c.items(), past);
        apply(new InspectionProgrammeEvent.Revised(c.programme(), c.title(), List.copyOf(c.items())));
    }

    @CommandHandler
    void handle(ProgrammeCommand.ApproveProgramme c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER, Role.MOBILISATION_LEAD);
        require(waiting, ProgrammeCode.NOTHING_TO_APPROVE);
        require(!drafters.contains(actor.person().value()), ProgrammeCode.SAME_PERSON);
        mustKeepOpened(proposed);
        Act act = Act.on(c.on(), approvedOn, clock, actor);
        apply(new InspectionProgrammeEvent.Approved(c.programme(), version + 1, c.number(), act.day()), act.effect());
    }

    @CommandHandler
    void handle(ProgrammeCommand.AmendProgramme c, Past past, @MetaDataValue("caller") Actor actor) {
        mayDraft(actor);
        require(version > 0, ProgrammeCode.NOT_APPROVED);
        require(!c.items().equals(waiting ? proposed : inForce), ProgrammeCode.UNCHANGED);
        Programmes.check(c.items(), past);
        mustKeepOpened(c.items());
        apply(new InspectionProgrammeEvent.Amended(c.programme(), List.copyOf(c.items()), c.reason()));
    }

    /** In the command that opens the inspection. */
    void open(String item, InspectionId inspection) {
        if (opened.containsKey(item)) {
            throw ProgrammeCode.ITEM_TAKEN.because(item).at("/planned/item");
        }
        apply(new InspectionProgrammeEvent.ItemOpened(programme(), item, inspection));
    }

    /** In the command that closes the inspection. */
    void close(String item, InspectionId inspection) {
        apply(new InspectionProgrammeEvent.ItemClosed(programme(), item, inspection));
    }

    /** In the decision by which the association to be inspected ends or divides. */
    void pass(String item, Estate.Passing passing) {
        apply(new InspectionProgrammeEvent.ItemPassed(
                programme(), item, passing.from(), passing.to(), passing.decision()));
    }

    private InspectionProgrammeId programme() {
        return java.util.Objects.requireNonNull(id);
    }

    private static void mayDraft(Actor actor) {
        actor.mustBe(Role.INSPECTOR, Role.MOBILISATION_OFFICER);
    }

    /** What has been opened stays as it was planned. */
    private void mustKeepOpened(List<PlannedInspection> items) {
        for (PlannedInspection item : inForce) {
            if (opened.containsKey(item.code()) && !items.contains(item)) {
                throw ProgrammeCode.ITEM_OPENED.because(item.code()).at("/items");
            }
        }
    }

    @EventSourcingHandler
    void on(InspectionProgrammeEvent event, @MetaDataValue(EnvelopeMetaData.ACTOR) @Nullable String actor) {
        switch (event) {
            case InspectionProgrammeEvent.Drafted e -> {
                id = e.programme();
                propose(e.title(), e.items(), actor);
            }
            case InspectionProgrammeEvent.Revised e -> propose(e.title(), e.items(), actor);
            case InspectionProgrammeEvent.Amended e -> propose(title, e.items(), actor);
            case InspectionProgrammeEvent.Approved e -> {
                inForce = proposed;
                waiting = false;
                version = e.version();
                approvedOn = e.on();
            }
            case InspectionProgrammeEvent.ItemOpened e -> opened.put(e.item(), e.inspection());
            case InspectionProgrammeEvent.ItemPassed e -> {
                proposed = e.in(proposed);
                inForce = e.in(inForce);
            }
            case InspectionProgrammeEvent.ItemClosed _ -> {}
        }
    }

    private void propose(String newTitle, List<PlannedInspection> items, @Nullable String drafter) {
        title = newTitle;
        proposed = List.copyOf(items);
        waiting = true;
        if (drafter != null) {
            drafters.add(drafter);
        }
    }
}
