package vn.danvan.query.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.query.At.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.form.FormEvent;
import vn.danvan.kernel.form.FormId;

class FormViewTest {

    @Test
    void a_form_shows_its_latest_version_and_keeps_the_others() {
        FormView view = FormView.fold(null, published(1, "Biểu 1"), at(3, "2020-01-10"));
        view = FormView.fold(view, published(2, "Biểu 1 mới"), at(8, "2020-03-10"));
        assertThat(view.latest()).isEqualTo(2);
        assertThat(view.title()).isEqualTo("Biểu 1 mới");
        assertThat(view.published()).extracting(FormView.Published::version).containsExactly(1, 2);
        assertThat(view.published()).extracting(FormView.Published::logIndex).containsExactly(3L, 8L);
    }

    @Test
    void a_retired_form_says_why_and_keeps_its_versions() {
        FormView view = FormView.fold(null, published(1, "Biểu 1"), at(3, "2020-01-10"));
        view = FormView.fold(view, new FormEvent.Retired(new FormId("BM01"), "thay"), at(9, "2021-01-10"));
        assertThat(view.retiredBecause()).isEqualTo("thay");
        assertThat(view.published()).hasSize(1);
    }

    @Test
    void a_section_shows_the_section_of_the_summary_that_it_belongs_to_if_the_form_says_it() {
        FormEvent event = new FormEvent.VersionPublished(
                new FormId("BM01"),
                1,
                "Biểu 1",
                List.of(),
                List.of(),
                List.of(
                        new FormEvent.NarrativeSection("KET-QUA", "Kết quả nổi bật", true, "DANH-GIA"),
                        new FormEvent.NarrativeSection("HAN-CHE", "Hạn chế", false, null)));
        FormView view = FormView.fold(null, event, at(3, "2020-01-10"));
        assertThat(new String(Json.bytes(view.published().getFirst().sections()), StandardCharsets.UTF_8))
                .isEqualTo("""
                        [{"code":"KET-QUA","heading":"Kết quả nổi bật","mandatory":true,"summarySection":"DANH-GIA"},\
                        {"code":"HAN-CHE","heading":"Hạn chế","mandatory":false}]""");
    }

    private static FormEvent published(int version, String title) {
        return new FormEvent.VersionPublished(new FormId("BM01"), version, title, List.of(), List.of(), List.of());
    }
}
