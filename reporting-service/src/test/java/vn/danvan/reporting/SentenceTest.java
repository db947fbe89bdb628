package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.SummaryDocument;

/** No sentence says that nothing happened (domain, section 5). */
class SentenceTest {

    /** A count of nothing; what is left of a sum of money may be 0 đồng. */
    private static final Pattern NOTHING = Pattern.compile("(?<![\\d.,/])0(?![\\d.,/]\\d|\\d|\\u00a0%| đồng)");

    private static final Pattern BROKEN =
            Pattern.compile(": ?\\.$|[,;] ?[,;.]|  |\\( ?\\)|^[^.]*\\b(Trong kỳ|Còn|Có) ?\\.$");

    private static final Pattern MADE_UP_NAME = Pattern.compile("(Hội [^0-9;()]+?) \\d+");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_sentence_counts_nothing_and_none_is_left_half_said(long seed) {
        List<String> sentences =
                SummaryDocument.of(SummaryCalculatorTest.summary(History.of(seed, 1 + (int) (seed * 7 % 90))))
                        .body()
                        .stream()
                        .filter(PartyDocument.Paragraph.class::isInstance)
                        .map(block -> MADE_UP_NAME
                                .matcher(((PartyDocument.Paragraph) block).text())
                                .replaceAll("$1"))
                        .toList();
        assertThat(sentences).isNotEmpty();
        assertThat(sentences).noneMatch(text -> NOTHING.matcher(text).find());
        assertThat(sentences).noneMatch(text -> BROKEN.matcher(text).find());
    }
}
