package vn.danvan.reporting.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;

/** Which version of a summary report a document is, and what it says beside its figures. */
public sealed interface Mark permits IssueMark, DraftMark {

    /** From 1. */
    int version();

    /** What it changes of the version that it replaces, if it does. */
    @Nullable
    Correction correction();

    /** Text by section ({@link vn.danvan.kernel.summary.SummarySection}), in place of generated sentences. */
    Map<String, String> narratives();

    /** Hash of its figures and texts: what a signature names. */
    ContentHash content();
}
