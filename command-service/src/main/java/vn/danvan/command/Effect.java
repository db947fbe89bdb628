package vn.danvan.command;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Code;
import vn.danvan.log.axon.EnvelopeMetaData;

/** When a recorded act takes effect, as the envelope says it. */
public final class Effect {

    private Effect() {}

    /**
     * The envelope's attributes for an act that takes effect on a date. What took effect before today is history: only
     * an actor who may import history records it, and the log marks it as such.
     */
    public static MetaData on(LocalDate effectiveOn, LocalDate today, Actor actor, Code notAllowed) {
        if (!effectiveOn.isBefore(today)) {
            return MetaData.with(EnvelopeMetaData.EFFECTIVE_ON, effectiveOn);
        }
        if (!actor.importsHistory()) {
            throw notAllowed.because(effectiveOn.toString());
        }
        return history(effectiveOn);
    }

    /** The envelope's attributes for an act of the past that is imported. */
    public static MetaData history(LocalDate effectiveOn) {
        return MetaData.from(Map.of(EnvelopeMetaData.EFFECTIVE_ON, effectiveOn, EnvelopeMetaData.HISTORICAL, true));
    }
}
