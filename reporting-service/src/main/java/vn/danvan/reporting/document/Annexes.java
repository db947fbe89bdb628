package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.Annex.Column;
import vn.danvan.reporting.summary.BudgetYear;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.FormFigures;
import vn.danvan.reporting.summary.StaffingYear;
import vn.danvan.reporting.summary.Summary;

/** The data behind a summary, table by table, with the log indexes that each line comes from. */
public final class Annexes {

    private Annexes() {}

    /** Every table that has a line, in the order of the document. */
    public static List<Annex> of(Summary summary) {
        List<Annex> all = new ArrayList<>();
        all.add(counts("ke-hoach-theo-loai", "Kế hoạch theo loại cơ quan", summary.subPlans()));
        all.add(duties("ke-hoach", "Kế hoạch cụ thể", summary.subPlans()));
        all.add(counts("bao-cao-theo-loai", "Báo cáo theo loại cơ quan", summary.reports()));
        all.add(duties("bao-cao", "Báo cáo", summary.reports()));
        summary.forms().forEach(form -> all.add(indicators(form)));
        summary.forms().forEach(form -> all.add(ByAgency.of(form)));
        all.add(ByAgency.ranking(summary));
        all.add(tasks(summary));
        summary.staffing().forEach(year -> all.add(staffing(year)));
        summary.budgets().forEach(year -> all.add(budget(year)));
        all.add(findings(summary));
        all.addAll(RestatedAnnexes.of(summary.restated()));
        return all.stream().filter(annex -> !annex.rows().isEmpty()).toList();
    }

    private static <T> List<List<@Nullable Object>> rows(List<T> items, Function<T, List<@Nullable Object>> row) {
        return items.stream().map(row).toList();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static @Nullable Long whole(@Nullable Number number) {
        return number == null ? null : number.longValue();
    }

    private static String sources(List<Long> indexes) {
        return String.join("; ", indexes.stream().map(String::valueOf).toList());
    }

    private static Annex counts(String code, String title, Duties duties) {
        List<Column> columns = List.of(
                Column.text("Loại cơ quan, đơn vị", 50),
                Column.sum("Phải gửi", 20),
                Column.sum("Đã nhận", 20),
                Column.sum("Đúng hạn", 20),
                Column.sum("Chậm", 20),
                Column.sum("Chưa gửi", 20),
                Column.sum("Chưa đến hạn", 24),
                Column.sum("Chấp nhận", 20),
                Column.rate("Tỷ lệ đầy đủ (%)", 2, 1),
                Column.rate("Tỷ lệ đúng hạn (%)", 3, 1));
        return new Annex(
                code,
                title,
                columns,
                rows(duties.byKind(), kind -> {
                    DutyCount count = kind.count();
                    return row(
                            kind.kind().vi(),
                            whole(count.owed()),
                            whole(count.received()),
                            whole(count.onTime()),
                            whole(count.late()),
                            whole(count.missing()),
                            whole(count.notYetDue()),
                            whole(count.accepted()),
                            null,
                            null);
                }),
                true);
    }

    private static Annex duties(String code, String title, Duties duties) {
        List<Column> columns = List.of(
                Column.text("Mã cơ quan", 34),
                Column.text("Cơ quan, đơn vị", 70),
                Column.text("Loại", 30),
                Column.date("Hạn gửi"),
                Column.date("Ngày gửi"),
                Column.text("Tình trạng", 26),
                Column.whole("Số ngày chậm", 24),
                Column.text("Không phát sinh", 26),
                Column.text("Vị trí nhật ký", 30));
        return new Annex(
                code,
                title,
                columns,
                rows(
                        duties.items(),
                        duty -> row(
                                duty.agency(),
                                duty.name(),
                                duty.kind().vi(),
                                duty.dueOn(),
                                duty.submittedOn(),
                                Words.of(duty.standing()),
                                duty.daysLate(),
                                duty.nil() ? "Có" : "",
                                sources(duty.sources()))),
                false);
    }

    private static Annex indicators(FormFigures form) {
        List<Column> columns = List.of(
                Column.text("Mã", 18),
                Column.text("Chỉ tiêu", 90),
                Column.text("Đơn vị tính", 26),
                Column.decimal("Kỳ này", 34),
                Column.decimal("Kỳ trước", 34),
                Column.decimal("Cùng kỳ năm trước", 34),
                Column.whole("Số đơn vị", 20),
                Column.text("Vị trí nhật ký", 60));
        return new Annex(
                "chi-tieu-" + form.form().form().toLowerCase(java.util.Locale.ROOT),
                "Chỉ tiêu " + form.form().form(),
                columns,
                rows(
                        form.indicators(),
                        i -> row(
                                i.code(),
                                i.name(),
                                i.unit(),
                                i.total().value(),
                                i.before(),
                                i.lastYear(),
                                whole(i.total().agencies()),
                                sources(i.sources()))),
                false);
    }

    private static Annex tasks(Summary summary) {
        List<Column> columns = List.of(
                Column.text("Kế hoạch", 20),
                Column.text("Mã", 14),
                Column.text("Nhiệm vụ", 100),
                Column.text("Chủ trì", 60),
                Column.date("Hạn"),
                Column.text("Tình hình", 32),
                Column.whole("Tiến độ (%)", 22),
                Column.text("Vị trí nhật ký", 40));
        return new Annex(
                "nhiem-vu",
                "Nhiệm vụ",
                columns,
                rows(
                        summary.tasks().items(),
                        t -> row(
                                t.plan(),
                                t.task(),
                                t.title(),
                                t.lead(),
                                t.dueOn(),
                                Words.of(t.standing()),
                                whole(t.percent()),
                                sources(t.sources()))),
                false);
    }

    private static Annex staffing(StaffingYear year) {
        List<Column> columns = List.of(
                Column.text("Mã hội", 34),
                Column.text("Hội", 80),
                Column.sum("Được giao", 22),
                Column.sum("Có mặt", 22),
                Column.date("Tại ngày"),
                Column.sum("Vượt", 18),
                Column.text("Vị trí nhật ký", 30));
        return new Annex(
                "bien-che-" + year.year(),
                "Biên chế " + year.year(),
                columns,
                rows(
                        year.items(),
                        line -> row(
                                line.association(),
                                line.name(),
                                whole(line.posts()),
                                whole(line.headcount()),
                                line.headcountOn(),
                                whole(line.over()),
                                sources(line.sources()))),
                true);
    }

    private static Annex budget(BudgetYear year) {
        List<Column> columns = List.of(
                Column.text("Mã hội", 34),
                Column.text("Hội", 80),
                Column.text("Tình trạng", 30),
                Column.sum("Đề nghị (đồng)", 34),
                Column.sum("Thẩm định (đồng)", 34),
                Column.sum("Phê duyệt (đồng)", 34),
                Column.sum("Giải ngân (đồng)", 34),
                Column.sum("Quyết toán (đồng)", 34),
                Column.text("Vị trí nhật ký", 40));
        return new Annex(
                "kinh-phi-" + year.year(),
                "Khoán kinh phí " + year.year(),
                columns,
                rows(
                        year.items(),
                        p -> row(
                                p.association(),
                                p.name(),
                                Words.of(p.state()),
                                p.proposed(),
                                p.appraised(),
                                p.approved(),
                                p.disbursed(),
                                p.spent(),
                                sources(p.sources()))),
                true);
    }

    private static Annex findings(Summary summary) {
        List<Column> columns = List.of(
                Column.text("Cơ quan, hội", 70),
                Column.text("Kết luận", 100),
                Column.text("Mức độ", 34),
                Column.date("Hạn khắc phục"),
                Column.text("Tình trạng", 40),
                Column.text("Quá hạn", 18),
                Column.text("Vị trí nhật ký", 30));
        return new Annex(
                "ket-luan-chua-khac-phuc",
                "Kết luận chưa khắc phục",
                columns,
                rows(
                        summary.inspections().findings(),
                        f -> row(
                                f.body(),
                                f.statement(),
                                Words.of(f.severity()),
                                f.dueOn(),
                                Words.of(f.state()),
                                f.overdue() ? "Có" : "",
                                sources(f.sources()))),
                false);
    }
}
