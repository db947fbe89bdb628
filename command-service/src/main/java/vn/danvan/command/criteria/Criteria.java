package vn.danvan.command.criteria;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
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
import vn.danvan.command.Effect;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.criteria.CriteriaEvent;
import vn.danvan.kernel.criteria.CriteriaId;
import vn.danvan.kernel.criteria.CriteriaItem;
import vn.danvan.kernel.criteria.CriteriaSubject;
import vn.danvan.kernel.criteria.CriteriaVersion;

/**
 * One subject's criteria: who drafts a version never approves it, and from its first day a published version takes the
 * place of the one before.
 */
@AggregateRoot
class Criteria {

    private enum Stage {
        DRAFT,
        PUBLISHED,
        REPEALED
    }

    /** A version as it stands. */
    private record Version(Stage stage, String title, List<CriteriaItem> items, Set<PersonId> drafters) {
        Version now(Stage next) {
            return new Version(next, title, items, drafters);
        }
    }

    @AggregateIdentifier
    private @Nullable CriteriaId id;

    private final Map<CriteriaVersion, Version> versions = new HashMap<>();
    private final CriteriaBook book = new CriteriaBook();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CriteriaCommand.DraftCriteria c, @MetaDataValue("caller") Actor actor) {
        mayDraft(actor, c.criteria());
        if (versions.containsKey(c.version())) {
            throw CriteriaCode.EXISTS.because(c.version().code()).at("/version");
        }
        check(c.items());
        apply(new CriteriaEvent.Drafted(c.criteria(), c.version(), c.title(), List.copyOf(c.items()), actor.person()));
    }

    @CommandHandler
    void handle(CriteriaCommand.ReviseCriteria c, @MetaDataValue("caller") Actor actor) {
        mayDraft(actor, c.criteria());
        Version draft = draft(c.version());
        check(c.items());
        require(!draft.title.equals(c.title()) || !draft.items.equals(c.items()), CriteriaCode.UNCHANGED);
        apply(new CriteriaEvent.Revised(c.criteria(), c.version(), c.title(), List.copyOf(c.items()), actor.person()));
    }

    @CommandHandler
    void handle(CriteriaCommand.ReturnCriteria c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER);
        draftOfAnother(c.version(), actor);
        apply(new CriteriaEvent.Returned(c.criteria(), c.version(), c.reason(), actor.person()));
    }

    @CommandHandler
    void handle(CriteriaCommand.PublishCriteria c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER);
        draftOfAnother(c.version(), actor);
        if (c.validTo() != null && !c.validTo().isAfter(c.validFrom())) {
            throw KernelCode.DATES_REVERSED.at("/validTo");
        }
        if (book.beginsOn(c.validFrom())) {
            throw CriteriaCode.SAME_DATE.because(c.validFrom().toString()).at("/validFrom");
        }
        apply(
                new CriteriaEvent.Published(
                        c.criteria(), c.version(), c.decision(), c.validFrom(), c.validTo(), actor.person()),
                Effect.on(c.validFrom(), Vietnam.today(clock), actor, CriteriaCode.HISTORY));
    }

    @CommandHandler
    void handle(CriteriaCommand.RepealCriteria c, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.APPROVER);
        require(version(c.version()).stage == Stage.PUBLISHED, CriteriaCode.NOT_PUBLISHED);
        if (!book.mayEnd(c.version(), c.from())) {
            throw CriteriaCode.REPEAL_TOO_EARLY.because(c.from().toString()).at("/from");
        }
        apply(
                new CriteriaEvent.Repealed(c.criteria(), c.version(), c.from(), c.decision(), actor.person()),
                Effect.on(c.from(), Vietnam.today(clock), actor, CriteriaCode.HISTORY));
    }

    private static void mayDraft(Actor actor, CriteriaId criteria) {
        actor.mustBe(criteria.subject() == CriteriaSubject.STAFFING ? Role.ORGANISATION_BOARD : Role.FINANCE_APPRAISER);
    }

    private Version version(CriteriaVersion version) {
        Version found = versions.get(version);
        if (found == null) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        return found;
    }

    private Version draft(CriteriaVersion version) {
        Version found = version(version);
        require(found.stage == Stage.DRAFT, CriteriaCode.NOT_DRAFT);
        return found;
    }

    private void draftOfAnother(CriteriaVersion version, Actor actor) {
        require(!draft(version).drafters.contains(actor.person()), CriteriaCode.SAME_PERSON);
    }

    private static void check(List<CriteriaItem> items) {
        require(!items.isEmpty(), CriteriaCode.NO_ITEMS);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String code = items.get(i).code();
            if (!codes.add(code)) {
                throw CriteriaCode.ITEM_TWICE.because(code).at("/items/" + i + "/code");
            }
        }
    }

    @EventSourcingHandler
    void on(CriteriaEvent event) {
        book.note(event);
        switch (event) {
            case CriteriaEvent.Drafted e -> {
                id = e.criteria();
                versions.put(e.version(), new Version(Stage.DRAFT, e.title(), e.items(), Set.of(e.drafter())));
            }
            case CriteriaEvent.Revised e -> {
                Set<PersonId> drafters = new HashSet<>(version(e.version()).drafters);
                drafters.add(e.reviser());
                versions.put(e.version(), new Version(Stage.DRAFT, e.title(), e.items(), drafters));
            }
            case CriteriaEvent.Returned _ -> {}
            case CriteriaEvent.Published e -> versions.computeIfPresent(e.version(), (_, v) -> v.now(Stage.PUBLISHED));
            case CriteriaEvent.Repealed e -> versions.computeIfPresent(e.version(), (_, v) -> v.now(Stage.REPEALED));
        }
    }
}
