package vn.danvan.query.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.evidence.EvidenceEvent;
import vn.danvan.kernel.evidence.EvidenceId;
import vn.danvan.service.view.Recorded;
import vn.danvan.service.view.Versioned;
import vn.danvan.service.view.ViewTable;

/**
 * A file that a body put in evidence. Its bytes are fetched from {@code …/content}.
 *
 * @param body stream of the agency or association that put it in
 * @param content SHA-256 of its bytes
 * @param size in bytes
 * @param by account that put it in
 */
public record EvidenceView(
        EvidenceId evidence,
        String body,
        ContentHash content,
        long size,
        String mediaType,
        String name,
        Instant storedAt,
        @Nullable PersonId by,
        long logIndex,
        long version)
        implements Versioned {

    /** Its table. */
    public static final ViewTable<EvidenceView> TABLE = ViewTable.of("evidence", EvidenceView.class)
            .text("name", "Tên tệp", "File name")
            .filter("body", "Đơn vị nộp", "Who put it in")
            .filter("content", "Mã băm SHA-256", "SHA-256")
            .filter("mediaType", "Loại tệp", "Media type")
            .sort("size", "Dung lượng", "Size");

    static EvidenceView of(EvidenceEvent.Stored e, Recorded at) {
        return new EvidenceView(
                e.evidence(),
                e.evidence().body().stream(),
                e.content(),
                e.size(),
                e.mediaType(),
                e.name(),
                at.recordedAt(),
                at.actor(),
                at.index(),
                at.version());
    }
}
