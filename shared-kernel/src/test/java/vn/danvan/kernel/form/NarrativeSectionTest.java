package vn.danvan.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.form.FormEvent.NarrativeSection;
import vn.danvan.kernel.summary.SummarySection;

class NarrativeSectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code":"KET-QUA","heading":"Kết quả","mandatory":true}                                | NOTES
            {"code":"KET-QUA","heading":"Kết quả","mandatory":true,"summarySection":"DANH-GIA"}    | ASSESSMENT
            {"code":"HAN-CHE","heading":"Hạn chế","mandatory":false}                               | SHORTCOMINGS
            {"code":"HAN-CHE","heading":"Hạn chế","mandatory":false,"summarySection":"CHI-TIEU"}   | INDICATORS
            """)
    void a_section_is_stored_with_what_it_says_and_belongs_there(String stored, SummarySection belongsTo) {
        NarrativeSection section = Json.read(stored.getBytes(StandardCharsets.UTF_8), NarrativeSection.class);
        assertThat(new String(Json.bytes(section), StandardCharsets.UTF_8)).isEqualTo(stored);
        assertThat(SummarySection.receiving(section.code(), section.summarySection()))
                .isEqualTo(belongsTo);
    }
}
