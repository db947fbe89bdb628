package vn.danvan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummarySection;
import vn.danvan.reporting.document.IssueMark;
import vn.danvan.reporting.document.PartyDocument;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Heading;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.document.Sections;
import vn.danvan.reporting.document.SummaryDocument;
import vn.danvan.reporting.summary.FormFigures;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/** What an officer writes to a section stands in place of its sentences, and everything else stays. */
class SectionsTest {

    private static final Summary SUMMARY =
            SummaryCalculator.calculate(Rows.facts(History.of(1, 55), "2020-Q1"), Rows.LETTERHEAD);

    private static IssueMark mark(Map<String, String> narratives) {
        return new IssueMark(
                1,
                "12-BC/BDVTU",
                LocalDate.of(2020, 4, 20),
                900,
                null,
                narratives,
                new SummaryContent(ContentHash.of("số liệu"), narratives).hash());
    }

    private static PartyDocument document(Map<String, String> narratives) {
        return SummaryDocument.of(SUMMARY, mark(narratives));
    }

    private static List<Block> section(PartyDocument document, String title) {
        List<Block> body = document.body();
        int first = 0;
        while (!(body.get(first) instanceof Heading h && h.text().endsWith("- " + title))) {
            first++;
        }
        int end = first + 1;
        while (end < body.size() && !(body.get(end) instanceof Heading)) {
            end++;
        }
        return body.subList(first + 1, end);
    }

    private static List<Block> others(List<Block> blocks) {
        return blocks.stream().filter(block -> !(block instanceof Paragraph)).toList();
    }

    @Test
    void a_written_section_keeps_its_tables_and_charts_and_loses_its_sentences() {
        List<Block> before = section(document(Map.of()), "CHẾ ĐỘ BÁO CÁO");
        PartyDocument edited = document(Map.of("CHE-DO-BAO-CAO", "Hai cơ quan chưa gửi.\n\n  Đã đôn đốc.  "));
        List<Block> after = section(edited, "CHẾ ĐỘ BÁO CÁO");
        assertThat(after.subList(0, 2))
                .containsExactly(new Paragraph("Hai cơ quan chưa gửi."), new Paragraph("Đã đôn đốc."));
        assertThat(after.subList(2, after.size())).isEqualTo(others(before)).isNotEmpty();
        assertThat(section(edited, "KẾ HOẠCH CỤ THỂ")).isEqualTo(section(document(Map.of()), "KẾ HOẠCH CỤ THỂ"));
        assertThat(others(edited.annex())).isEqualTo(others(document(Map.of()).annex()));
    }

    @Test
    void a_section_with_nothing_to_say_appears_when_it_is_written() {
        Summary bare = SummaryCalculator.calculate(
                Rows.facts(History.of(4, new History.Shape(12, false, 1, true)), "2020-Q1"), Rows.LETTERHEAD);
        assertThat(Sections.sentences(bare).get(SummarySection.AID)).isEmpty();
        assertThat(SummaryDocument.of(bare).body())
                .noneMatch(block -> block instanceof Heading h && h.text().contains("VIỆN TRỢ"));
        assertThat(section(SummaryDocument.of(bare, mark(Map.of("VIEN-TRO", "Có."))), "VIỆN TRỢ, TÀI TRỢ"))
                .containsExactly(new Paragraph("Có."));
    }

    @Test
    void the_officers_own_sections_follow_in_their_order() {
        PartyDocument document = document(Map.of("GHI-CHU", "c", "DANH-GIA", "a", "KIEN-NGHI", "b"));
        assertThat(document.body().stream()
                        .filter(Heading.class::isInstance)
                        .map(block -> ((Heading) block).text().replaceFirst("^[IVX]+- ", ""))
                        .toList())
                .endsWith("CƠ QUAN, ĐƠN VỊ CẦN ĐÔN ĐỐC", "ĐÁNH GIÁ CHUNG", "ĐỀ XUẤT, KIẾN NGHỊ", "GHI CHÚ");
    }

    @Test
    void the_officers_own_sections_have_no_sentences_of_their_own() {
        Map<SummarySection, List<String>> sentences = Sections.sentences(SUMMARY);
        assertThat(sentences.keySet()).containsExactly(SummarySection.values());
        assertThat(sentences.get(SummarySection.REPORTS)).isNotEmpty();
        sentences.forEach((section, said) -> assertThat(section.generated() || said.isEmpty())
                .as(section.vi())
                .isTrue());
    }

    @Test
    void indicators_are_compared_with_the_period_before_by_count_and_by_the_one_that_moved_most() {
        int up = 0;
        int down = 0;
        for (FormFigures.IndicatorFigures indicator : SUMMARY.forms().getFirst().indicators()) {
            if (indicator.before() != null && indicator.total().value() != null) {
                int moved = indicator.total().value().compareTo(indicator.before());
                up += moved > 0 ? 1 : 0;
                down += moved < 0 ? 1 : 0;
            }
        }
        assertThat(up + down).isPositive();
        assertThat(Sections.sentences(SUMMARY).get(SummarySection.INDICATORS))
                .anyMatch(said -> said.startsWith("So với kỳ trước, ")
                        && said.contains("tăng nhiều nhất là “")
                        && said.contains("giảm nhiều nhất là “"))
                .anyMatch(up == 0 ? said -> true : saying(up + " chỉ tiêu tăng"))
                .anyMatch(down == 0 ? said -> true : saying(down + " chỉ tiêu giảm"));
    }

    private static java.util.function.Predicate<String> saying(String words) {
        return said -> said.startsWith("So với kỳ trước") && said.contains(words);
    }

    @Test
    void where_there_is_nothing_to_say_nothing_is_said() {
        Summary bare = SummaryCalculator.calculate(
                Rows.facts(History.of(4, new History.Shape(12, false, 1, true)), "2020-Q1"), Rows.LETTERHEAD);
        Map<SummarySection, List<String>> sentences = Sections.sentences(bare);
        assertThat(sentences.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactly(SummarySection.REPORTS, SummarySection.INDICATORS, SummarySection.URGING);
        assertThat(sentences.values().toString()).doesNotContain("chưa xác định", "chỉ tiêu tăng", "tăng nhiều nhất");
    }

    @Test
    void codes_are_found_and_names_are_not() {
        for (SummarySection section : SummarySection.values()) {
            assertThat(SummarySection.ofCode(section.code())).contains(section);
            assertThat(section.code()).matches("[A-Z][A-Z-]+");
        }
        assertThat(SummarySection.ofCode("REPORTS")).isEmpty();
    }
}
