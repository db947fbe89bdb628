package vn.danvan.command.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Hội Đông y tỉnh, Hội Châm cứu tỉnh, 0",
        "Hội Doanh nhân trẻ tỉnh, Hiệp hội Doanh nghiệp tỉnh, 50",
        "Hội Khoa học Lịch sử tỉnh, Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh, 50",
        "Hội Đông y tỉnh, HỘI ĐÔNG Y HUYỆN, 100",
        "Hội Y học tỉnh, Hội Đông y tỉnh, 50",
        "Hội tỉnh, Hội huyện, 0"
    })
    void names_are_alike_by_the_words_of_the_shorter(String one, String other, int percent) {
        assertThat(NameLikeness.of(one, other)).isEqualTo(percent);
        assertThat(NameLikeness.of(other, one)).isEqualTo(percent);
    }

    @org.junit.jupiter.api.Test
    void diacritics_and_case_do_not_matter_and_common_words_do_not_count() {
        assertThat(NameLikeness.words("Ban Đại diện Hội Người cao tuổi tỉnh")).containsExactly("nguoi", "cao", "tuoi");
    }
}
