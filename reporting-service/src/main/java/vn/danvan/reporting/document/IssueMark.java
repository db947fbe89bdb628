package vn.danvan.reporting.document;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a summary that went out bears and a draft does not.
 *
 * @param number such as {@code 12-BC/BDVTU}
 * @param replaces number of the version that it corrects, if it does
 * @param because why that one had to be corrected
 * @param narratives text by section ({@link vn.danvan.kernel.summary.SummarySection}), in place of generated sentences
 */
public record IssueMark(
        String number,
        LocalDate issuedOn,
        @Nullable String replaces,
        @Nullable String because,
        Map<String, String> narratives) {}
