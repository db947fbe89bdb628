package vn.danvan.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.DutyTaken;

/** Who takes what an agency owes: each open duty is named once, and none is left over. */
final class Handover {

    private Handover() {}

    /**
     * Every open duty with who takes it, by key.
     *
     * @param named what the decision names, as the request has it under {@code /duties}
     * @param rest who takes what is not named; none when each must be named
     * @throws DomainError {@code agency.duty-unknown}, {@code agency.duty-twice}, {@code agency.duty-left-over}
     */
    static List<DutyTaken> check(List<AgencyDuty> open, List<DutyTaken> named, @Nullable AgencyId rest) {
        Set<String> keys = open.stream().map(AgencyDuty::key).collect(Collectors.toSet());
        Map<String, AgencyId> takers = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            DutyTaken each = named.get(i);
            String pointer = "/duties/" + i + "/duty";
            if (!keys.contains(each.duty())) {
                throw AgencyCode.DUTY_UNKNOWN.because(each.duty()).at(pointer);
            }
            if (takers.put(each.duty(), each.taker()) != null) {
                throw AgencyCode.DUTY_TWICE.because(each.duty()).at(pointer);
            }
        }
        List<DomainError.Violation> left = new ArrayList<>();
        for (AgencyDuty duty : open) {
            if (!takers.containsKey(duty.key())) {
                if (rest == null) {
                    left.add(new DomainError.Violation(
                            AgencyCode.DUTY_LEFT_OVER.id(),
                            "/duties",
                            duty.vi() + " (" + duty.key() + ")",
                            duty.en() + " (" + duty.key() + ")"));
                } else {
                    takers.put(duty.key(), rest);
                }
            }
        }
        if (!left.isEmpty()) {
            throw AgencyCode.DUTY_LEFT_OVER
                    .because(Integer.toString(left.size()))
                    .at("/duties")
                    .listing(left);
        }
        return takers.entrySet().stream()
                .map(entry -> new DutyTaken(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(DutyTaken::duty))
                .toList();
    }

    /**
     * Refuses whoever cannot take duties over on a day. The decision rests on its stream.
     *
     * @throws DomainError {@code agency.unknown}, {@code agency.into-itself}, {@code agency.successor-ended}, {@code
     *     agency.not-yet}
     */
    static void mayTake(AgencyId taker, AgencyId giver, LocalDate day, Past past, String pointer) {
        if (taker.equals(giver)) {
            throw AgencyCode.INTO_ITSELF.at(pointer);
        }
        AgencyDirectory.Entry entry = AgencyDirectory.guarded(taker, past, pointer);
        if (entry.ended()) {
            throw AgencyCode.SUCCESSOR_ENDED.because(taker.key()).at(pointer);
        }
        if (entry.validFrom().isAfter(day)) {
            throw AgencyCode.NOT_YET
                    .because(taker.key() + ", " + entry.validFrom())
                    .at(pointer);
        }
    }

    /**
     * Refuses successors of a division who cannot take over, and takers who are not among them.
     *
     * @throws DomainError {@code agency.successor-twice}, {@code agency.taker} and those of {@link #mayTake}
     */
    static void checkSuccessors(AgencyCommand.SplitAgency c, Past past) {
        Set<AgencyId> takers = new HashSet<>();
        for (int i = 0; i < c.successors().size(); i++) {
            AgencyId successor = c.successors().get(i);
            String pointer = "/successors/" + i;
            mayTake(successor, c.agency(), c.effectiveOn(), past, pointer);
            if (!takers.add(successor)) {
                throw AgencyCode.SUCCESSOR_TWICE.because(successor.key()).at(pointer);
            }
        }
        if (c.continues()) {
            takers.add(c.agency());
        }
        for (int i = 0; i < c.duties().size(); i++) {
            AgencyId taker = c.duties().get(i).taker();
            if (!takers.contains(taker)) {
                throw AgencyCode.TAKER.because(taker.key()).at("/duties/" + i + "/taker");
            }
        }
    }

    /** Refuses takers of an abolished agency's duties who cannot take over, as {@link #mayTake}. */
    static void checkTakers(AgencyCommand.AbolishAgency c, Past past) {
        if (c.successor() != null) {
            mayTake(c.successor(), c.agency(), c.effectiveOn(), past, "/successor");
        }
        for (int i = 0; i < c.duties().size(); i++) {
            mayTake(c.duties().get(i).taker(), c.agency(), c.effectiveOn(), past, "/duties/" + i + "/taker");
        }
    }
}
