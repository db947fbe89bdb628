package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** The draft that says what the summary says, without number, in the Party's form. */
    public static PartyDocument of(Summary summary) {
        return of(summary, DocumentForm.PARTY);
    }

    /** The draft that says what the summary says, without number. */
    public static PartyDocument of(Summary summary, DocumentForm form) {
        return document(summary, form, null);
    }

    /** The document of one version, being made or gone out, in the Party's form. */
    public static PartyDocument of(Summary summary, Mark mark) {
        return of(summary, DocumentForm.PARTY, mark);
    }

    /** The document of one version: one that is being made, or went out. */
    public static PartyDocument of(Summary summary, DocumentForm form, Mark mark) {
        return document(summary, form, mark);
    }

    private static PartyDocument document(Summary summary, DocumentForm form, @Nullable Mark mark) {
        Summary.Header header = summary.header();
        Letterhead letterhead = header.letterhead();
        IssueMark issue = mark instanceof IssueMark issued ? issued : null;
        Tables tables = new Tables();
        return new PartyDocument(
                form,
                identity(header, mark),
                header.recordedAt(),
                header.superior().toUpperCase(VIETNAMESE),
                letterhead.issuer().toUpperCase(VIETNAMESE),
                issue == null ? form.unnumbered(letterhead.series()) : form.numbered(issue.number()),
                letterhead.place() + ", " + Vi.longDate(issue == null ? header.madeOn() : issue.issuedOn()),
                mark instanceof DraftMark ? "DỰ THẢO" : null,
                KindText.title(header),
                form.subject(KindText.subject(header)),
                body(summary, form, mark, tables),
                new Closing(
                        "Trên đây là " + KindText.report(header) + ", " + header.issuer()
                                + " kính báo cáo Ban Thường vụ Tỉnh ủy./.",
                        letterhead.recipients(),
                        form.signedFor(letterhead.signedFor().toUpperCase(VIETNAMESE)),
                        letterhead.position().toUpperCase(VIETNAMESE)),
                new AnnexText(tables, summary, mark).blocks());
    }

    /** Names the figures and, where there are such, the version with its texts. */
    private static String identity(Summary.Header header, @Nullable Mark mark) {
        String figures = header.period() + "@" + header.logIndex();
        return switch (mark) {
            case null -> figures;
            case DraftMark draft ->
                figures + "/" + draft.version() + " " + draft.content().value();
            case IssueMark issue ->
                figures + "/" + issue.number() + " " + issue.content().value();
        };
    }

    private static List<Block> body(Summary summary, DocumentForm form, @Nullable Mark mark, Tables tables) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(opening(summary.header())));
        Correction correction = mark == null ? null : mark.correction();
        if (correction != null) {
            blocks.add(new Paragraph("Báo cáo này đính chính và thay thế Báo cáo số " + correction.replaces()
                    + (correction.because() == null ? "" : "; lý do đính chính: " + correction.because())
                    + ". Nội dung đính chính ở Phụ lục " + AnnexText.ofCorrection(summary) + "."));
        }
        Map<String, String> narratives = mark == null ? Map.of() : mark.narratives();
        List<Sections.Section> sections = Sections.written(summary, tables, narratives);
        for (int i = 0; i < sections.size(); i++) {
            Sections.Section each = sections.get(i);
            blocks.add(new Heading(
                    1, form.numeral(roman(i + 1)) + each.section().vi().toUpperCase(VIETNAMESE)));
            blocks.addAll(each.blocks());
        }
        return blocks;
    }

    /** From 1 to 39. */
    private static String roman(int number) {
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat(number / 10) + ones[number % 10];
    }

    private static String opening(Summary.Header header) {
        String plans = header.plans().isEmpty()
                ? "Thực hiện chế độ báo cáo định kỳ"
                : "Thực hiện Kế hoạch số " + String.join(", ", header.plans());
        String compared = KindText.toDate(header)
                ? ""
                : Stream.of(
                                header.before() == null ? "kỳ trước" : "",
                                header.lastYear() == null ? "cùng kỳ năm trước" : "")
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" và "));
        return plans
                + ", "
                + header.issuer()
                + KindText.opening(header)
                + ". Số liệu lấy từ Sổ Dân vận tại vị trí nhật ký số "
                + Vi.number(header.logIndex())
                + ", ghi nhận lúc "
                + Vi.moment(header.recordedAt())
                + "; biểu mẫu "
                + header.forms().stream()
                        .map(f -> f.form() + " phiên bản " + f.version())
                        .collect(Collectors.joining(", "))
                + KindText.parts(header)
                + ". Dấu “—” nghĩa là không có số liệu"
                + (compared.isEmpty() ? "" : "; chưa có số liệu " + compared + " để so sánh")
                + ".";
    }
}
