package vn.danvan.command.leader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Past;
import vn.danvan.kernel.Ciphertext;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.leader.LeaderEvent;
import vn.danvan.kernel.leader.LeaderId;
import vn.danvan.service.privacy.PersonalData;
import vn.danvan.service.privacy.PrivacyCode;

/** A person, as far as an office has to know: for which association entered, and when born. */
record LeaderFacts(LeaderId leader, AssociationId association, Ciphertext born, boolean erased) {

    /**
     * The person as the log has it now; the decision rests on it.
     *
     * @throws vn.danvan.kernel.DomainError {@code leader.unknown}
     */
    static LeaderFacts of(LeaderId leader, Past past) {
        LeaderFacts facts = null;
        for (LeaderEvent event : past.of(leader, LeaderEvent.class)) {
            facts = after(facts, event);
        }
        if (facts == null) {
            throw LeaderCode.UNKNOWN.at("/leader");
        }
        return facts;
    }

    private static LeaderFacts after(@Nullable LeaderFacts before, LeaderEvent event) {
        if (event instanceof LeaderEvent.Recorded e) {
            return new LeaderFacts(e.leader(), e.association(), e.birthDate(), false);
        }
        if (before == null) {
            throw new IllegalStateException("a person changed before being recorded");
        }
        return switch (event) {
            case LeaderEvent.Recorded _ -> before;
            case LeaderEvent.Corrected e ->
                new LeaderFacts(before.leader, before.association, e.birthDate(), before.erased);
            case LeaderEvent.Erased _ -> new LeaderFacts(before.leader, before.association, before.born, true);
        };
    }

    /** @throws vn.danvan.kernel.DomainError {@code person.erased} */
    LocalDate birthDate(PersonalData personal) {
        if (erased) {
            throw PrivacyCode.ERASED.at("/leader");
        }
        return LocalDate.parse(personal.open(leader, LeaderEvent.BIRTH_DATE, born));
    }
}
