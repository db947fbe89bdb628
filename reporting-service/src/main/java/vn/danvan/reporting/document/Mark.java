package vn.danvan.reporting.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;

/** Which version of a summary report a document is, and what it says beside its figures. */
public sealed interface Mark permits IssueMark, DraftMark {

    /** From 1. */
    int version();

    /** Number of the version that it corrects, if it does. */
    @Nullable
    String replaces();

    /** Why that one has to be corrected. */
    @Nullable
    String because();

    /** Text by section ({@link vn.danvan.kernel.summary.SummarySection}), in place of generated sentences. */
    Map<String, String> narratives();

    /** Hash of its figures and texts: what a signature names. */
    ContentHash content();
}
