package vn.danvan.command.summary;

import static vn.danvan.kernel.DomainError.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.command.agency.AgencyDirectory;
import vn.danvan.command.recipient.RecipientGroups;
import vn.danvan.command.rule.RuleBook;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.recipient.RecipientGroupId;
import vn.danvan.kernel.rule.RuleEvent;
import vn.danvan.kernel.summary.SentGroup;
import vn.danvan.kernel.summary.SummaryEvent;

/** Whom a version is sent to: each body once, however often groups name it, and never the issuer by a group. */
final class Recipients {

    private static final String WITHIN = "summary.acknowledge-within";
    private static final String SCOPE = "ALL";

    private Recipients() {}

    static SummaryEvent.Distributed of(
            SummaryCommand.DistributeSummary c,
            SummaryEvent.Issued issued,
            Dispatch dispatch,
            Past past,
            LocalDate day) {
        Set<AgencyId> sentTo = new LinkedHashSet<>();
        AgencyDirectory directory = AgencyDirectory.of(past);
        for (int i = 0; i < c.recipients().size(); i++) {
            AgencyId recipient = c.recipients().get(i);
            directory.live(recipient, "/recipients/" + i);
            if (dispatch.has(recipient) || !sentTo.add(recipient)) {
                throw SummaryCode.RECIPIENT_TWICE.because(recipient.key()).at("/recipients/" + i);
            }
        }
        List<SentGroup> groups = groups(c.groups(), past, day);
        groups.stream()
                .flatMap(group -> group.bodies().stream())
                .filter(body -> !body.equals(issued.issuer()) && !dispatch.has(body))
                .forEach(sentTo::add);
        require(!sentTo.isEmpty(), SummaryCode.NOBODY_NEW);
        Optional<RuleEvent.Set> within = RuleBook.find(past, WITHIN, SCOPE, day);
        return new SummaryEvent.Distributed(
                c.summary(),
                issued.version(),
                List.copyOf(sentTo),
                groups.isEmpty() ? null : groups,
                within.map(rule -> day.plusDays(RuleBook.wholeNumber(rule))).orElse(null),
                within.map(RuleEvent.Set::versionName).orElse(null));
    }

    private static List<SentGroup> groups(List<RecipientGroupId> named, Past past, LocalDate day) {
        List<SentGroup> groups = new ArrayList<>();
        Set<RecipientGroupId> once = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String pointer = "/groups/" + i;
            if (!once.add(named.get(i))) {
                throw SummaryCode.RECIPIENT_TWICE.because(named.get(i).key()).at(pointer);
            }
            RecipientGroups.Resolved group = RecipientGroups.on(day, named.get(i), past, pointer);
            groups.add(new SentGroup(group.group(), group.title(), group.bodies()));
        }
        return groups;
    }

    /** The recipients that the actor's body answers for on the day, itself or as a successor; there is one at least. */
    static List<Dispatch.Sent> actedFor(Actor actor, Dispatch dispatch, Past past, LocalDate day) {
        @Nullable AgencyId own = actor.agency();
        if (own == null) {
            throw KernelCode.NOT_FOUND.refuse();
        }
        AgencyDirectory directory = AgencyDirectory.of(past);
        List<Dispatch.Sent> acted = dispatch.sent().stream()
                .filter(sent ->
                        directory.answerableFor(sent.recipient(), null, day).equals(own))
                .toList();
        require(!acted.isEmpty(), KernelCode.NOT_FOUND);
        acted.forEach(sent -> AgencyDirectory.mustActFor(actor, sent.recipient(), null, day, past));
        return acted;
    }
}
