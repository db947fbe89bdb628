package vn.danvan.log.axon;

import org.axonframework.common.AxonNonTransientException;

/** The idempotency key has been used for another request. Nothing was written. */
public final class KeyReusedException extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("the idempotency key has been used for another request");
    }
}
