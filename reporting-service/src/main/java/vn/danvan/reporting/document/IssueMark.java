package vn.danvan.reporting.document;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.ContentHash;

/**
 * What a summary that went out bears and a draft does not.
 *
 * @param number such as {@code 12-BC/BDVTU}
 * @param issuedIndex log index of its issue
 */
public record IssueMark(
        int version,
        String number,
        LocalDate issuedOn,
        long issuedIndex,
        @Nullable Correction correction,
        Map<String, String> narratives,
        ContentHash content)
        implements Mark {}
