package vn.danvan.query.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.kernel.Json;

class HistoryCsvTest {

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void no_cell_is_a_formula(String text) {
        assertThat(HistoryCsv.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "a=1", "Đà Bắc", "'", "1", "{\"a\":1}"})
    void what_is_none_stays(String text) {
        assertThat(HistoryCsv.safe(text)).isEqualTo(text);
    }

    @Test
    void a_line_is_what_RFC_4180_says() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryCsv csv = new HistoryCsv(out);
        csv.begin();
        csv.write(new HistoryItem(
                7,
                Instant.parse("2020-04-05T10:00:00Z"),
                LocalDate.parse("2020-04-01"),
                true,
                "agency/A1",
                3,
                "agency.renamed.v1",
                "=quantri",
                null,
                List.of("ADMIN", "AUDITOR"),
                List.of("agency/A1", "agency/HB"),
                List.of(),
                null,
                "c1",
                "00ff",
                Json.MAPPER.readTree("{\"name\":\"Huyện ủy, \\\"mới\\\"\"}")));
        csv.flush();
        assertThat(out.toString(UTF_8))
                .isEqualTo(String.join(",", HistoryCsv.COLUMNS)
                        + "\r\n7,2020-04-05T10:00:00Z,2020-04-01,true,agency/A1,3,agency.renamed.v1,'=quantri,,"
                        + "ADMIN AUDITOR,agency/A1 agency/HB,,,c1,00ff,"
                        + "\"{\"\"name\"\":\"\"Huyện ủy, \\\"\"mới\\\"\"\"\"}\"\r\n");
    }
}
