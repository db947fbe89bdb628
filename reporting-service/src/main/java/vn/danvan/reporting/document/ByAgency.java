package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.Annex.Column;
import vn.danvan.reporting.summary.FormFigures;
import vn.danvan.reporting.summary.FormFigures.AgencyFigures;
import vn.danvan.reporting.summary.FormFigures.IndicatorFigures;
import vn.danvan.reporting.summary.LateBody;
import vn.danvan.reporting.summary.Summary;

/** The tables with a line for each agency. */
final class ByAgency {

    private ByAgency() {}

    /** Every indicator of a form. */
    static Annex of(FormFigures form) {
        String code = form.form().form();
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Mã cơ quan", 34),
                Column.text("Cơ quan, đơn vị", 70),
                Column.text("Loại", 40),
                Column.text("Địa bàn", 34)));
        for (IndicatorFigures indicator : form.indicators()) {
            columns.add(Column.decimal(indicator.code() + " " + indicator.name() + " (" + indicator.unit() + ")", 34));
        }
        return new Annex(
                "chi-tieu-theo-co-quan-" + code.toLowerCase(Locale.ROOT),
                name("Theo cơ quan " + code),
                columns,
                form.byAgency().stream().map(agency -> row(agency, form)).toList(),
                false);
    }

    private static List<@Nullable Object> row(AgencyFigures agency, FormFigures form) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(agency.agency());
        cells.add(agency.name());
        cells.add(agency.kind().vi());
        cells.add(agency.district());
        form.indicators().forEach(indicator -> cells.add(agency.values().get(indicator.code())));
        return cells;
    }

    /** A sheet's name has at most 31 characters. */
    private static String name(String title) {
        return title.length() > 31 ? title.substring(0, 31) : title;
    }

    /** Who was late, in order. */
    static Annex ranking(Summary summary) {
        return new Annex(
                "xep-thu-tu-cham",
                "Xếp thứ tự chậm",
                List.of(
                        Column.whole("Thứ", 14),
                        Column.text("Mã cơ quan", 34),
                        Column.text("Cơ quan, đơn vị", 70),
                        Column.text("Loại", 40),
                        Column.sum("Chưa gửi", 22),
                        Column.sum("Gửi chậm", 22),
                        Column.sum("Số ngày chậm", 26)),
                summary.lateRanking().stream().map(ByAgency::row).toList(),
                true);
    }

    private static List<@Nullable Object> row(LateBody body) {
        return Arrays.asList(
                (long) body.rank(),
                body.agency(),
                body.name(),
                body.kind().vi(),
                (long) body.missing(),
                (long) body.late(),
                body.daysLate());
    }
}
