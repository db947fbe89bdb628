package vn.danvan.kernel.summary;

import vn.danvan.kernel.StoredAs;

/** The life of a series of numbers: each is given once, in the append of the issue that takes it. */
public sealed interface SummarySeriesEvent {

    /** The series. */
    SummarySeriesId series();

    /**
     * A number was given.
     *
     * @param number one more than the last; the first is 1
     * @param version the version of the summary that bears it
     */
    @StoredAs("summary-series.number-taken")
    record NumberTaken(SummarySeriesId series, int number, SummaryId summary, int version)
            implements SummarySeriesEvent {}
}
