package vn.danvan.command.summary;

import java.util.Optional;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.summary.SummaryId;

/** The figures of summaries, which the reporting service calculates. */
public interface SummaryFigures {

    /** None can be had: this service knows no reporting service. */
    SummaryFigures NONE = (_, _) -> Optional.empty();

    /**
     * The hash of a summary's figures, in JSON, after an event of the log; empty when they cannot be had now, because they
     * are not calculated so far or nobody answers.
     */
    Optional<ContentHash> at(SummaryId summary, long logIndex);
}
