package vn.danvan.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;

/**
 * What a summary that went out bears and a draft does not.
 *
 * @param number such as {@code 12-BC/BDVTU}
 * @param replaces number of the version that it corrects, if it does
 * @param because why that one had to be corrected
 * @param narratives text by section: {@code DANH-GIA}, {@code HAN-CHE}, {@code NGUYEN-NHAN}, {@code KIEN-NGHI}, {@code
 *     GHI-CHU}
 */
public record IssueMark(
        String number,
        LocalDate issuedOn,
        @Nullable String replaces,
        @Nullable String because,
        Map<String, String> narratives) {

    private static final Pattern LINES = Pattern.compile("\\R+");

    /** A section that the officer writes. */
    private record Free(String code, String title) {}

    private static final List<Free> SECTIONS = List.of(
            new Free("DANH-GIA", "ĐÁNH GIÁ CHUNG"),
            new Free("HAN-CHE", "HẠN CHẾ, KHUYẾT ĐIỂM"),
            new Free("NGUYEN-NHAN", "NGUYÊN NHÂN"),
            new Free("KIEN-NGHI", "ĐỀ XUẤT, KIẾN NGHỊ"),
            new Free("GHI-CHU", "GHI CHÚ"));

    /** A section with its paragraphs. */
    record Section(String title, List<Block> blocks) {}

    /** The sections that somebody wrote, in the document's order. */
    List<Section> sections() {
        List<Section> written = new ArrayList<>();
        for (Free section : SECTIONS) {
            @Nullable String text = narratives.get(section.code());
            if (text != null && !text.isBlank()) {
                List<Block> paragraphs = LINES.splitAsStream(text.strip())
                        .filter(line -> !line.isBlank())
                        .<Block>map(line -> new Paragraph(line.strip()))
                        .toList();
                written.add(new Section(section.title(), paragraphs));
            }
        }
        return written;
    }
}
