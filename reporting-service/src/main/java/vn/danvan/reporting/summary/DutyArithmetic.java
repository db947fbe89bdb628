package vn.danvan.reporting.summary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.kernel.form.FormId;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.subplan.SubPlanId;
import vn.danvan.reporting.facts.DutyState;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.PeriodFact;
import vn.danvan.reporting.facts.PlanFact;
import vn.danvan.reporting.facts.ReportFact;
import vn.danvan.reporting.facts.Span;
import vn.danvan.reporting.facts.SubPlanFact;
import vn.danvan.reporting.summary.Duties.DistrictCount;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.Duties.KindCount;
import vn.danvan.reporting.summary.Duties.MovedDuty;
import vn.danvan.reporting.summary.Duties.Restated;
import vn.danvan.reporting.summary.Duties.Standing;

/**
 * Who owed what and how it was met.
 *
 * <p>Duties are those that the plan or the period named when it began, one for each agency (and form). They stay as they
 * are at their due date: a body that ends later still owed. A body that ended by then, had submitted nothing, and whose
 * successor owes the same thing, has no duty of its own any more; otherwise its successor answers for it. The duties of a
 * composed period are those of the periods that it is composed of.
 */
final class DutyArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    DutyArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    /** What was done about a duty. */
    private record Done(
            DutyState state,
            boolean late,
            boolean nil,
            @Nullable LocalDate submittedOn,
            List<Long> sources) {

        static final Done NOTHING = new Done(DutyState.NONE, false, false, null, List.of());

        boolean received() {
            return state.received();
        }
    }

    Duties subPlans() {
        return count(subPlanDuties());
    }

    List<Duty> subPlanDuties() {
        return subPlans(plan -> true, _ -> true, dueOn -> !facts.overdue(dueOn));
    }

    /** The sub-plans that were owed by the end of a day, with what had been submitted by then, as it is known now. */
    List<Duty> subPlanDutiesOf(LocalDate day) {
        return subPlans(
                plan -> !plan.adoptedOn().isAfter(day),
                submittedOn -> !submittedOn.isAfter(day),
                dueOn -> dueOn.isAfter(day) || !dueOn.isBefore(facts.recordedOn()));
    }

    private List<Duty> subPlans(Predicate<PlanFact> owed, Predicate<LocalDate> counts, Predicate<LocalDate> notYetDue) {
        Map<SubPlanId, SubPlanFact> known = new HashMap<>();
        facts.subPlans().forEach(s -> known.put(s.subPlan(), s));
        List<Duty> items = new ArrayList<>();
        for (PlanFact plan : facts.plans().stream().filter(owed).toList()) {
            Function<AgencyId, Done> done = agency -> {
                SubPlanFact s = known.get(new SubPlanId(plan.plan(), agency));
                LocalDate submittedOn = s == null ? null : s.submittedOn();
                return s == null || (submittedOn != null && !counts.test(submittedOn))
                        ? Done.NOTHING
                        : new Done(
                                s.state(),
                                s.late(),
                                false,
                                s.state().received() ? s.submittedOn() : null,
                                List.of(s.logIndex()));
            };
            items.addAll(duties(
                    plan.addressed(),
                    _ -> plan.subPlanDueOn(),
                    agency -> new SubPlanId(plan.plan(), agency).stream(),
                    done,
                    notYetDue,
                    plan.logIndex()));
        }
        return items;
    }

    Duties reports() {
        return count(reportDuties(facts.scope().own()));
    }

    List<Duty> reportDuties(Span span) {
        Map<ProgressReportId, ReportFact> known = new HashMap<>();
        facts.reports().forEach(r -> known.put(r.report(), r));
        List<Duty> items = new ArrayList<>();
        for (Span.Part part : span.parts()) {
            PeriodFact period = part.period();
            FormId form = part.form().form();
            Function<AgencyId, Done> done = agency -> {
                ReportFact r = known.get(new ProgressReportId(period.period(), form, agency));
                return r == null
                        ? Done.NOTHING
                        : new Done(
                                r.state(),
                                r.late(),
                                r.nil(),
                                r.state().received() ? r.firstSubmittedOn() : null,
                                List.of(r.logIndex()));
            };
            items.addAll(duties(
                    period.owing(),
                    period::dueOn,
                    agency -> new ProgressReportId(period.period(), form, agency).stream(),
                    done,
                    dueOn -> !dueOn.plusDays(period.graceDays()).isBefore(facts.recordedOn()),
                    period.openedIndex()));
        }
        return items;
    }

    private List<Duty> duties(
            List<AgencyId> owing,
            Function<AgencyId, LocalDate> dueDate,
            Function<AgencyId, String> stream,
            Function<AgencyId, Done> doneBy,
            Predicate<LocalDate> notYetDue,
            long dutyIndex) {
        List<Duty> items = new ArrayList<>();
        Set<AgencyId> distinct = new HashSet<>(owing);
        for (AgencyId agency :
                distinct.stream().sorted(Comparator.comparing(AgencyId::key)).toList()) {
            LocalDate dueOn = dueDate.apply(agency);
            Done done = doneBy.apply(agency);
            boolean received = done.received();
            AgencyId answering = received ? agency : bodies.answeringWhenDue(agency, stream.apply(agency), dueOn);
            if (!answering.equals(agency) && distinct.contains(answering)) {
                continue;
            }
            items.add(duty(agency, answering, stream.apply(agency), dueOn, done, notYetDue.test(dueOn), dutyIndex));
        }
        return items;
    }

    private Duty duty(
            AgencyId agency,
            AgencyId answering,
            String stream,
            LocalDate dueOn,
            Done done,
            boolean notYetDue,
            long dutyIndex) {
        boolean received = done.received();
        boolean late = received && done.late;
        Standing standing = received
                ? (late ? Standing.LATE : Standing.ON_TIME)
                : (notYetDue ? Standing.NOT_YET_DUE : Standing.MISSING);
        LocalDate submittedOn = done.submittedOn;
        boolean countable = late && submittedOn != null && submittedOn.isAfter(dueOn);
        return new Duty(
                answering.key(),
                bodies.name(answering),
                bodies.kind(answering),
                answering.equals(agency) ? null : agency.key(),
                stream,
                dueOn,
                standing,
                done.state,
                received && done.nil,
                submittedOn,
                countable ? ChronoUnit.DAYS.between(dueOn, submittedOn) : null,
                Stream.concat(Stream.of(dutyIndex), done.sources.stream()).toList());
    }

    private Duties count(List<Duty> items) {
        return new Duties(
                DutyCounts.of(items),
                byKind(items, Duty::kind),
                byDistrict(items, duty -> new AgencyId(duty.agency()), bodies),
                items,
                restated(items, bodies.on(facts.recordedOn())));
    }

    /** The same duties under the structure of another day. */
    Restated restated(List<Duty> items, Bodies now) {
        List<MovedDuty> moved = items.stream()
                .filter(duty -> !now(duty, now).key().equals(duty.agency()))
                .map(duty -> moved(duty, now))
                .toList();
        return new Restated(
                now.day(),
                byKind(items, duty -> now.kind(now(duty, now))),
                byDistrict(items, duty -> now(duty, now), now),
                moved);
    }

    private static AgencyId now(Duty duty, Bodies now) {
        return now.answering(first(duty), duty.stream());
    }

    private static AgencyId first(Duty duty) {
        String merged = duty.forAgency();
        return new AgencyId(merged == null ? duty.agency() : merged);
    }

    private MovedDuty moved(Duty duty, Bodies now) {
        AgencyId answers = now(duty, now);
        return new MovedDuty(
                duty.stream(),
                duty.agency(),
                duty.name(),
                answers.key(),
                now.name(answers),
                now.passings(first(duty), duty.stream()));
    }

    private static List<KindCount> byKind(List<Duty> items, Function<Duty, AgencyKind> kindOf) {
        List<KindCount> byKind = new ArrayList<>();
        for (AgencyKind kind : AgencyKind.values()) {
            List<Duty> ofKind =
                    items.stream().filter(d -> kindOf.apply(d) == kind).toList();
            if (!ofKind.isEmpty()) {
                byKind.add(new KindCount(kind, DutyCounts.of(ofKind)));
            }
        }
        return byKind;
    }

    private static List<DistrictCount> byDistrict(
            List<Duty> items, Function<Duty, AgencyId> agencyOf, Bodies structure) {
        TreeMap<String, List<Duty>> districts = new TreeMap<>();
        List<Duty> province = new ArrayList<>();
        for (Duty duty : items) {
            AgencyId district = structure.district(agencyOf.apply(duty));
            (district == null ? province : districts.computeIfAbsent(district.key(), _ -> new ArrayList<>())).add(duty);
        }
        List<DistrictCount> counts = new ArrayList<>();
        districts.forEach((key, its) ->
                counts.add(new DistrictCount(key, structure.name(new AgencyId(key)), DutyCounts.of(its))));
        if (!province.isEmpty()) {
            counts.add(new DistrictCount(null, null, DutyCounts.of(province)));
        }
        return counts;
    }
}
