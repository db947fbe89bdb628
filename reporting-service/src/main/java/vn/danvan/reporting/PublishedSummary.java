package vn.danvan.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.facts.SummaryReportFact.Standing;
import vn.danvan.reporting.store.IssuedSummaries.Issued;

/**
 * A version of a summary that went out.
 *
 * @param summary such as {@code 2020-Q1/PERIODIC}
 * @param number with its symbol, such as {@code 12-BC/BDVTU}
 * @param issuedIndex log index of its issue
 * @param figuresAt log index of its figures
 * @param because why it is or was corrected or revoked
 */
record PublishedSummary(
        String summary,
        String period,
        SummaryKind kind,
        int version,
        String number,
        LocalDate issuedOn,
        long issuedIndex,
        long figuresAt,
        Standing standing,
        @Nullable String because) {

    static PublishedSummary of(Issued issued) {
        return new PublishedSummary(
                issued.report().summary().key(),
                issued.report().period().key(),
                issued.report().kind(),
                issued.issue().version(),
                issued.issue().name(),
                issued.issue().issuedOn(),
                issued.issue().issuedIndex(),
                issued.issue().figuresAt(),
                issued.issue().standing(),
                issued.issue().because());
    }
}
