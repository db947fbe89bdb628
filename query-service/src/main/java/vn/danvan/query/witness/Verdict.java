package vn.danvan.query.witness;

import vn.danvan.proof.SignedNote;

/**
 * What the witness says to a checkpoint.
 *
 * @param text what the answer's body is, with its final newline
 */
record Verdict(Outcome outcome, String text) {

    /** How it ends; the statuses are those of C2SP tlog-witness. */
    enum Outcome {
        /** The text is the cosignature. */
        COSIGNED(200),
        /** It cannot be read, or goes backwards. */
        MALFORMED(400),
        /** No key of the log has signed it. */
        NOT_SIGNED(403),
        /** It is not the log that is witnessed. */
        UNKNOWN_ORIGIN(404),
        /** The text is the size that was cosigned last. */
        CONFLICT(409),
        /** It does not follow from what was cosigned last, or is not the witness's tree. */
        INCONSISTENT(422),
        /** The witness has not got that far; asked again a little later, it may. */
        NOT_YET(503, 1),
        /** A person must look first. */
        ALARM(503, 60);

        private final int status;
        private final int retryAfterSeconds;

        Outcome(int status) {
            this(status, 0);
        }

        Outcome(int status, int retryAfterSeconds) {
            this.status = status;
            this.retryAfterSeconds = retryAfterSeconds;
        }

        int status() {
            return status;
        }

        /** After how many seconds to ask again; 0 when that is no use. */
        int retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }

    static Verdict of(Outcome outcome, String reason) {
        return new Verdict(outcome, reason + "\n");
    }

    static Verdict conflict(long size) {
        return new Verdict(Outcome.CONFLICT, size + "\n");
    }

    static Verdict cosigned(SignedNote.Line line) {
        return new Verdict(Outcome.COSIGNED, line + "\n");
    }
}
