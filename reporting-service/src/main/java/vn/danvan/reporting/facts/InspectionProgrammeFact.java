package vn.danvan.reporting.facts;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.inspection.InspectionProgrammeEvent;
import vn.danvan.kernel.inspection.InspectionProgrammeId;
import vn.danvan.kernel.inspection.PlannedInspection;

/**
 * One body's programme of inspections for a year.
 *
 * @param proposed what waits for approval, or was approved last
 * @param items what holds
 * @param logIndex of the last event about it
 */
@RecordBuilder
public record InspectionProgrammeFact(
        InspectionProgrammeId programme, List<PlannedInspection> proposed, List<ItemFact> items, long logIndex)
        implements InspectionProgrammeFactBuilder.With {

    /**
     * A planned inspection.
     *
     * @param openedOn the day on which its opening counts; none before
     * @param closedOn the day on which its closing counts; none before
     * @param logIndex of the last event about it
     */
    @RecordBuilder
    public record ItemFact(
            PlannedInspection planned,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            long logIndex) implements InspectionProgrammeFactItemFactBuilder.With {}

    static InspectionProgrammeFact fold(
            @Nullable InspectionProgrammeFact before, InspectionProgrammeEvent event, Moment at) {
        long index = at.logIndex();
        if (event instanceof InspectionProgrammeEvent.Drafted e) {
            return new InspectionProgrammeFact(e.programme(), List.copyOf(e.items()), List.of(), index);
        }
        InspectionProgrammeFact it = Fold.existing(before, event).withLogIndex(index);
        return switch (event) {
            case InspectionProgrammeEvent.Drafted _ -> it;
            case InspectionProgrammeEvent.Revised e -> it.withProposed(List.copyOf(e.items()));
            case InspectionProgrammeEvent.Amended e -> it.withProposed(List.copyOf(e.items()));
            case InspectionProgrammeEvent.Approved _ ->
                it.withItems(it.proposed.stream().map(item -> it.approved(item)).toList());
            case InspectionProgrammeEvent.ItemOpened e ->
                it.item(e.item(), i -> i.with(to -> to.openedOn(at.day()).logIndex(index)));
            case InspectionProgrammeEvent.ItemPassed e ->
                it.withProposed(e.in(it.proposed))
                        .item(
                                e.item(),
                                i -> i.with(
                                        to -> to.planned(i.planned().on(e.to())).logIndex(index)));
            case InspectionProgrammeEvent.ItemClosed e ->
                it.item(e.item(), i -> i.with(to -> to.closedOn(at.day()).logIndex(index)));
        };
    }

    private ItemFact approved(PlannedInspection item) {
        return items.stream()
                .filter(known -> known.planned().equals(item))
                .findFirst()
                .orElse(new ItemFact(item, null, null, logIndex));
    }

    private InspectionProgrammeFact item(String code, UnaryOperator<ItemFact> change) {
        return withItems(items.stream()
                .map(i -> i.planned().code().equals(code) ? change.apply(i) : i)
                .toList());
    }
}
