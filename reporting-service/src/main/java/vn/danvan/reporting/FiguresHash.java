package vn.danvan.reporting;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.service.view.ViewReads;

/** The hash of a summary's figures, for another part of the platform in the same process. */
@Component
public final class FiguresHash {

    private static final Actor READER =
            new Actor(new PersonId("so-dan-van.tong-hop"), null, null, Set.of(Role.AUDITOR), false);

    private final ViewReads reads;
    private final SummaryFigures figures;

    FiguresHash(@Qualifier("reportingReads") ViewReads reads, SummaryFigures figures) {
        this.reads = reads;
        this.figures = figures;
    }

    /** That of the JSON which this service answers at the log index; empty while the index has not arrived. */
    public Optional<ContentHash> at(SummaryId summary, long logIndex) {
        return reads.read(
                READER,
                snapshot -> snapshot.index() < logIndex
                        ? Optional.<ContentHash>empty()
                        : Optional.of(hash(Json.bytes(figures.of(snapshot, summary, logIndex)))));
    }

    private static ContentHash hash(byte[] json) {
        return new ContentHash(
                "sha256:" + HexFormat.of().formatHex(ContentHash.sha256().digest(json)));
    }
}
