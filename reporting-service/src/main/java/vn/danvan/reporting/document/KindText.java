package vn.danvan.reporting.document;

import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.summary.Summary.Header;

/** What a report calls itself and says that it covers: a period, or the plan to date. */
final class KindText {

    private KindText() {}

    static boolean toDate(Header header) {
        return header.reportKind() != SummaryKind.PERIODIC;
    }

    static String title(Header header) {
        return switch (header.reportKind()) {
            case PERIODIC -> "BÁO CÁO";
            case PRELIMINARY -> "BÁO CÁO SƠ KẾT";
            case FINAL -> "BÁO CÁO TỔNG KẾT";
        };
    }

    static List<String> subject(Header header) {
        String days = Vi.date(header.from()) + " - " + Vi.date(header.to());
        return toDate(header)
                ? List.of("kết quả thực hiện kế hoạch về hội quần chúng,", "từ đầu kế hoạch đến nay (" + days + ")")
                : List.of(
                        "tổng hợp kết quả thực hiện kế hoạch về hội quần chúng,",
                        "kỳ báo cáo: " + header.title() + " (" + days + ")");
    }

    /** Who it is by, it goes on: what it sums up. */
    static String opening(Header header) {
        String days = " (từ ngày " + Vi.date(header.from()) + " đến ngày " + Vi.date(header.to()) + ")";
        return switch (header.reportKind()) {
            case PERIODIC -> " tổng hợp kết quả " + period(header) + days;
            case PRELIMINARY -> " sơ kết kết quả thực hiện từ đầu kế hoạch đến hết " + period(header) + days;
            case FINAL -> " tổng kết kết quả thực hiện từ đầu kế hoạch đến hết " + period(header) + days;
        };
    }

    /** The periods that it is composed of; nothing when it is of one. */
    static String parts(Header header) {
        return header.parts().isEmpty()
                ? ""
                : "; tổng hợp từ "
                        + Vi.number(header.parts().size()) + " kỳ báo cáo ("
                        + header.parts().stream()
                                .map(part -> Vi.inSentence(part.title()))
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** When its reports were due. */
    static String due(Header header) {
        return header.parts().isEmpty()
                ? "hạn gửi " + Vi.date(header.dueOn())
                : "trong " + Vi.number(header.parts().size()) + " kỳ báo cáo";
    }

    /** The period's title in the middle of a sentence. */
    private static String period(Header header) {
        return Vi.inSentence(header.title());
    }

    /** What it is, in the middle of a sentence. */
    static String report(Header header) {
        return switch (header.reportKind()) {
            case PERIODIC -> "báo cáo tổng hợp " + period(header);
            case PRELIMINARY -> "báo cáo sơ kết thực hiện kế hoạch đến hết " + period(header);
            case FINAL -> "báo cáo tổng kết thực hiện kế hoạch đến hết " + period(header);
        };
    }
}
