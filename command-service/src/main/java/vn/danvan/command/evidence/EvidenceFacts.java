package vn.danvan.command.evidence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import vn.danvan.command.Effect;
import vn.danvan.command.Past;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.service.evidence.EvidenceCode;

/** What other features ask about evidence. */
public final class EvidenceFacts {

    private EvidenceFacts() {}

    /**
     * The body for which the actor puts in files.
     *
     * @throws DomainError {@code actor.not-permitted} for who acts for none, and for who changes nothing
     */
    public static StreamId bodyOf(Actor actor) {
        @Nullable StreamId body = actor.agency() == null ? actor.association() : actor.agency();
        boolean acts = actor.roles().stream().anyMatch(role -> role != Role.AUDITOR && role != Role.ADMIN);
        if (body == null || !acts) {
            throw KernelCode.NOT_PERMITTED.refuse();
        }
        return body;
    }

    /**
     * Refuses to cite a file that the actor's body has not put in.
     *
     * @param pointer of the list, such as {@code /evidence}
     * @throws DomainError {@code evidence.unknown}, blaming the item
     */
    public static void mustBeThere(List<ContentHash> cited, Actor actor, Past past, String pointer) {
        for (int i = 0; i < cited.size(); i++) {
            mustBeThere(cited.get(i), actor, past, pointer + "/" + i);
        }
    }

    /**
     * Refuses to cite a file that the actor's body has not put in.
     *
     * @param pointer of the hash, such as {@code /content}
     * @throws DomainError {@code evidence.unknown}
     */
    public static void mustBeThere(ContentHash cited, Actor actor, Past past, String pointer) {
        if (past.of(EvidenceId.of(bodyOf(actor), cited), EvidenceEvent.class).isEmpty()) {
            throw EvidenceCode.UNKNOWN.because(cited.value()).at(pointer);
        }
    }

    /**
     * Refuses an act that cites a file which the actor's body has not put in. One of a day before today that is recorded by
     * who may import history may: what the files of those years are is not known here.
     *
     * @return the envelope's attributes: an act that was let through as history is marked as such
     * @throws DomainError {@code evidence.unknown}, blaming the item
     */
    public static MetaData mustBeThereUnlessHistory(
            List<ContentHash> cited, LocalDate on, LocalDate today, Actor actor, Past past, String pointer) {
        if (!cited.isEmpty() && on.isBefore(today) && actor.importsHistory()) {
            return Effect.history(on);
        }
        mustBeThere(cited, actor, past, pointer);
        return MetaData.emptyInstance();
    }
}
