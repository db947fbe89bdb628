package vn.danvan.reporting.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;

/** What the document of a version that is being made bears: that it is a draft, and what the officer has written so far. */
public record DraftMark(
        int version, @Nullable Correction correction, Map<String, String> narratives, ContentHash content)
        implements Mark {}
