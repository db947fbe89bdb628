package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Closing;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Letterhead;
import vn.danvan.reporting.summary.Summary;

/** The summary as a report to the Standing Committee, in Vietnamese. */
public final class SummaryDocument {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private SummaryDocument() {}

    /** The document that says what the summary says. */
    public static PartyDocument of(Summary summary) {
        Summary.Header header = summary.header();
        Letterhead letterhead = header.letterhead();
        Tables tables = new Tables();
        return new PartyDocument(
                header.period() + "@" + header.logIndex(),
                header.recordedAt(),
                header.superior().toUpperCase(VIETNAMESE),
                letterhead.issuer().toUpperCase(VIETNAMESE),
                "Số\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0-" + letterhead.series(),
                letterhead.place() + ", " + Vi.longDate(header.madeOn()),
                "BÁO CÁO",
                List.of(
                        "tổng hợp kết quả thực hiện kế hoạch về hội quần chúng,",
                        "kỳ báo cáo: " + header.title() + " (" + Vi.date(header.from()) + " - " + Vi.date(header.to())
                                + ")"),
                body(summary, tables),
                new Closing(
                        "Trên đây là báo cáo tổng hợp " + header.title() + ", " + header.issuer()
                                + " kính báo cáo Ban Thường vụ Tỉnh ủy./.",
                        letterhead.recipients(),
                        letterhead.signedFor().toUpperCase(VIETNAMESE),
                        letterhead.position().toUpperCase(VIETNAMESE)),
                new AnnexText(tables, summary).blocks());
    }

    private static List<Block> body(Summary summary, Tables tables) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(opening(summary.header())));
        DutyText duties = new DutyText(tables);
        TaskText register = new TaskText(tables);
        MeansText means = new MeansText(tables);
        ActivityText activities = new ActivityText(tables);
        List<List<Block>> sections = Stream.of(
                        section("KẾ HOẠCH CỤ THỂ", duties.subPlans(summary)),
                        section("CHẾ ĐỘ BÁO CÁO", duties.reports(summary)),
                        section("KẾT QUẢ THEO CÁC CHỈ TIÊU", new IndicatorText(tables).totals(summary)),
                        section("NHIỆM VỤ CỦA KẾ HOẠCH", register.tasks(summary)),
                        section("QUÁN TRIỆT, TUYÊN TRUYỀN", activities.dissemination(summary)),
                        section("PHỐI HỢP, VẬN ĐỘNG, ĐỐI NGOẠI NHÂN DÂN", activities.coordination(summary)),
                        section("HỘI QUẦN CHÚNG", register.associations(summary)),
                        section("BIÊN CHẾ", means.staffing(summary)),
                        section("KHOÁN KINH PHÍ", means.budgets(summary)),
                        section("KIỂM TRA, GIÁM SÁT, THANH TRA", new InspectionText(tables).inspections(summary)),
                        section("CƠ QUAN, ĐƠN VỊ CẦN ĐÔN ĐỐC", urging(duties, summary, tables)))
                .filter(section -> section.size() > 1)
                .toList();
        String[] roman = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
        for (int i = 0; i < sections.size(); i++) {
            List<Block> section = sections.get(i);
            Heading heading = (Heading) section.getFirst();
            blocks.add(new Heading(1, roman[i] + "- " + heading.text()));
            blocks.addAll(section.subList(1, section.size()));
        }
        return blocks;
    }

    private static List<Block> urging(DutyText duties, Summary summary, Tables tables) {
        return Stream.concat(duties.urged(summary).stream(), new UrgingText(tables).blocks(summary).stream())
                .toList();
    }

    private static List<Block> section(String title, List<Block> blocks) {
        return Stream.concat(Stream.of(new Heading(1, title)), blocks.stream()).toList();
    }

    private static String opening(Summary.Header header) {
        String plans = header.plans().isEmpty()
                ? "Thực hiện chế độ báo cáo định kỳ"
                : "Thực hiện Kế hoạch số " + String.join(", ", header.plans());
        String compared = Stream.of(
                        header.before() == null ? "kỳ trước" : "", header.lastYear() == null ? "cùng kỳ năm trước" : "")
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" và "));
        return plans
                + ", "
                + header.issuer()
                + " tổng hợp kết quả "
                + header.title()
                + " (từ ngày "
                + Vi.date(header.from())
                + " đến ngày "
                + Vi.date(header.to())
                + "). Số liệu lấy từ Sổ Dân vận tại vị trí nhật ký số "
                + Vi.number(header.logIndex())
                + ", ghi nhận lúc "
                + Vi.moment(header.recordedAt())
                + "; biểu mẫu "
                + header.forms().stream()
                        .map(f -> f.form() + " phiên bản " + f.version())
                        .collect(Collectors.joining(", "))
                + ". Dấu “—” nghĩa là không có số liệu"
                + (compared.isEmpty() ? "" : "; chưa có số liệu " + compared + " để so sánh")
                + ".";
    }
}
