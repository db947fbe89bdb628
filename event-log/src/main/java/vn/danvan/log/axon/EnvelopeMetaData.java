package vn.danvan.log.axon;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/**
 * The metadata that commands and events carry and the envelope keeps, under the envelope's names. As a correlation data
 * provider it hands them on from a command to its events.
 */
public final class EnvelopeMetaData implements CorrelationDataProvider {

    /** On a command the {@link Actor}, or an account name; on a stored event the account name. */
    public static final String ACTOR = "actor";

    /** Key of the agency or association acted for; taken from the {@link Actor} if one is given. */
    public static final String AGENCY = "actoragency";

    /** Names of the roles held, comma-separated; taken from the {@link Actor} if one is given. */
    public static final String ROLES = "actorroles";

    /** What the chain of commands and events began with. */
    public static final String CORRELATION_ID = "correlationid";

    /** Identifier of the command. */
    public static final String CAUSATION_ID = "causationid";

    /** A {@link java.time.LocalDate}. */
    public static final String EFFECTIVE_ON = "effectiveon";

    /** A {@link Boolean}. */
    public static final String HISTORICAL = "historical";

    /** On a stored event its log index, a {@link Long}. */
    public static final String LOG_INDEX = "logIndex";

    private static final String[] HANDED_ON = {ACTOR, AGENCY, ROLES, EFFECTIVE_ON, HISTORICAL};

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>();
        for (String key : HANDED_ON) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                data.put(key, value);
            }
        }
        Object correlation = message.getMetaData().get(CORRELATION_ID);
        data.put(CORRELATION_ID, correlation == null ? message.getIdentifier() : correlation);
        data.put(CAUSATION_ID, message.getIdentifier());
        return data;
    }

    /** Writes an actor out under the envelope's names; anything else is left as it is. */
    static Map<String, Object> flat(Map<String, ?> metaData) {
        Map<String, Object> flat = new HashMap<>(metaData);
        if (metaData.get(ACTOR) instanceof Actor actor) {
            flat.put(ACTOR, actor.person().value());
            flat.put(ROLES, actor.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")));
            if (actor.agency() != null) {
                flat.put(AGENCY, actor.agency().key());
            } else if (actor.association() != null) {
                flat.put(AGENCY, actor.association().key());
            }
        }
        return flat;
    }
}
