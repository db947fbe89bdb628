package vn.danvan.kernel.agency;

/**
 * A duty with the agency that takes it over.
 *
 * @param duty the stream that it stands in, such as {@code subplan/KH158/HB.HU.KYSON}; for a part of a stream, with {@code
 *     #} and the part ({@code plan/KH158#T14}, <code>inspection/0197…#F1</code>)
 * @param taker who owes it from then on
 */
public record DutyTaken(String duty, AgencyId taker) {}
