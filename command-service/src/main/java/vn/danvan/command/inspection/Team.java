package vn.danvan.command.inspection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.inspection.InspectionEvent;

/**
 * Who inspects: at least one person, one of whom is the head.
 *
 * @param members accounts
 * @param head none in inspections of before teams had a head; there any inspector records
 */
record Team(Set<String> members, @Nullable String head) {

    static final Team NONE = new Team(Set.of(), null);

    /**
     * A team as it is named: the first is its head when nobody else is said to be.
     *
     * @throws DomainError {@code inspection.no-team}, {@code inspection.head-not-in-team}
     */
    static Team named(List<String> accounts, @Nullable String head) {
        Set<String> members = new LinkedHashSet<>(accounts);
        DomainError.require(!members.isEmpty(), InspectionCode.NO_TEAM);
        return new Team(members, head == null ? accounts.getFirst() : head).checked();
    }

    /** The team after some joined and others left. */
    Team changed(List<String> joins, List<String> leaves, @Nullable String newHead) {
        Set<String> after = new LinkedHashSet<>(members);
        for (int i = 0; i < leaves.size(); i++) {
            if (!after.remove(leaves.get(i))) {
                throw InspectionCode.NOT_A_MEMBER.because(leaves.get(i)).at("/leaves/" + i);
            }
        }
        for (int i = 0; i < joins.size(); i++) {
            if (!after.add(joins.get(i))) {
                throw InspectionCode.ALREADY_A_MEMBER.because(joins.get(i)).at("/joins/" + i);
            }
        }
        DomainError.require(!after.isEmpty(), InspectionCode.NO_TEAM);
        String before = head == null ? after.iterator().next() : head;
        Team team = new Team(after, newHead == null ? before : newHead).checked();
        DomainError.require(!team.equals(this), InspectionCode.TEAM_UNCHANGED);
        return team;
    }

    Team after(InspectionEvent.TeamChanged e) {
        Set<String> now = new LinkedHashSet<>(members);
        e.left().forEach(now::remove);
        now.addAll(e.joined());
        return new Team(now, e.head());
    }

    private Team checked() {
        if (head == null || !members.contains(head)) {
            throw InspectionCode.HEAD_NOT_IN_TEAM.because(String.valueOf(head)).at("/head");
        }
        return this;
    }

    /** @throws DomainError {@code inspection.not-in-team} */
    void mustHave(Actor actor) {
        boolean inside = head == null || members.contains(actor.person().value());
        DomainError.require(inside, InspectionCode.NOT_IN_TEAM);
    }
}
