package vn.danvan.kernel.evidence;

import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.StoredAs;

/** The life of an evidence file: it is put in once and never changes. */
public sealed interface EvidenceEvent {

    /** The file. */
    EvidenceId evidence();

    /**
     * The file's bytes are kept, durably, and may be cited by their hash.
     *
     * @param content SHA-256 of the bytes
     * @param size in bytes, from 1
     * @param mediaType what the bytes are (RFC 6838), found by looking at them
     * @param name as the sender called it, with the type's extension
     */
    @StoredAs("evidence.stored")
    record Stored(EvidenceId evidence, ContentHash content, long size, String mediaType, String name)
            implements EvidenceEvent {}
}
