package vn.danvan.kernel.summary;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.danvan.kernel.ContentHash;

/**
 * What is signed: the figures' hash and the texts of the sections that an officer wrote, in the order of their codes.
 *
 * @param figures hash of the figures
 * @param narratives text by section
 */
public record SummaryContent(ContentHash figures, Map<String, String> narratives) {

    /** Copies the texts. */
    public SummaryContent {
        narratives = Collections.unmodifiableSortedMap(new TreeMap<>(narratives));
    }

    /** With a section's text. */
    public SummaryContent with(String section, String text) {
        SortedMap<String, String> more = new TreeMap<>(narratives);
        more.put(section, text);
        return new SummaryContent(figures, more);
    }

    /** Without a section's text. */
    public SummaryContent without(String section) {
        SortedMap<String, String> fewer = new TreeMap<>(narratives);
        fewer.remove(section);
        return new SummaryContent(figures, fewer);
    }

    /** The hash that a signature names. */
    public ContentHash hash() {
        return ContentHash.of(this);
    }
}
