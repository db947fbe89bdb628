package vn.danvan.log.axon;

/** Names of an event message's metadata that stand in the envelope. */
public final class EnvelopeMetaData {

    /** Account that acts (text). */
    public static final String ACTOR = "actor";

    /** Agency or association acted for (text). */
    public static final String ACTOR_AGENCY = "actoragency";

    /** Roles held, comma-separated (text). */
    public static final String ACTOR_ROLES = "actorroles";

    /** What the chain of commands and events began with (text). */
    public static final String CORRELATION_ID = "correlationid";

    /** The command that directly caused the event (text). */
    public static final String CAUSATION_ID = "causationid";

    /** Date on which the act takes effect ({@link java.time.LocalDate}). */
    public static final String EFFECTIVE_ON = "effectiveon";

    /** Whether the act was imported from before the register ({@link Boolean}). */
    public static final String HISTORICAL = "historical";

    /** The event's number in the log ({@link Long}); only on events that were read. */
    public static final String LOG_INDEX = "logIndex";

    private EnvelopeMetaData() {}
}
