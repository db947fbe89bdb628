package vn.danvan.command.staffing;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.association.AssociationFacts;
import vn.danvan.command.criteria.CriteriaBook;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.association.AssociationClass;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaVersion;
import vn.danvan.kernel.staffing.StaffingEvent;
import vn.danvan.kernel.staffing.StaffingId;

/**
 * One association's posts of one year: allotted under the criteria in force, given back or passed on, never more than it
 * has; people above the posts are recorded and never refused. That the year's ceiling holds is seen to by the log, inside
 * the append.
 */
@AggregateRoot
class Staffing {

    @AggregateIdentifier
    private @Nullable StaffingId id;

    private int posts;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StaffingCommand.AllotPosts c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayAllot(actor, c.staffing(), past);
        require(posts == 0, StaffingCode.ALREADY_ALLOTTED);
        enough(c.posts());
        mayHave(c.staffing().association(), past);
        CriteriaVersion criteria = criteria(c.criteria(), past, clock);
        apply(new StaffingEvent.Allotted(c.staffing(), c.posts(), criteria, c.decision()));
    }

    /** Fewer posts are taken whatever has become of the association; more only while it may have any. */
    @CommandHandler
    void handle(StaffingCommand.AdjustPosts c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        mayAllot(actor, c.staffing(), past);
        require(posts > 0, StaffingCode.NOT_ALLOTTED);
        enough(c.posts());
        require(posts != c.posts(), StaffingCode.UNCHANGED);
        if (c.posts() > posts) {
            mayHave(c.staffing().association(), past);
        }
        CriteriaVersion criteria = criteria(c.criteria(), past, clock);
        apply(new StaffingEvent.Adjusted(c.staffing(), posts, c.posts(), criteria, c.reason(), c.decision()));
    }

    @CommandHandler
    void handle(StaffingCommand.WithdrawPosts c, Past past, @MetaDataValue("caller") Actor actor) {
        mayAllot(actor, c.staffing(), past);
        require(posts > 0, StaffingCode.NOT_ALLOTTED);
        apply(new StaffingEvent.Withdrawn(c.staffing(), posts, c.reason(), c.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StaffingCommand.ReportHeadcount c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.ASSOCIATION);
        AssociationId own = c.staffing().association();
        require(own.equals(actor.association()), KernelCode.NOT_FOUND);
        AssociationFacts.live(own, past, "");
        require(!YearOfPosts.closed(c.staffing().year(), past), StaffingCode.YEAR_CLOSED);
        LocalDate today = Vietnam.today(clock);
        if (c.on().getYear() != c.staffing().year().year()) {
            throw StaffingCode.DATE_OUTSIDE_YEAR.because(c.on().toString()).at("/on");
        }
        if (c.on().isAfter(today)) {
            throw StaffingCode.DATE_IN_FUTURE.because(c.on().toString()).at("/on");
        }
        if (c.headcount() < 0) {
            throw StaffingCode.NEGATIVE.at("/headcount");
        }
        apply(new StaffingEvent.HeadcountReported(c.staffing(), c.on(), c.headcount(), posts));
    }

    /** Posts go to another association by the decision that merges, consolidates or splits. */
    void give(int given, AssociationId to, String decision) {
        if (given < 1 || given > posts) {
            throw new IllegalStateException(id + " has " + posts + " posts, not " + given);
        }
        apply(new StaffingEvent.PostsGiven(requireNonNull(id), given, to, decision));
    }

    /** Posts come from another association by the decision that merges, consolidates or splits. */
    static void receive(StaffingId to, int received, AssociationId from, String decision) {
        apply(new StaffingEvent.PostsReceived(to, received, from, decision));
    }

    private static void mayAllot(Actor actor, StaffingId staffing, Past past) {
        actor.mustBe(Role.ORGANISATION_BOARD);
        require(!YearOfPosts.closed(staffing.year(), past), StaffingCode.YEAR_CLOSED);
    }

    private static void mayHave(AssociationId association, Past past) {
        AssociationFacts facts = AssociationFacts.operating(association, past, "");
        require(facts.associationClass() == AssociationClass.ASSIGNED, StaffingCode.NOT_ASSIGNED);
    }

    private static void enough(int posts) {
        if (posts < 1) {
            throw StaffingCode.NO_POSTS.at("/posts");
        }
    }

    private static CriteriaVersion criteria(@Nullable CriteriaVersion named, Past past, Clock clock) {
        return CriteriaBook.inForce(CriteriaId.STAFFING, named, Vietnam.today(clock), past);
    }

    @EventSourcingHandler
    void on(StaffingEvent event) {
        id = event.staffing();
        if (event instanceof StaffingEvent.Move move) {
            posts += move.delta();
        }
    }
}
