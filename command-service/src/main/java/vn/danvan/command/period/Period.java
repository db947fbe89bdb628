package vn.danvan.command.period;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.danvan.kernel.DomainError.require;

import java.time.LocalDate;
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
import vn.danvan.command.form.PublishedForms;
import vn.danvan.command.period.PeriodFacts.Stage;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.form.FormVersion;
import vn.danvan.kernel.period.PeriodEvent;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.period.PeriodKind;

/**
 * A reporting period: open, then closed, then locked; a due date only ever moves later, and only the lead reopens. One
 * without forms is composed of the reported periods within its days, and is not closed before they are.
 */
@AggregateRoot
class Period {

    @AggregateIdentifier
    private @Nullable PeriodId id;

    private @Nullable PeriodFacts facts;
    private @Nullable Days days;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PeriodCommand.OpenPeriod c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        require(facts == null, PeriodCode.EXISTS);
        if (c.to().isBefore(c.from())) {
            throw KernelCode.DATES_REVERSED.at("/to");
        }
        boolean ruled = c.kind() != PeriodKind.AD_HOC;
        ReportingWindow window = ReportingWindow.of(past, c.scope(), c.to());
        if (ruled && !window.fits(c.kind(), c.from(), c.to())) {
            String rule = ReportingWindow.name(window.rule());
            throw (rule == null ? PeriodCode.KIND.refuse() : PeriodCode.KIND.because(rule)).at("/to");
        }
        if (c.forms().isEmpty()) {
            compose(c, past, window, ruled);
            return;
        }
        LocalDate dueOn = dueOn(c, ruled ? window.dueOn(c.to(), past) : null, window);
        checkForms(c.forms(), past);
        List<AgencyId> owing = AgencyDirectory.of(past).all().stream()
                .filter(agency -> agency.subPlanRequiredBy() != null && agency.existsOn(c.to()))
                .map(AgencyDirectory.Entry::agency)
                .toList();
        require(!owing.isEmpty(), PeriodCode.NOBODY_OWES);
        apply(new PeriodEvent.Opened(
                c.period(),
                c.kind(),
                c.title(),
                c.from(),
                c.to(),
                dueOn,
                List.copyOf(c.forms()),
                owing,
                ruled ? ReportingWindow.name(window.rule()) : null,
                ruled ? ReportingWindow.name(window.due()) : null,
                c.graceDays() == 0 ? null : c.graceDays()));
    }

    private static void compose(PeriodCommand.OpenPeriod c, Past past, ReportingWindow window, boolean ruled) {
        if (c.dueOn() != null) {
            throw PeriodCode.COMPOSED.at("/dueOn");
        }
        if (c.graceDays() != 0) {
            throw PeriodCode.COMPOSED.at("/graceDays");
        }
        if (new Days(c.from(), c.to()).reported(past).isEmpty()) {
            throw PeriodCode.NOTHING_WITHIN.at("/forms");
        }
        apply(new PeriodEvent.Opened(
                c.period(),
                c.kind(),
                c.title(),
                c.from(),
                c.to(),
                c.to(),
                List.of(),
                List.of(),
                ruled ? ReportingWindow.name(window.rule()) : null,
                null,
                null));
    }

    /** What the rule says; where none does, what the officer says, not before the last day. */
    private static LocalDate dueOn(PeriodCommand.OpenPeriod c, @Nullable LocalDate byRule, ReportingWindow window) {
        LocalDate said = c.dueOn();
        if (byRule != null) {
            if (said != null && !said.equals(byRule)) {
                throw PeriodCode.DUE_NOT_BY_RULE
                        .because(byRule + ", " + ReportingWindow.name(window.due()))
                        .at("/dueOn");
            }
            return byRule;
        }
        if (said == null) {
            throw PeriodCode.DUE_MISSING.at("/dueOn");
        }
        if (said.isBefore(c.to())) {
            throw PeriodCode.DUE_TOO_EARLY.at("/dueOn");
        }
        return said;
    }

    @CommandHandler
    void handle(PeriodCommand.ExtendPeriod c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        PeriodFacts present = in(Stage.OPEN, PeriodCode.NOT_OPEN);
        require(!present.composed(), PeriodCode.COMPOSED);
        AgencyId agency = c.agency();
        if (agency != null && !present.owing().contains(agency)) {
            throw PeriodCode.AGENCY_NOT_OWING.because(agency.key()).at("/agency");
        }
        LocalDate dueOn = agency == null ? present.dueOn() : present.dueOn(agency);
        if (!c.dueOn().isAfter(dueOn)) {
            throw PeriodCode.NOT_LATER.because(dueOn.toString()).at("/dueOn");
        }
        apply(new PeriodEvent.DueDateExtended(c.period(), agency, c.dueOn(), c.reason()));
    }

    @CommandHandler
    void handle(PeriodCommand.ClosePeriod c, Past past, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        if (in(Stage.OPEN, PeriodCode.NOT_OPEN).composed()) {
            requireNonNull(days).reported(past.missingNothing()).forEach((part, reported) -> {
                if (reported.stage() == Stage.OPEN) {
                    throw PeriodCode.PART_OPEN.because(part.key());
                }
            });
        }
        apply(new PeriodEvent.Closed(c.period()));
    }

    @CommandHandler
    void handle(PeriodCommand.LockPeriod c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_OFFICER);
        in(Stage.CLOSED, PeriodCode.NOT_CLOSED);
        apply(new PeriodEvent.Locked(c.period()));
    }

    @CommandHandler
    void handle(PeriodCommand.ReopenPeriod c, @MetaDataValue("caller") Actor actor) {
        actor.mustBe(Role.MOBILISATION_LEAD);
        require(requireNonNull(facts).stage() != Stage.OPEN, PeriodCode.OPEN);
        apply(new PeriodEvent.Reopened(c.period(), c.reason()));
    }

    private PeriodFacts in(Stage stage, PeriodCode otherwise) {
        PeriodFacts present = requireNonNull(facts);
        require(present.stage() == stage, otherwise);
        return present;
    }

    private static void checkForms(List<FormVersion> forms, Past past) {
        Set<FormId> named = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            FormVersion version = forms.get(i);
            if (!named.add(version.form())) {
                throw PeriodCode.FORM_TWICE.because(version.form().key()).at("/forms/" + i + "/form");
            }
            if (PublishedForms.retired(past, version.form())) {
                throw PeriodCode.FORM_RETIRED.because(version.form().key()).at("/forms/" + i + "/form");
            }
            if (PublishedForms.find(past, version).isEmpty()) {
                throw PeriodCode.FORM_UNKNOWN
                        .because(version.form().key() + ", " + version.version())
                        .at("/forms/" + i);
            }
        }
    }

    @EventSourcingHandler
    void on(PeriodEvent event) {
        id = event.period();
        if (event instanceof PeriodEvent.Opened opened) {
            days = new Days(opened.from(), opened.to());
        }
        facts = PeriodFacts.after(facts, event);
    }
}
