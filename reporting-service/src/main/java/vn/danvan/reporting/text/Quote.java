package vn.danvan.reporting.text;

/**
 * What an agency wrote in its report, to quote from.
 *
 * @param name the agency's, on the period's last day
 * @param report where it is recorded, such as {@code report/2020-Q1/BM01/HB.HU.DABAC}
 * @param section code of the form's section
 * @param heading what the form calls that section
 * @param logIndex of the event that brought the text
 */
public record Quote(
        String agency,
        String name,
        String report,
        String form,
        String section,
        String heading,
        String text,
        long logIndex) {}
