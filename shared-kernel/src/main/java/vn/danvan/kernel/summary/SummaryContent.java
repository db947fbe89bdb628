package vn.danvan.kernel.summary;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;

/**
 * What is signed: the figures' hash, the texts of the sections that an officer wrote, in the order of their codes, and the
 * template of the Word document.
 *
 * @param figures hash of the figures
 * @param narratives text by section
 * @param template hash of the template's file; absent for the bundled one
 */
public record SummaryContent(
        ContentHash figures,
        Map<String, String> narratives,
        @Nullable ContentHash template) {

    /** In the bundled template. */
    public SummaryContent(ContentHash figures, Map<String, String> narratives) {
        this(figures, narratives, null);
    }

    /** Copies the texts. */
    public SummaryContent {
        narratives = Collections.unmodifiableSortedMap(new TreeMap<>(narratives));
    }

    /** With a section's text. */
    public SummaryContent with(String section, String text) {
        SortedMap<String, String> more = new TreeMap<>(narratives);
        more.put(section, text);
        return new SummaryContent(figures, more, template);
    }

    /** Without a section's text. */
    public SummaryContent without(String section) {
        SortedMap<String, String> fewer = new TreeMap<>(narratives);
        fewer.remove(section);
        return new SummaryContent(figures, fewer, template);
    }

    /** The hash that a signature names. */
    public ContentHash hash() {
        return ContentHash.of(this);
    }
}
