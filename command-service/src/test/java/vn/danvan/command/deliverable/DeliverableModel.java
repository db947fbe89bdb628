package vn.danvan.command.deliverable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.deliverable.DeliverableId;
import vn.danvan.kernel.deliverable.Milestone;

/**
 * What documents do, written a second time and differently: all of them together, so that circles can be seen. It names
 * every reason to refuse a command, in no order, and moves on when there is none.
 */
final class DeliverableModel {

    private static final String LEAD = "HB.BCS.UBND";
    private static final Set<ContentHash> HELD = Set.of(ContentHash.of("dự thảo 1"), ContentHash.of("dự thảo 2"));

    /** From a day on, another body answers for some documents. */
    private record Handed(LocalDate from, Map<DeliverableId, String> takers) {}

    private static final class Round {
        private final int draft;
        private final LocalDate askedOn;
        private final LocalDate answerBy;
        private final Set<String> open;
        private final Set<String> answered = new HashSet<>();

        Round(int draft, LocalDate askedOn, LocalDate answerBy, List<String> asked) {
            this.draft = draft;
            this.askedOn = askedOn;
            this.answerBy = answerBy;
            this.open = new HashSet<>(asked);
        }
    }

    private static final class Document {
        private String state = "OPEN";
        private LocalDate dueOn;
        private final Map<String, LocalDate> steps = new HashMap<>();
        private final Set<String> reached = new HashSet<>();
        private final List<String> drafts = new ArrayList<>();
        private final Set<String> writers = new HashSet<>();
        private final List<Round> rounds = new ArrayList<>();
        private LocalDate inForce = LocalDate.MAX;
        private @Nullable DeliverableId by;

        Document(LocalDate dueOn) {
            this.dueOn = dueOn;
        }
    }

    private final Map<DeliverableId, Document> documents = new HashMap<>();
    private final List<Handed> handed = new ArrayList<>();
    private LocalDate today;

    DeliverableModel(LocalDate today) {
        this.today = today;
    }

    void on(LocalDate day) {
        today = day;
    }

    /** What still has to be produced, in the order of the codes. */
    List<DeliverableId> open() {
        return documents.entrySet().stream()
                .filter(entry -> entry.getValue().state.equals("OPEN"))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(DeliverableId::key))
                .toList();
    }

    /** The lead body gives documents away. */
    void hands(LocalDate from, Map<DeliverableId, String> takers) {
        handed.add(new Handed(from, Map.copyOf(takers)));
    }

    /** Who answers for a document today. */
    String holder(DeliverableId deliverable) {
        String holder = LEAD;
        for (Handed each : handed) {
            holder = each.from.isAfter(today) ? holder : each.takers.getOrDefault(deliverable, holder);
        }
        return holder;
    }

    boolean exists(DeliverableId deliverable) {
        return documents.containsKey(deliverable);
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, DeliverableCommand command) {
        Set<String> reasons = new HashSet<>();
        if (command instanceof DeliverableCommand.CommissionDeliverable c) {
            commission(actor, c, reasons);
            return reasons;
        }
        Document document = documents.get(command.deliverable());
        if (document == null) {
            return Set.of("resource.not-found");
        }
        if (command instanceof DeliverableCommand.SupersedeDeliverable c) {
            supersede(actor, document, c, reasons);
            return reasons;
        }
        switch (document.state) {
            case "IN FORCE", "SUPERSEDED" -> reasons.add("deliverable.promulgated");
            case "CANCELLED" -> reasons.add("deliverable.cancelled");
            default -> {}
        }
        switch (command) {
            case DeliverableCommand.SetMilestone c -> {
                is(actor, reasons, Role.MOBILISATION_OFFICER, Role.APPROVER);
                step(c.milestone(), document.steps.keySet(), document.dueOn, reasons);
                if (reasons.isEmpty()) {
                    document.steps.put(c.milestone().code(), c.milestone().dueOn());
                }
            }
            case DeliverableCommand.ExtendDeliverable c -> extend(actor, document, c, reasons);
            case DeliverableCommand.ReachMilestone c -> {
                leads(actor, c.deliverable(), reasons);
                open(document, c.milestone(), reasons);
                come(c.reachedOn(), reasons);
                if (reasons.isEmpty()) {
                    document.reached.add(c.milestone());
                }
            }
            case DeliverableCommand.SubmitDraft c -> {
                leads(actor, c.deliverable(), reasons);
                if (document.drafts.contains(c.content().value())) {
                    reasons.add("deliverable.draft-repeated");
                }
                LocalDate day = c.submittedOn() == null ? today : c.submittedOn();
                come(day, reasons);
                if (day.isBefore(today)) {
                    reasons.add("deliverable.history-not-permitted");
                }
                if (!HELD.contains(c.content())) {
                    reasons.add("evidence.unknown");
                }
                if (reasons.isEmpty()) {
                    document.drafts.add(c.content().value());
                    document.writers.add(actor.person().value());
                }
            }
            case DeliverableCommand.OpenConsultation c -> ask(actor, document, c, reasons);
            case DeliverableCommand.AnswerConsultation c -> answer(actor, document, c, reasons);
            case DeliverableCommand.PromulgateDeliverable c -> promulgate(actor, document, c, reasons);
            case DeliverableCommand.CancelDeliverable _ -> {
                is(actor, reasons, Role.MOBILISATION_OFFICER, Role.APPROVER);
                document.state = reasons.isEmpty() ? "CANCELLED" : document.state;
            }
            default -> throw new IllegalArgumentException(command.toString());
        }
        return reasons;
    }

    private void commission(Actor actor, DeliverableCommand.CommissionDeliverable c, Set<String> reasons) {
        is(actor, reasons, Role.MOBILISATION_OFFICER, Role.APPROVER);
        if (documents.containsKey(c.deliverable())) {
            reasons.add("deliverable.exists");
        }
        Set<String> named = new HashSet<>(Set.of(c.lead().key()));
        c.coordinating().forEach(body -> {
            if (!named.add(body.key())) {
                reasons.add("deliverable.lead-coordinates");
            }
        });
        Set<String> codes = new HashSet<>();
        for (Milestone milestone : c.milestones()) {
            step(milestone, codes, c.dueOn(), reasons);
            codes.add(milestone.code());
        }
        if (reasons.isEmpty()) {
            Document document = new Document(c.dueOn());
            c.milestones().forEach(m -> document.steps.put(m.code(), m.dueOn()));
            documents.put(c.deliverable(), document);
        }
    }

    private static void step(Milestone milestone, Set<String> taken, LocalDate dueOn, Set<String> reasons) {
        if (taken.contains(milestone.code())) {
            reasons.add("deliverable.milestone-twice");
        }
        if (milestone.dueOn().isAfter(dueOn)) {
            reasons.add("deliverable.milestone-after-due");
        }
    }

    private static void open(Document document, String milestone, Set<String> reasons) {
        if (!document.steps.containsKey(milestone)) {
            reasons.add("deliverable.milestone-unknown");
        }
        if (document.reached.contains(milestone)) {
            reasons.add("deliverable.milestone-reached");
        }
    }

    private static void extend(
            Actor actor, Document document, DeliverableCommand.ExtendDeliverable c, Set<String> reasons) {
        is(actor, reasons, Role.MOBILISATION_OFFICER, Role.APPROVER);
        LocalDate present = document.dueOn;
        if (c.milestone() != null) {
            open(document, c.milestone(), reasons);
            present = document.steps.getOrDefault(c.milestone(), LocalDate.MIN);
            if (c.dueOn().isAfter(document.dueOn)) {
                reasons.add("deliverable.milestone-after-due");
            }
        }
        if (!c.dueOn().isAfter(present)) {
            reasons.add("deliverable.not-extended");
        }
        if (reasons.isEmpty() && c.milestone() != null) {
            document.steps.put(c.milestone(), c.dueOn());
        } else if (reasons.isEmpty()) {
            document.dueOn = c.dueOn();
        }
    }

    private void ask(Actor actor, Document document, DeliverableCommand.OpenConsultation c, Set<String> reasons) {
        leads(actor, c.deliverable(), reasons);
        if (c.draft() < 1 || c.draft() > document.drafts.size()) {
            reasons.add("deliverable.draft-unknown");
        }
        LocalDate askedOn = c.askedOn() == null ? today : c.askedOn();
        come(askedOn, reasons);
        if (c.answerBy().isBefore(askedOn)) {
            reasons.add("field.dates");
        }
        if (c.asked().contains("HB.KHONGCO")) {
            reasons.add("deliverable.body-unknown");
        }
        if (c.asked().contains(holder(c.deliverable()))
                || new HashSet<>(c.asked()).size() < c.asked().size()) {
            reasons.add("deliverable.asked-twice");
        }
        if (reasons.isEmpty()) {
            document.rounds.add(new Round(c.draft(), askedOn, c.answerBy(), c.asked()));
        }
    }

    private void answer(Actor actor, Document document, DeliverableCommand.AnswerConsultation c, Set<String> reasons) {
        String own = actor.association() != null
                ? actor.association().key()
                : actor.agency() != null ? actor.agency().key() : "";
        if (!actor.roles().contains(Role.ASSOCIATION)
                && !actor.roles().contains(Role.AGENCY_HEAD)
                && !actor.roles().contains(Role.AGENCY_EDITOR)) {
            reasons.add("actor.not-permitted");
        }
        boolean itself = own.equals(c.body())
                && (actor.association() != null || actor.roles().contains(Role.AGENCY_HEAD));
        if (!own.equals(holder(c.deliverable())) && !itself) {
            reasons.add("resource.not-found");
        }
        LocalDate day = c.answeredOn() == null ? today : c.answeredOn();
        come(day, reasons);
        if (c.consultation() < 1 || c.consultation() > document.rounds.size()) {
            reasons.add("resource.not-found");
            return;
        }
        Round round = document.rounds.get(c.consultation() - 1);
        if (round.answered.contains(c.body())) {
            reasons.add("deliverable.answered");
        } else if (!round.open.contains(c.body())) {
            reasons.add("deliverable.not-asked");
        }
        if (day.isBefore(round.askedOn)) {
            reasons.add("deliverable.answer-before-asked");
        }
        if (reasons.isEmpty()) {
            round.open.remove(c.body());
            round.answered.add(c.body());
        }
    }

    private void promulgate(
            Actor actor, Document document, DeliverableCommand.PromulgateDeliverable c, Set<String> reasons) {
        is(actor, reasons, Role.APPROVER);
        if (document.writers.contains(actor.person().value())) {
            reasons.add("deliverable.same-person");
        }
        int draft = document.drafts.indexOf(c.content().value()) + 1;
        if (draft == 0) {
            reasons.add("deliverable.draft-unknown");
        }
        LocalDate day = c.promulgatedOn() == null ? today : c.promulgatedOn();
        come(day, reasons);
        if (document.rounds.stream()
                .anyMatch(r -> r.draft == draft && !r.open.isEmpty() && !r.answerBy.isBefore(day))) {
            reasons.add("deliverable.consultation-runs");
        }
        if (reasons.isEmpty()) {
            document.state = "IN FORCE";
            document.inForce = day;
        }
    }

    private void supersede(
            Actor actor, Document document, DeliverableCommand.SupersedeDeliverable c, Set<String> reasons) {
        is(actor, reasons, Role.APPROVER);
        if (document.state.equals("SUPERSEDED")) {
            reasons.add("deliverable.superseded");
        } else if (!document.state.equals("IN FORCE")) {
            reasons.add("deliverable.not-promulgated");
        }
        Document other = documents.get(c.by());
        if (c.by().equals(c.deliverable())) {
            reasons.add("deliverable.by-itself");
        } else if (other == null) {
            reasons.add("deliverable.unknown");
        } else {
            if (!Set.of("IN FORCE", "SUPERSEDED").contains(other.state)) {
                reasons.add("deliverable.successor-not-promulgated");
            }
            if (other.inForce.isBefore(document.inForce)) {
                reasons.add("deliverable.not-later");
            }
            if (chain(c.by()).contains(c.deliverable())) {
                reasons.add("deliverable.circle");
            }
        }
        LocalDate day = c.supersededOn() == null ? today : c.supersededOn();
        come(day, reasons);
        if (reasons.isEmpty()) {
            document.state = "SUPERSEDED";
            document.by = c.by();
        }
    }

    private Set<DeliverableId> chain(DeliverableId from) {
        Set<DeliverableId> chain = new HashSet<>();
        DeliverableId at = from;
        while (at != null && chain.add(at)) {
            at = Objects.requireNonNull(documents.get(at)).by;
        }
        return chain;
    }

    private void come(LocalDate day, Set<String> reasons) {
        if (day.isAfter(today)) {
            reasons.add("deliverable.date-future");
        }
    }

    private static void is(Actor actor, Set<String> reasons, Role... anyOf) {
        if (Set.of(anyOf).stream().noneMatch(actor.roles()::contains)) {
            reasons.add("actor.not-permitted");
        }
    }

    private void leads(Actor actor, DeliverableId deliverable, Set<String> reasons) {
        is(actor, reasons, Role.AGENCY_EDITOR, Role.AGENCY_HEAD);
        if (actor.agency() == null || !actor.agency().key().equals(holder(deliverable))) {
            reasons.add("resource.not-found");
        }
    }
}
