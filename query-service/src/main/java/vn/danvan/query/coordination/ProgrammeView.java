package vn.danvan.query.coordination;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.coordination.Activity;
import vn.danvan.kernel.coordination.CoordinationEvent;
import vn.danvan.kernel.coordination.Partners;
import vn.danvan.kernel.coordination.ProgrammeId;
import vn.danvan.kernel.coordination.ProgrammeKind;
import vn.danvan.query.Step;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A joint programme, a campaign or an exchange.
 *
 * @param partners who takes part now
 * @param to last day that it is meant to run, as extended; absent when it has no end
 * @param activities how many are on record and not void
 * @param people how many took part in them
 * @param totals their figures added up, by indicator or by name and unit
 * @param closedOn absent while it is open
 * @param result absent while it is open
 * @param readers the streams of all bodies that may read it
 * @param steps its life
 * @param version of the stream
 */
@RecordBuilder
public record ProgrammeView(
        ProgrammeId programme,
        ProgrammeKind kind,
        String title,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        AgencyId lead,
        Partners partners,
        LocalDate from,
        @Nullable LocalDate to,
        State state,
        int activities,
        long people,
        List<Total> totals,
        @Nullable LocalDate closedOn,
        @Nullable String result,
        List<String> readers,
        List<Step> steps,
        long version)
        implements Versioned, ProgrammeViewBuilder.With {

    /** Its table. */
    public static final ViewTable<ProgrammeView> TABLE = ViewTable.of("programme", ProgrammeView.class)
            .filter("kind", "Loại", "Kind")
            .filter("state", "Trạng thái", "State")
            .filter("lead", "Cơ quan chủ trì", "Lead agency")
            .filter("number", "Số, ký hiệu", "Number")
            .filter("from", "Từ ngày", "First day")
            .filter("to", "Đến ngày", "Last day")
            .filter("signedOn", "Ngày ký", "Signed on")
            .sort("activities", "Số hoạt động", "Number of activities")
            .sort("people", "Số người tham gia", "Number of people")
            .text("title", "Tên", "Title")
            .alsoReadBy("readers");

    /** Whether it runs. */
    public enum State {
        /** Đang thực hiện. */
        OPEN,
        /** Đã kết thúc. */
        CLOSED
    }

    /**
     * Figures of its activities, added up.
     *
     * @param indicator absent for a figure with a name of its own
     */
    public record Total(@Nullable String indicator, String name, String unit, BigDecimal value) {

        private boolean counts(Activity.Figure figure) {
            return indicator == null
                    ? figure.indicator() == null && name.equals(figure.name()) && unit.equals(figure.unit())
                    : indicator.equals(figure.indicator());
        }
    }

    static ProgrammeView registered(CoordinationEvent.Registered e, List<String> readers, Recorded at) {
        return new ProgrammeView(
                e.programme(),
                e.kind(),
                e.title(),
                e.number(),
                e.signedOn(),
                e.lead(),
                e.partners(),
                e.from(),
                e.to(),
                State.OPEN,
                0,
                0,
                List.of(),
                null,
                null,
                readers,
                List.of(Step.of(e, at)),
                at.version());
    }

    ProgrammeView step(CoordinationEvent event, Recorded at) {
        return with(it -> it.steps(Step.append(steps, Step.of(event, at))).version(at.version()));
    }

    ProgrammeView closed(CoordinationEvent.Closed e) {
        return with(it -> it.state(State.CLOSED).closedOn(e.closedOn()).result(e.result()));
    }

    ProgrammeView replaced(AssociationId from, AssociationId by) {
        List<AssociationId> now = Stream.concat(
                        partners.associations().stream().filter(one -> !one.equals(from)), Stream.of(by))
                .distinct()
                .toList();
        return with(it -> it.partners(new Partners(partners.agencies(), now, partners.others())));
    }

    /** With an activity counted as it is now, and no longer as it was before; null where there is nothing to count. */
    ProgrammeView counting(@Nullable Activity before, @Nullable Activity after) {
        List<Total> sums = new ArrayList<>(totals);
        add(sums, before, BigDecimal.ONE.negate());
        add(sums, after, BigDecimal.ONE);
        sums.removeIf(total -> total.value().signum() == 0);
        sums.sort(Comparator.comparing((Total t) -> t.indicator() == null ? "~" : t.indicator())
                .thenComparing(Total::name)
                .thenComparing(Total::unit));
        int more = (after == null ? 0 : 1) - (before == null ? 0 : 1);
        long morePeople = (after == null ? 0 : after.people()) - (before == null ? 0 : before.people());
        return with(it ->
                it.activities(activities + more).people(people + morePeople).totals(List.copyOf(sums)));
    }

    private static void add(List<Total> sums, @Nullable Activity activity, BigDecimal sign) {
        if (activity == null) {
            return;
        }
        for (Activity.Figure figure : activity.figures()) {
            Total before = sums.stream()
                    .filter(total -> total.counts(figure))
                    .findFirst()
                    .orElse(new Total(figure.indicator(), figure.name(), figure.unit(), BigDecimal.ZERO));
            sums.remove(before);
            sums.add(new Total(
                    before.indicator(),
                    before.name(),
                    before.unit(),
                    before.value().add(figure.value().multiply(sign))));
        }
    }
}
