package vn.danvan.proof.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackWriterTest {

    private static byte[] pack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter pack = new PackWriter(out);
        pack.add(PackFiles.README, "Bộ bằng chứng\n".getBytes(StandardCharsets.UTF_8));
        pack.add(PackFiles.event(1_234_567), new byte[] {1, 2, 3});
        pack.finish();
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, en-US",
        "Asia/Ho_Chi_Minh, vi-VN",
        "America/St_Johns, ar-EG-u-nu-arab",
        "Pacific/Kiritimati, th-TH-u-ca-buddhist-nu-thai"
    })
    void it_is_the_same_in_every_time_zone_and_locale(String zone, String locale) throws IOException {
        byte[] here = pack();
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(pack()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }

    @Test
    void the_last_file_has_the_hash_of_each_other_as_sha256sum_writes_it() throws IOException {
        List<String> names = new ArrayList<>();
        String last = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                last = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getExtra()).isNull();
            }
        }
        assertThat(names).containsExactly("README.txt", "events/000001234567.json", "SHA256SUMS");
        assertThat(last)
                .hasLineCount(2)
                .endsWith(
                        "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81  events/000001234567.json\n");
    }
}
