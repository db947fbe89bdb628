package vn.danvan.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.deliverable.DeliverableEvent;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.DeliverableKind;
import vn.danvan.kernel.deliverable.Milestone;

/**
 * A document that a named body must produce.
 *
 * @param number of the document; none before it is promulgated
 * @param logIndex of the event that gave it this state
 */
public record DeliverableFact(
        DeliverableId deliverable,
        DeliverableKind kind,
        String title,
        AgencyId lead,
        LocalDate dueOn,
        State state,
        List<Step> steps,
        @Nullable String number,
        @Nullable LocalDate promulgatedOn,
        long logIndex) {

    /** How far it is. */
    public enum State {
        /** Đã giao, chưa có dự thảo. */
        COMMISSIONED,
        /** Đã có dự thảo. */
        DRAFTED,
        /** Đang hoặc đã lấy ý kiến. */
        CONSULTED,
        /** Đã ban hành. */
        PROMULGATED,
        /** Đã được thay thế. */
        SUPERSEDED,
        /** Thôi yêu cầu. */
        CANCELLED;

        /** Whether the document still has to be produced. */
        public boolean open() {
            return this == COMMISSIONED || this == DRAFTED || this == CONSULTED;
        }
    }

    /** A milestone; none of its days says that it is overdue. */
    public record Step(
            String code,
            String name,
            LocalDate dueOn,
            @Nullable LocalDate reachedOn,
            long logIndex) {}

    static DeliverableFact fold(@Nullable DeliverableFact before, DeliverableEvent event, Moment at) {
        long index = at.logIndex();
        return switch (event) {
            case DeliverableEvent.Commissioned e ->
                new DeliverableFact(
                        e.deliverable(),
                        e.kind(),
                        e.title(),
                        e.lead(),
                        e.dueOn(),
                        State.COMMISSIONED,
                        e.milestones().stream().map(m -> step(m, index)).toList(),
                        null,
                        null,
                        index);
            case DeliverableEvent.MilestoneSet e -> {
                DeliverableFact it = Fold.existing(before, event);
                List<Step> more = new ArrayList<>(it.steps);
                more.add(step(e.milestone(), index));
                yield it.now(it.state, it.dueOn, List.copyOf(more), it.logIndex);
            }
            case DeliverableEvent.Extended e -> {
                DeliverableFact it = Fold.existing(before, event);
                String step = e.milestone();
                yield step == null
                        ? it.now(it.state, e.dueOn(), it.steps, index)
                        : it.changing(step, s -> new Step(s.code, s.name, e.dueOn(), s.reachedOn, index));
            }
            case DeliverableEvent.MilestoneReached e ->
                Fold.existing(before, event)
                        .changing(e.milestone(), s -> new Step(s.code, s.name, s.dueOn, e.reachedOn(), index));
            case DeliverableEvent.DraftSubmitted _ -> {
                DeliverableFact it = Fold.existing(before, event);
                yield it.state == State.CONSULTED ? it : it.now(State.DRAFTED, it.dueOn, it.steps, index);
            }
            case DeliverableEvent.ConsultationOpened _ -> {
                DeliverableFact it = Fold.existing(before, event);
                yield it.now(State.CONSULTED, it.dueOn, it.steps, index);
            }
            case DeliverableEvent.ConsultationAnswered _ -> Fold.existing(before, event);
            case DeliverableEvent.Promulgated e -> {
                DeliverableFact it = Fold.existing(before, event);
                yield new DeliverableFact(
                        it.deliverable,
                        it.kind,
                        it.title,
                        it.lead,
                        it.dueOn,
                        State.PROMULGATED,
                        it.steps,
                        e.number(),
                        e.promulgatedOn(),
                        index);
            }
            case DeliverableEvent.Superseded _ -> {
                DeliverableFact it = Fold.existing(before, event);
                yield it.now(State.SUPERSEDED, it.dueOn, it.steps, index);
            }
            case DeliverableEvent.Cancelled _ -> {
                DeliverableFact it = Fold.existing(before, event);
                yield it.now(State.CANCELLED, it.dueOn, it.steps, index);
            }
        };
    }

    private static Step step(Milestone milestone, long index) {
        return new Step(milestone.code(), milestone.name(), milestone.dueOn(), null, index);
    }

    private DeliverableFact changing(String code, UnaryOperator<Step> change) {
        List<Step> now = steps.stream()
                .map(step -> step.code.equals(code) ? change.apply(step) : step)
                .toList();
        return now(state, dueOn, now, logIndex);
    }

    private DeliverableFact now(State next, LocalDate due, List<Step> milestones, long index) {
        return new DeliverableFact(deliverable, kind, title, lead, due, next, milestones, number, promulgatedOn, index);
    }
}
