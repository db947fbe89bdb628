package vn.danvan.reporting.summary;

import java.util.List;

/** How far the directives were brought to people, in the period and up to its end. */
public record Dissemination(DisseminationSum inPeriod, DisseminationSum toDate, List<DirectiveSum> byDirective) {

    /**
     * Acts of dissemination added up.
     *
     * @param conferencePeople heads counted at conferences
     * @param others acts of another form
     * @param people heads counted in all
     * @param agencies how many agencies did something
     * @param sources log indexes of the acts
     */
    public record DisseminationSum(
            long conferences,
            long conferencePeople,
            long articles,
            long others,
            long people,
            int agencies,
            List<Long> sources) {}

    /** What was done about one directive; an act about several counts for each of them. */
    public record DirectiveSum(String directive, String number, DisseminationSum inPeriod, DisseminationSum toDate) {}
}
