package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.Annex.Column;
import vn.danvan.reporting.summary.Restatement;
import vn.danvan.reporting.summary.Restatement.DistrictValues;
import vn.danvan.reporting.summary.Restatement.KindValues;
import vn.danvan.reporting.summary.Restatement.RestatedForm;
import vn.danvan.reporting.summary.Restatement.RestatedIndicator;

/** The data of a restatement: every indicator in both structures, in all, by kind and by district. */
final class RestatedAnnexes {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Biểu mẫu", 18),
            Column.text("Mã", 18),
            Column.text("Chỉ tiêu", 80),
            Column.text("Nhóm", 30),
            Column.text("Tên nhóm", 60),
            Column.decimal("Đã báo cáo", 34),
            Column.decimal("Tính lại", 34));

    private RestatedAnnexes() {}

    static List<Annex> of(@Nullable Restatement restated) {
        if (restated == null) {
            return List.of();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RestatedForm form : restated.forms()) {
            for (RestatedIndicator i : form.indicators()) {
                rows.add(row(
                        form,
                        i,
                        "Tổng số",
                        null,
                        i.reported().value(),
                        i.restated().value()));
                for (KindValues kind : i.byKind()) {
                    rows.add(row(form, i, "Loại cơ quan", kind.kind().vi(), kind.reported(), kind.restated()));
                }
                for (DistrictValues district : i.byDistrict()) {
                    String name = district.name() == null ? "Cấp tỉnh" : district.name();
                    rows.add(row(form, i, "Địa bàn", name, district.reported(), district.restated()));
                }
            }
        }
        return List.of(new Annex("to-chuc-" + restated.on(), "Theo tổ chức " + restated.on(), COLUMNS, rows, false));
    }

    private static List<@Nullable Object> row(
            RestatedForm form,
            RestatedIndicator indicator,
            String group,
            @Nullable String name,
            @Nullable Object reported,
            @Nullable Object restated) {
        return Arrays.asList(form.form().form(), indicator.code(), indicator.name(), group, name, reported, restated);
    }
}
