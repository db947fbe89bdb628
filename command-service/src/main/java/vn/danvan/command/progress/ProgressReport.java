package vn.danvan.command.progress;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
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
import vn.danvan.command.evidence.EvidenceFacts;
import vn.danvan.command.form.PublishedForms;
import vn.danvan.command.period.PeriodFacts;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Vietnam;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.log.axon.EnvelopeMetaData;

/**
 * One agency's report for a period on a form: it keeps every rule of the form, comes in while the period is open, and is
 * accepted by someone other than who submitted it. An accepted report that is amended stays accepted, with the amended
 * content; one declared void is missing again. A locked period lets nothing change.
 */
@AggregateRoot
class ProgressReport {

    private enum Stage {
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        VOID
    }

    /** What a nil report says: the content that an acceptance binds to. */
    private record Nil(String reason) {}

    @AggregateIdentifier
    private @Nullable ProgressReportId id;

    private @Nullable Stage stage;
    private @Nullable ContentHash hash;
    private @Nullable String submitter;
    private int formVersion;
    private int submissions;
    private boolean late;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportCommand.SubmitReport c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        PeriodFacts period = maySubmit(c.report(), past, actor);
        FilledForm filled = check(c.report(), c.filled(), period, past, actor);
        apply(new ProgressReportEvent.Submitted(
                c.report(),
                c.filled().formVersion(),
                filled.content(),
                filled.content().hash(),
                filled.warnings(),
                submissions + 1,
                isLate(c.report(), period, clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReportCommand.SubmitNilReport c, Past past, Clock clock, @MetaDataValue("caller") Actor actor) {
        PeriodFacts period = maySubmit(c.report(), past, actor);
        askedVersion(c.report(), c.formVersion(), period);
        apply(new ProgressReportEvent.NilSubmitted(
                c.report(),
                c.formVersion(),
                c.reason(),
                ContentHash.of(new Nil(c.reason())),
                submissions + 1,
                isLate(c.report(), period, clock)));
    }

    @CommandHandler
    void handle(ReportCommand.ReturnReport c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        unlocked(c.report(), past);
        require(stage == Stage.SUBMITTED, ReportCode.NOT_SUBMITTED);
        Set<String> targets = targets(form(past, new FormVersion(c.report().form(), formVersion)));
        for (int i = 0; i < c.comments().size(); i++) {
            if (!targets.contains(c.comments().get(i).target())) {
                throw ReportCode.COMMENT_TARGET
                        .because(c.comments().get(i).target())
                        .at("/comments/" + i + "/target");
            }
        }
        apply(new ProgressReportEvent.Returned(c.report(), List.copyOf(c.comments())));
    }

    @CommandHandler
    void handle(ReportCommand.AcceptReport c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        unlocked(c.report(), past);
        require(stage == Stage.SUBMITTED, ReportCode.NOT_SUBMITTED);
        require(!actor.person().value().equals(submitter), ReportCode.SAME_PERSON);
        require(c.content().equals(hash), ReportCode.CONTENT_DIFFERS);
        apply(new ProgressReportEvent.Accepted(c.report(), c.content()));
    }

    @CommandHandler
    void handle(ReportCommand.AmendReport c, Past past, @MetaDataValue("caller") Actor actor) {
        mustHead(c.report(), past, actor);
        PeriodFacts period = unlocked(c.report(), past);
        require(stage == Stage.ACCEPTED, ReportCode.NOT_ACCEPTED);
        FilledForm filled = check(c.report(), c.filled(), period, past, actor);
        require(!filled.content().hash().equals(hash), ReportCode.UNCHANGED);
        apply(new ProgressReportEvent.Amended(
                c.report(),
                c.filled().formVersion(),
                filled.content(),
                filled.content().hash(),
                filled.warnings(),
                c.reason()));
    }

    @CommandHandler
    void handle(ReportCommand.VoidReport c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        unlocked(c.report(), past);
        require(stage != Stage.VOID, ReportCode.VOID);
        apply(new ProgressReportEvent.Voided(c.report(), c.reason()));
    }

    private static void mustHead(ProgressReportId report, Past past, Actor actor) {
        actor.mustBe(Role.AGENCY_HEAD);
        AgencyDirectory.mustActFor(actor, report.agency(), past);
    }

    private PeriodFacts maySubmit(ProgressReportId report, Past past, Actor actor) {
        mustHead(report, past, actor);
        PeriodFacts period = PeriodFacts.find(past, report.period()).orElseThrow(ReportCode.NOT_OWED::refuse);
        require(period.versionOf(report.form()).isPresent(), ReportCode.NOT_OWED);
        require(period.owing().contains(report.agency()), ReportCode.NOT_OWED);
        require(period.stage() == PeriodFacts.Stage.OPEN, ReportCode.PERIOD_NOT_OPEN);
        require(stage == null || stage == Stage.RETURNED || stage == Stage.VOID, ReportCode.SUBMITTED);
        return period;
    }

    private static PeriodFacts unlocked(ProgressReportId report, Past past) {
        PeriodFacts period = PeriodFacts.find(past, report.period()).orElseThrow();
        require(period.stage() != PeriodFacts.Stage.LOCKED, ReportCode.PERIOD_LOCKED);
        return period;
    }

    /** A resubmission keeps the judgement of the first submission; what was declared void is forgotten. */
    private boolean isLate(ProgressReportId report, PeriodFacts period, Clock clock) {
        boolean judged = stage == Stage.RETURNED;
        return judged ? late : Vietnam.today(clock).isAfter(period.onTimeUntil(report.agency()));
    }

    private static FilledForm check(
            ProgressReportId report, ReportCommand.Filled filled, PeriodFacts period, Past past, Actor actor) {
        FormVersion asked = askedVersion(report, filled.formVersion(), period);
        List<ContentHash> evidence = filled.content().evidence();
        if (evidence != null) {
            EvidenceFacts.mustBeThere(evidence, actor, past, "/evidence");
        }
        AgencyDirectory.Entry agency = AgencyDirectory.of(past).find(report.agency(), "");
        return FilledForm.check(filled, form(past, asked), agency.kind(), past);
    }

    private static FormVersion askedVersion(ProgressReportId report, int filledOn, PeriodFacts period) {
        FormVersion asked = period.versionOf(report.form()).orElseThrow();
        if (filledOn != asked.version()) {
            throw ReportCode.FORM_VERSION
                    .because(Integer.toString(asked.version()))
                    .at("/formVersion");
        }
        return asked;
    }

    private static FormEvent.VersionPublished form(Past past, FormVersion version) {
        return PublishedForms.find(past, version).orElseThrow();
    }

    private static Set<String> targets(FormEvent.VersionPublished form) {
        Set<String> targets = new HashSet<>(Set.of("tasks"));
        form.indicators().forEach(indicator -> targets.add(indicator.code()));
        form.sections().forEach(section -> targets.add(section.code()));
        return targets;
    }

    @EventSourcingHandler
    void on(ProgressReportEvent event, @MetaDataValue(EnvelopeMetaData.ACTOR) @Nullable String actor) {
        id = event.report();
        switch (event) {
            case ProgressReportEvent.Submitted e ->
                submitted(e.formVersion(), e.hash(), e.submission(), e.late(), actor);
            case ProgressReportEvent.NilSubmitted e ->
                submitted(e.formVersion(), e.hash(), e.submission(), e.late(), actor);
            case ProgressReportEvent.Returned _ -> stage = Stage.RETURNED;
            case ProgressReportEvent.Accepted _ -> stage = Stage.ACCEPTED;
            case ProgressReportEvent.Amended e -> hash = e.hash();
            case ProgressReportEvent.Voided _ -> stage = Stage.VOID;
        }
    }

    private void submitted(int version, ContentHash content, int number, boolean wasLate, @Nullable String actor) {
        formVersion = version;
        hash = content;
        submissions = number;
        late = wasLate;
        submitter = actor;
        stage = Stage.SUBMITTED;
    }
}
