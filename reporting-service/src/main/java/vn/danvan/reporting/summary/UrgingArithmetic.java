package vn.danvan.reporting.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.NoticeKind;
import vn.danvan.reporting.facts.Facts;
import vn.danvan.reporting.facts.ReminderFact.NoticeFact;
import vn.danvan.reporting.summary.Urging.UrgingCount;
import vn.danvan.reporting.summary.Urging.UrgingLine;

/** What bodies were told in the period of what they owed. A notice belongs to the body that owes. */
final class UrgingArithmetic {

    private final Facts facts;
    private final Bodies bodies;

    UrgingArithmetic(Facts facts, Bodies bodies) {
        this.facts = facts;
        this.bodies = bodies;
    }

    Urging urging() {
        Map<String, List<NoticeFact>> byBody = new TreeMap<>();
        List<NoticeFact> all = inPeriod();
        all.forEach(notice -> byBody.computeIfAbsent(notice.of().stream(), _ -> new ArrayList<>())
                .add(notice));
        return new Urging(
                count(all),
                byBody.values().stream()
                        .map(notices -> line(notices.getFirst().of(), notices))
                        .toList());
    }

    /** The rule versions that the period's notices rest on. */
    List<String> ruleVersions() {
        return inPeriod().stream()
                .flatMap(notice -> notice.ruleVersions().stream())
                .distinct()
                .toList();
    }

    private List<NoticeFact> inPeriod() {
        return facts.reminders().stream()
                .flatMap(reminder -> reminder.notices().stream())
                .filter(notice -> notice.kind() != NoticeKind.DELIVERY && facts.inPeriod(notice.on()))
                .toList();
    }

    private UrgingLine line(Body body, List<NoticeFact> notices) {
        AgencyId agency = body.agency();
        return new UrgingLine(
                body.id().key(),
                agency == null ? bodies.name(Objects.requireNonNull(body.association())) : bodies.name(agency),
                count(notices),
                notices.stream()
                        .flatMap(notice -> notice.sources().stream())
                        .sorted()
                        .toList());
    }

    private static UrgingCount count(List<NoticeFact> notices) {
        return new UrgingCount(
                count(notices, n -> n.kind() == NoticeKind.BEFORE),
                count(notices, n -> n.kind() == NoticeKind.AFTER || n.kind() == NoticeKind.REPEATED),
                count(notices, n -> n.kind() == NoticeKind.WRITTEN),
                count(notices, n -> n.kind() == NoticeKind.ESCALATION),
                count(notices, n -> n.kind() != NoticeKind.ESCALATION && n.acknowledgedOn() != null));
    }

    private static int count(List<NoticeFact> notices, Predicate<NoticeFact> which) {
        return (int) notices.stream().filter(which).count();
    }
}
