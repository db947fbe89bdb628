package vn.danvan.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The version of the tables that figures are read from.
 *
 * @param name schema and number of the last change of it, such as {@code reporting/122}
 */
record ViewVersion(String name) {

    private static final Pattern CHANGE = Pattern.compile("V(\\d+)__.*\\.sql");

    /** That of the changes that come with this software: they are made before anything is read. */
    static ViewVersion of(String schema, String location) {
        try {
            int last = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(location + "/V*.sql"))
                    .map(resource -> CHANGE.matcher(Objects.requireNonNull(resource.getFilename())))
                    .filter(Matcher::matches)
                    .mapToInt(change -> Integer.parseInt(change.group(1)))
                    .max()
                    .orElseThrow();
            return new ViewVersion(schema + "/" + last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
