package vn.danvan.command.summary;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Aggregates;
import vn.danvan.command.Past;
import vn.danvan.command.period.PeriodFacts;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.command.template.TemplateFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.kernel.summary.SummarySeriesEvent;
import vn.danvan.kernel.summary.SummarySeriesId;
import vn.danvan.log.axon.EnvelopeMetaData;

/**
 * A summary report: what is issued is exactly what was signed, by another person than wrote it, under a number that nobody
 * else has. An edit takes the signature away; an issued version is corrected by another one and never changed.
 */
@AggregateRoot
class SummaryReport {

    /** Days in which the draft is to be put before the lead, by kind of period; none: the register makes none by itself. */
    static final String ON_CLOSING_RULE = "summary.generate-on-close";

    private static final String SYMBOL_RULE = "summary.number-symbol";

    private enum Stage {
        DRAFT,
        SUBMITTED,
        SIGNED,
        ISSUED,
        REVOKED
    }

    @AggregateIdentifier
    private @Nullable SummaryId id;

    private @Nullable Stage stage;
    private @Nullable SummaryContent content;
    private int version;
    private long logIndex;
    private final Set<PersonId> writers = new HashSet<>();
    private final Dispatch dispatch = new Dispatch();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SummaryCommand.GenerateSummary c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(stage != Stage.ISSUED && stage != Stage.REVOKED, SummaryCode.NOT_EDITABLE);
        PeriodFacts period = PeriodFacts.find(past, c.summary().period())
                .orElseThrow(() -> SummaryCode.PERIOD_UNKNOWN
                        .because(c.summary().period().key())
                        .at("/period"));
        boolean closed = period.stage() != PeriodFacts.Stage.OPEN;
        require(closed || c.summary().kind() != SummaryKind.PERIODIC, SummaryCode.PERIOD_OPEN);
        if (c.logIndex() < logIndex) {
            throw SummaryCode.INDEX_BACKWARD.because(Long.toString(logIndex)).at("/logIndex");
        }
        ContentHash template = c.template();
        require(
                content == null
                        || c.logIndex() != logIndex
                        || !c.figures().equals(content.figures())
                        || !Objects.equals(template, content.template()),
                SummaryCode.UNCHANGED);
        if (template != null && !TemplateFacts.isInUse(past, template)) {
            throw SummaryCode.TEMPLATE_UNKNOWN.because(template.value()).at("/template");
        }
        apply(new SummaryEvent.Generated(c.summary(), Math.max(version, 1), c.logIndex(), c.figures(), template));
    }

    /**
     * Once for a closing, and only while nobody has put a version before the lead or made one since; in the template in
     * force, or the bundled one while none is.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SummaryCommand.GenerateOnClosing c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(content == null || (stage == Stage.DRAFT && version == 1), SummaryCode.NOT_EDITABLE);
        require(content == null || logIndex < c.closing().index(), SummaryCode.UNCHANGED);
        boolean closed = PeriodFacts.find(past, c.summary().period())
                .filter(period -> period.stage() != PeriodFacts.Stage.OPEN)
                .isPresent();
        require(closed, SummaryCode.PERIOD_OPEN);
        RuleEvent.Set rule = RuleBook.inForce(
                past, ON_CLOSING_RULE, c.closing().kind().name(), c.closing().on());
        LocalDate submitBy = Vietnam.today(clock).plusDays(RuleBook.wholeNumber(rule));
        apply(new SummaryEvent.Generated(
                c.summary(),
                1,
                c.closing().index(),
                c.figures(),
                TemplateFacts.inForce(past).orElse(null)));
        apply(new SummaryEvent.MadeOnClosing(
                c.summary(), 1, c.closing().index(), c.closing().by(), submitBy, rule.versionName()));
    }

    @CommandHandler
    void handle(SummaryCommand.EditSummaryNarrative c, @MetaDataValue("caller") Actor actor) {
        editable(c.section(), actor);
        require(!c.text().equals(requireNonNull(content).narratives().get(c.section())), SummaryCode.UNCHANGED);
        apply(new SummaryEvent.NarrativeEdited(c.summary(), c.section(), c.text()));
    }

    @CommandHandler
    void handle(SummaryCommand.WithdrawSummaryNarrative c, @MetaDataValue("caller") Actor actor) {
        editable(c.section(), actor);
        require(requireNonNull(content).narratives().containsKey(c.section()), SummaryCode.NOT_WRITTEN);
        apply(new SummaryEvent.NarrativeWithdrawn(c.summary(), c.section()));
    }

    private void editable(String section, Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(stage != Stage.ISSUED && stage != Stage.REVOKED, SummaryCode.NOT_EDITABLE);
        if (SummarySection.ofCode(section).isEmpty()) {
            throw SummaryCode.SECTION_UNKNOWN.because(section).at("/section");
        }
    }

    @CommandHandler
    void handle(SummaryCommand.SubmitSummary c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(stage == Stage.DRAFT, SummaryCode.NOT_DRAFT);
        apply(new SummaryEvent.Submitted(c.summary(), requireNonNull(content).hash()));
    }

    @CommandHandler
    void handle(SummaryCommand.ReturnSummary c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        require(stage == Stage.SUBMITTED, SummaryCode.NOT_SUBMITTED);
        apply(new SummaryEvent.Returned(c.summary(), c.reason()));
    }

    @CommandHandler
    void handle(SummaryCommand.SignSummary c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        require(stage == Stage.SUBMITTED, SummaryCode.NOT_SUBMITTED);
        require(!writers.contains(actor.person()), SummaryCode.SAME_PERSON);
        ContentHash now = requireNonNull(content).hash();
        if (!c.content().equals(now)) {
            throw SummaryCode.CONTENT_DIFFERS.because(now.value()).at("/content");
        }
        apply(new SummaryEvent.Signed(c.summary(), now));
    }

    @CommandHandler
    void handle(
            SummaryCommand.IssueSummary c,
            Past past,
            Aggregates aggregates,
            Clock clock,
            @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        require(stage == Stage.SIGNED, SummaryCode.NOT_SIGNED);
        AgencyId issuer = actor.agency();
        if (issuer == null) {
            throw SummaryCode.NO_ISSUER.refuse();
        }
        LocalDate today = Vietnam.today(clock);
        RuleEvent.Set symbol = RuleBook.inForce(past, SYMBOL_RULE, issuer.key(), today);
        SummarySeriesId series = new SummarySeriesId(today.getYear(), issuer);
        int number = past.of(series, SummarySeriesEvent.class).size() + 1;
        apply(new SummaryEvent.Issued(
                c.summary(),
                version,
                issuer,
                number,
                symbol.value(),
                today,
                requireNonNull(content).hash(),
                symbol.versionName()));
        aggregates.changeOrMake(SummarySeries.class, series, s -> s.take(series, number, c.summary(), version));
    }

    @CommandHandler
    void handle(SummaryCommand.DistributeSummary c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER, Role.MOBILISATION_LEAD);
        require(stage == Stage.ISSUED, SummaryCode.NOT_ISSUED);
        apply(Recipients.of(c, requireNonNull(dispatch.standing()), dispatch, past, Vietnam.today(clock)));
    }

    @CommandHandler
    void handle(SummaryCommand.AcknowledgeSummary c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(
                Role.AGENCY_EDITOR,
                Role.AGENCY_HEAD,
                Role.MOBILISATION_OFFICER,
                Role.ORGANISATION_BOARD,
                Role.STATE_MANAGEMENT,
                Role.FINANCE_APPRAISER,
                Role.APPROVER,
                Role.INSPECTOR);
        List<Dispatch.Sent> own = Recipients.actedFor(actor, dispatch, past, Vietnam.today(clock));
        require(stage == Stage.ISSUED, SummaryCode.NOT_ISSUED);
        List<Dispatch.Sent> open =
                own.stream().filter(sent -> !sent.acknowledged()).toList();
        require(!open.isEmpty(), SummaryCode.ACKNOWLEDGED);
        open.forEach(sent -> apply(new SummaryEvent.Acknowledged(c.summary(), version, sent.recipient())));
    }

    @CommandHandler
    void handle(SummaryCommand.CorrectSummary c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        require(stage == Stage.ISSUED, SummaryCode.NOT_ISSUED);
        apply(new SummaryEvent.CorrectionBegun(c.summary(), version + 1, c.reason()));
    }

    @CommandHandler
    void handle(SummaryCommand.RevokeSummary c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        require(stage == Stage.ISSUED, SummaryCode.NOT_ISSUED);
        apply(new SummaryEvent.Revoked(c.summary(), version, c.reason()));
    }

    @EventSourcingHandler
    void on(SummaryEvent event, @MetaDataValue(EnvelopeMetaData.ACTOR) @Nullable String actor) {
        dispatch.apply(event);
        switch (event) {
            case SummaryEvent.Generated e -> {
                id = e.summary();
                version = e.version();
                logIndex = e.logIndex();
                content = new SummaryContent(
                        e.figures(), content == null ? Map.of() : content.narratives(), e.template());
                wrote(actor);
            }
            case SummaryEvent.NarrativeEdited e -> {
                content = requireNonNull(content).with(e.section(), e.text());
                wrote(actor);
            }
            case SummaryEvent.NarrativeWithdrawn e -> {
                content = requireNonNull(content).without(e.section());
                wrote(actor);
            }
            case SummaryEvent.Submitted _ -> {
                wrote(actor);
                stage = Stage.SUBMITTED;
            }
            case SummaryEvent.Returned _ -> stage = Stage.DRAFT;
            case SummaryEvent.Signed _ -> stage = Stage.SIGNED;
            case SummaryEvent.Issued _ -> stage = Stage.ISSUED;
            case SummaryEvent.MadeOnClosing _, SummaryEvent.Distributed _, SummaryEvent.Acknowledged _ -> {}
            case SummaryEvent.CorrectionBegun e -> {
                version = e.version();
                stage = Stage.DRAFT;
                writers.clear();
            }
            case SummaryEvent.Revoked _ -> stage = Stage.REVOKED;
        }
    }

    private void wrote(@Nullable String actor) {
        if (actor != null) {
            writers.add(new PersonId(actor));
        }
        stage = Stage.DRAFT;
    }
}
