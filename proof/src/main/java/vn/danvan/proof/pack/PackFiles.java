package vn.danvan.proof.pack;

import java.util.Locale;

/** What the files of an evidence pack are called. Their order in the zip is the order here, events by index. */
public final class PackFiles {

    /** What this is and how to verify it, in Vietnamese and English. */
    public static final String README = "README.txt";

    /** Verifier keys, one a line. Whoever verifies gets the keys by another way and compares. */
    public static final String KEYS = "keys.txt";

    /** The checkpoint that everything is proved by, with its cosignatures (C2SP tlog-checkpoint). */
    public static final String CHECKPOINT = "checkpoint.txt";

    /** The earlier checkpoint that the auditor named. */
    public static final String EARLIER = "earlier-checkpoint.txt";

    /**
     * The proof that the log goes on from there: earlier size, hashes and checkpoint, in the form in which a log asks a
     * witness (C2SP tlog-witness, add-checkpoint).
     */
    public static final String CONSISTENCY = "consistency.txt";

    /** Evidence files that the events cite: SHA-256, log index of the event that took it in, state, size, type, body, name. */
    public static final String ATTACHMENTS = "attachments.csv";

    /** The first line of {@link #ATTACHMENTS}. */
    public static final String ATTACHMENT_COLUMNS = "sha256,logIndex,state,size,mediaType,body,name\n";

    /** Of a summary: each version that was generated, its log index, the hash of its figures. */
    public static final String SUMMARY = "summary.json";

    /** The SHA-256 of each file, as {@code sha256sum} reads it; the last file. */
    public static final String SUMS = "SHA256SUMS";

    /** Where events are. */
    public static final String EVENTS = "events/";

    /** Where proofs are. */
    public static final String PROOFS = "proofs/";

    /** How the name of an event ends. */
    public static final String EVENT_ENDING = ".json";

    /** How the name of a proof ends. */
    public static final String PROOF_ENDING = ".tlog-proof";

    private PackFiles() {}

    /** The exact bytes of the event with that index. */
    public static String event(long index) {
        return EVENTS + number(index) + EVENT_ENDING;
    }

    /** Its proof (C2SP tlog-proof), which is a receipt by itself. */
    public static String proof(long index) {
        return PROOFS + number(index) + PROOF_ENDING;
    }

    private static String number(long index) {
        return String.format(Locale.ROOT, "%012d", index);
    }
}
