package vn.danvan.kernel;

/**
 * A reason to refuse. Each feature lists its own in one enum; codes are added, never renamed or reused, because
 * clients, logs and people's notes refer to them.
 */
public interface Code {

    /**
     * What a code stands for.
     *
     * @param id the stable identifier that clients match on, such as {@code subplan.not-draft}
     * @param kind what went wrong in principle; decides the HTTP status
     * @param vi one sentence for a person who reads Vietnamese
     * @param en the same sentence in English
     */
    record Text(String id, Kind kind, String vi, String en) {}

    /** What it stands for; the same object each time. */
    Text text();

    /** The stable identifier. */
    default String id() {
        return text().id();
    }

    /** What went wrong in principle. */
    default Kind kind() {
        return text().kind();
    }

    /** The sentence in Vietnamese. */
    default String vi() {
        return text().vi();
    }

    /** The sentence in English. */
    default String en() {
        return text().en();
    }

    /** Starts a refusal with this code. */
    default DomainError refuse() {
        return new DomainError(this, null, null);
    }

    /** Refuses because of a particular: {@code detail} is added to the sentence as it is (a figure, a name, a date). */
    default DomainError because(String detail) {
        return new DomainError(this, null, detail);
    }

    /** Refuses the field that the JSON pointer names (RFC 6901), such as {@code /lines/0/amount}. */
    default DomainError at(String pointer) {
        return new DomainError(this, pointer, null);
    }

    /** The families of refusals, with the HTTP status that each becomes (RFC 9110 section 15.5). */
    enum Kind {
        /** The request cannot be read at all. */
        MALFORMED(400),
        /** Nobody is known to act. */
        UNAUTHENTICATED(401),
        /** The actor is known and may not do this. */
        FORBIDDEN(403),
        /** There is no such thing, or none within the actor's scope. */
        NOT_FOUND(404),
        /** The method is not one of this resource's. */
        METHOD_NOT_ALLOWED(405),
        /** No representation that the client accepts. */
        NOT_ACCEPTABLE(406),
        /** The state of the thing does not allow it. */
        CONFLICT(409),
        /** The thing has moved on from the version that the client saw. */
        STALE(412),
        /** The request is larger than is taken. */
        TOO_LARGE(413),
        /** The request's media type is not one of those taken. */
        UNSUPPORTED_MEDIA_TYPE(415),
        /** The request is readable and wrong. */
        INVALID(422),
        /** The client must say which version it saw (RFC 6585 section 3). */
        VERSION_REQUIRED(428),
        /** Too much at once; later it may work. */
        BUSY(429),
        /** A fault of ours. */
        FAULT(500),
        /** Not now; later it may work. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }
    }
}
