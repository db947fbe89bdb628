package vn.danvan.verifier;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.danvan.kernel.DomainError;
import vn.danvan.kernel.Envelope;
import vn.danvan.kernel.Events;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.summary.IssueManifest;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryManifest;
import vn.danvan.kernel.summary.SummaryManifest.Issue;
import vn.danvan.kernel.summary.SummaryManifest.Version;

/** Compares a summary's manifest with the events that it is taken from. */
final class SummaryInPack {

    private SummaryInPack() {}

    /**
     * Reads a manifest.
     *
     * @throws Refusal when it is none
     */
    static SummaryManifest parse(byte[] bytes) {
        return read(bytes, SummaryManifest.class);
    }

    /**
     * Reads the manifest of one version that went out; null when it is one of all versions.
     *
     * @throws Refusal when it is neither
     */
    static @Nullable IssueManifest issued(byte[] bytes) {
        return read(bytes, JsonNode.class).has("versions") ? null : read(bytes, IssueManifest.class);
    }

    /**
     * Reads JSON as the register writes it.
     *
     * @throws Refusal when it is none, or of another form
     */
    static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return Json.read(bytes, type);
        } catch (JacksonException | DomainError e) {
            String what = Words.plain(String.valueOf(e.getMessage()));
            throw Refusal.unreadable("Không đọc được JSON: " + what, "The JSON cannot be read: " + what);
        }
    }

    /**
     * Compares.
     *
     * @param events the proved events of summaries, by index
     * @throws Refusal when the manifest says what no event says
     */
    static void check(SummaryManifest manifest, Map<Long, byte[]> events, Words words) {
        for (Version version : manifest.versions()) {
            says(
                    version.generatedAt(),
                    new SummaryEvent.Generated(
                            manifest.summary(),
                            version.version(),
                            version.logIndex(),
                            version.figures(),
                            version.template()),
                    events);
            Issue issue = version.issue();
            if (issue != null && event(issue.issuedAt(), events) instanceof SummaryEvent.Issued issued) {
                says(
                        issue.issuedAt(),
                        new SummaryEvent.Issued(
                                manifest.summary(),
                                version.version(),
                                issue.issuer(),
                                issue.number(),
                                issue.symbol(),
                                issue.issuedOn(),
                                issue.content(),
                                issued.ruleVersion()),
                        events);
            } else if (issue != null) {
                throw differs(issue.issuedAt());
            }
        }
        words.right(
                manifest.versions().size() + " bản của báo cáo "
                        + manifest.summary().key() + " đúng như nhật ký ghi",
                manifest.versions().size() + " versions of summary "
                        + manifest.summary().key() + " are as the log has them");
    }

    private static void says(long index, Object expected, Map<Long, byte[]> events) {
        if (!expected.equals(event(index, events))) {
            throw differs(index);
        }
    }

    private static Refusal differs(long index) {
        return Refusal.notVerified(
                "Bản kê báo cáo khác sự kiện số " + index, "The summary's manifest differs from event " + index);
    }

    private static Object event(long index, Map<Long, byte[]> events) {
        byte[] bytes = events.get(index);
        if (bytes == null) {
            throw Refusal.notVerified(
                    "Bản kê báo cáo dẫn sự kiện số " + index + " không có trong bộ",
                    "The summary's manifest cites event " + index + ", which is not in the pack");
        }
        return event(read(bytes, Envelope.class));
    }

    /**
     * The event in an envelope.
     *
     * @throws Refusal when this version of the program does not know its type
     */
    static Object event(Envelope envelope) {
        Class<?> type = Events.TYPES.typeOf(envelope.type());
        if (type == null) {
            String name = Words.plain(envelope.type());
            throw Refusal.unreadable(
                    "Chương trình này không biết loại sự kiện " + name + "; cần bản mới hơn",
                    "This program does not know events of type " + name + "; a newer one is needed");
        }
        return read(Json.bytes(envelope.data()), type);
    }
}
