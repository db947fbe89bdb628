package vn.danvan.command.summary;

import java.util.Map;
import java.util.TreeMap;
import vn.danvan.kernel.ContentHash;

/**
 * What is signed: the figures' hash and the sections' texts, in the order of their codes.
 *
 * @param figures hash of the figures
 * @param narratives text by section
 */
record SummaryContent(ContentHash figures, Map<String, String> narratives) {

    SummaryContent {
        narratives = new TreeMap<>(narratives);
    }

    SummaryContent with(String section, String text) {
        Map<String, String> more = new TreeMap<>(narratives);
        more.put(section, text);
        return new SummaryContent(figures, more);
    }

    ContentHash hash() {
        return ContentHash.of(this);
    }
}
