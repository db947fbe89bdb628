package vn.danvan.reporting.summary;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.AgencyKind;
import vn.danvan.reporting.facts.AgencyFact;
import vn.danvan.reporting.facts.Facts;

/** The body that issues summaries. */
public final class Issuer {

    private Issuer() {}

    /** Its kind, or its successor's, on the day of the figures; absent when the register does not know it. */
    public static @Nullable AgencyKind kind(Facts facts, Letterhead letterhead) {
        Bodies bodies = new Bodies(facts).on(facts.recordedOn());
        AgencyFact issuer = bodies.find(bodies.answering(new AgencyId(letterhead.issuerCode())));
        return issuer == null ? null : issuer.kind();
    }
}
