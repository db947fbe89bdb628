package vn.danvan.command.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.StreamId;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.log.EventLog;
import vn.danvan.log.StoredEvent;
import vn.danvan.proof.pack.PackFiles;
import vn.danvan.service.evidence.EvidenceStore;

/**
 * The evidence files that events cite: an event cites only what the body put in that its actor acted for, so that a hash in
 * it is a file's when that body has such a file.
 */
final class Attachments {

    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    private final EventLog log;
    private final long before;
    private final Set<EvidenceId> asked = new HashSet<>();
    private final SortedMap<Long, EvidenceEvent.Stored> found = new TreeMap<>();

    /** @param before events from this index on do not count */
    Attachments(EventLog log, long before) {
        this.log = log;
        this.before = before;
    }

    /** Looks for the files that an event cites. */
    void citedBy(StoredEvent event) {
        Matcher hash = HASH.matcher(new String(event.envelope(), StandardCharsets.UTF_8));
        List<ContentHash> hashes = new ArrayList<>();
        while (hash.find()) {
            hashes.add(new ContentHash(hash.group()));
        }
        if (hashes.isEmpty()) {
            return;
        }
        String body = Envelope.parse(event.envelope()).actoragency();
        if (body != null) {
            for (ContentHash each : hashes) {
                look(new AgencyId(body), each);
                look(new AssociationId(body), each);
            }
        }
    }

    private void look(StreamId body, ContentHash hash) {
        EvidenceId id = EvidenceId.of(body, hash);
        if (asked.add(id)) {
            Optional<StoredEvent> taken = log.readStream(id.stream(), 0).stream()
                    .filter(event -> event.index() < before)
                    .findFirst();
            taken.ifPresent(event -> found.put(event.index(), (EvidenceEvent.Stored)
                    Envelope.parse(event.envelope()).event(Events.TYPES)));
        }
    }

    /** Log indexes of the events by which the files were taken in. */
    Set<Long> indexes() {
        return found.keySet();
    }

    /** The list, with what has become of each file; reads all of them. */
    byte[] list(EvidenceStore files) {
        StringBuilder list = new StringBuilder(PackFiles.ATTACHMENT_COLUMNS);
        found.forEach((index, file) -> {
            String key = file.evidence().key();
            list.append(key, key.lastIndexOf('/') + 1, key.length())
                    .append(',')
                    .append(index)
                    .append(',')
                    .append(files.check(file.content()))
                    .append(',')
                    .append(file.size())
                    .append(',')
                    .append(file.mediaType())
                    .append(',')
                    .append(key, 0, key.lastIndexOf('/'))
                    .append(",\"")
                    .append(file.name().replace("\"", "\"\""))
                    .append("\"\n");
        });
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
