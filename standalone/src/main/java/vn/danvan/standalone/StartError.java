package vn.danvan.standalone;

/** The register cannot start, for a reason that whoever started it can mend. The message is a sentence for them. */
public final class StartError extends RuntimeException {

    /** @param sentence what is wrong and what to do, Vietnamese first, then English */
    public StartError(String sentence) {
        super(sentence);
    }

    /** As {@link #StartError(String)}, with what led to it. */
    public StartError(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
