package vn.danvan.proof;

/** Something that should prove does not. */
public final class ProofException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    /** What is wrong. */
    public enum Flaw {
        /** It is not in the form that the specification demands. */
        MALFORMED,
        /** No key that is trusted has signed it. */
        UNKNOWN_KEY,
        /** It bears the name of a trusted key, but that key has not signed this. */
        WRONG_SIGNATURE,
        /** It is of another log. */
        WRONG_ORIGIN,
        /** The path does not lead from the entry to the root. */
        WRONG_INCLUSION,
        /** The later tree is not the earlier one with more behind it. */
        WRONG_CONSISTENCY,
        /** What is needed of the tree is not there. */
        MISSING
    }

    /** @param detail for who looks into it */
    public ProofException(Flaw flaw, String detail) {
        super(flaw + ": " + detail);
        this.flaw = flaw;
    }

    /** What is wrong. */
    public Flaw flaw() {
        return flaw;
    }
}
