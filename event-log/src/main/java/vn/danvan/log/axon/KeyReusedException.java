package vn.danvan.log.axon;

/** The request's idempotency key has been used for another request; nothing was appended. */
public final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** As the log answered. */
    public KeyReusedException() {
        super("idempotency key reused");
    }
}
