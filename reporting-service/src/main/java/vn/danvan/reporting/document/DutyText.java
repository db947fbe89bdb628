package vn.danvan.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Bar;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Chart;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.ComparedDuties;
import vn.danvan.reporting.summary.Duties;
import vn.danvan.reporting.summary.Duties.DistrictCount;
import vn.danvan.reporting.summary.Duties.Duty;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.Duties.KindCount;
import vn.danvan.reporting.summary.Duties.MovedDuty;
import vn.danvan.reporting.summary.Duties.Standing;
import vn.danvan.reporting.summary.Summary;

/** Who owed what: sentences, tables, the chart. */
final class DutyText {

    private final Tables tables;

    DutyText(Tables tables) {
        this.tables = tables;
    }

    List<Block> subPlans(Summary summary) {
        DutyCount all = summary.subPlans().total();
        if (all.owed() == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        unsent(
                        new Sentence("Có " + Vi.number(all.owed()) + " kế hoạch cụ thể phải xây dựng; ")
                                .say(all.received() == 0 ? "chưa nhận được kế hoạch nào" : "")
                                .count("đã gửi ", all.received(), " (" + Vi.percent(all.completeness()) + ")")
                                .count("trong đó đúng hạn ", all.onTime(), " (" + Vi.percent(all.timeliness()) + ")")
                                .count("chậm ", all.late(), ""),
                        all)
                .into(blocks);
        handled(all).into(blocks);
        compared(summary, "kế hoạch cụ thể", ComparedDuties.Compared::subPlans).into(blocks);
        blocks.add(table("Kế hoạch cụ thể theo loại cơ quan, đơn vị, địa bàn", summary.subPlans()));
        restated("kế hoạch cụ thể", summary.subPlans()).ifPresent(blocks::add);
        return blocks;
    }

    List<Block> reports(Summary summary) {
        Duties reports = summary.reports();
        DutyCount all = reports.total();
        if (all.owed() == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        unsent(
                        new Sentence("Có " + Vi.number(all.owed()) + " báo cáo phải gửi, "
                                        + KindText.due(summary.header()) + "; ")
                                .say(all.received() == 0 ? "chưa nhận được báo cáo nào" : "")
                                .count("đã nhận ", all.received(), ", tỷ lệ đầy đủ " + Vi.percent(all.completeness()))
                                .then()
                                .count("đúng hạn ", all.onTime(), ", tỷ lệ đúng hạn " + Vi.percent(all.timeliness()))
                                .then()
                                .count("chậm ", all.late(), ""),
                        all)
                .into(blocks);
        new Sentence("Có ")
                .count("", all.nil(), " báo cáo “không phát sinh”, được tính là đã nhận")
                .into(blocks);
        handled(all).into(blocks);
        compared(summary, "báo cáo", ComparedDuties.Compared::reports).into(blocks);
        blocks.add(table("Báo cáo theo loại cơ quan, đơn vị, địa bàn", reports));
        restated("báo cáo", reports).ifPresent(blocks::add);
        blocks.add(chart(reports));
        return blocks;
    }

    /** Who answers now for what others owed then; nothing where nothing moved. */
    private static Optional<Block> restated(String what, Duties duties) {
        List<MovedDuty> moved = duties.restated().moved();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        String each = moved.stream()
                .map(duty -> duty.name() + " → " + duty.nowName())
                .distinct()
                .collect(Collectors.joining("; "));
        return Optional.of(new Paragraph("Theo tổ chức bộ máy ngày "
                + Vi.date(duties.restated().on()) + ", trách nhiệm đối với " + Vi.number(moved.size()) + " " + what
                + " đã chuyển sang cơ quan khác (" + each + "); tổng số không thay đổi."));
    }

    /** Against the period before and the same period last year, as far as they are known. */
    private static Sentence compared(
            Summary summary, String what, Function<ComparedDuties.Compared, ComparedDuties.@Nullable Change> change) {
        return new Sentence("So với ")
                .say(compared("kỳ trước", what, summary.compared().before(), change))
                .then()
                .say(compared("cùng kỳ năm trước", what, summary.compared().lastYear(), change));
    }

    private static String compared(
            String with,
            String what,
            ComparedDuties.@Nullable Compared other,
            Function<ComparedDuties.Compared, ComparedDuties.@Nullable Change> change) {
        ComparedDuties.Change is = other == null ? null : change.apply(other);
        return is == null
                ? ""
                : with + ", số " + what + " đã gửi " + Vi.change(BigDecimal.valueOf(is.received()), "")
                        + ", tỷ lệ đầy đủ " + Vi.change(is.completeness(), " điểm phần trăm")
                        + ", tỷ lệ đúng hạn " + Vi.change(is.timeliness(), " điểm phần trăm");
    }

    private static Sentence unsent(Sentence sentence, DutyCount count) {
        return sentence.then().count("chưa gửi ", count.missing(), "").count("chưa đến hạn ", count.notYetDue(), "");
    }

    private static Sentence handled(DutyCount count) {
        return new Sentence("Đến nay ")
                .count("đã chấp nhận ", count.accepted(), "")
                .count("đang xem xét ", count.submitted(), "")
                .count("đã trả lại để hoàn thiện ", count.returned(), "");
    }

    private Block table(String caption, Duties duties) {
        Tables.Builder table = tables.next(caption)
                .left("Loại cơ quan, đơn vị", 45)
                .right("Phải gửi", 15)
                .right("Đúng hạn", 16)
                .right("Chậm", 16)
                .right("Chưa gửi", 16)
                .right("Chấp nhận", 17)
                .right("Tỷ lệ đầy đủ", 20)
                .right("Tỷ lệ đúng hạn", 20);
        table.group("Theo loại cơ quan");
        for (KindCount kind : duties.byKind()) {
            table.row(cells(kind.kind().vi(), kind.count()));
        }
        table.group("Theo địa bàn");
        for (DistrictCount district : duties.byDistrict()) {
            String name = district.name();
            table.row(cells(name == null ? "Cấp tỉnh" : name, district.count()));
        }
        return table.total(cells("Tổng số", duties.total())).table();
    }

    private static List<String> cells(String name, DutyCount c) {
        return List.of(
                name,
                Vi.number(c.owed()),
                Vi.number(c.onTime()),
                Vi.number(c.late()),
                Vi.number((long) c.missing() + c.notYetDue()),
                Vi.number(c.accepted()),
                Vi.percent(c.completeness()),
                Vi.percent(c.timeliness()));
    }

    private static Block chart(Duties reports) {
        List<Bar> bars = reports.byKind().stream()
                .map(k -> new Bar(
                        k.kind().vi(),
                        List.of(
                                k.count().onTime(),
                                k.count().late(),
                                k.count().missing() + k.count().notYetDue())))
                .toList();
        String words = bars.stream()
                .map(b -> b.label() + ": đúng hạn " + b.values().get(0) + ", chậm "
                        + b.values().get(1) + ", chưa gửi " + b.values().get(2))
                .collect(Collectors.joining("; "));
        return new Chart(
                "Hình 1. Số báo cáo theo loại cơ quan, đơn vị",
                "Biểu đồ thanh ngang. " + words + ".",
                List.of("Đúng hạn", "Chậm", "Chưa gửi"),
                bars);
    }

    List<Block> urged(Summary summary) {
        List<Duty> subPlans = due(summary.subPlans());
        List<Duty> reports = due(summary.reports());
        if (subPlans.isEmpty() && reports.isEmpty()) {
            boolean owed = summary.subPlans().total().owed()
                            + summary.reports().total().owed()
                    > 0;
            boolean waiting = summary.subPlans().total().notYetDue()
                            + summary.reports().total().notYetDue()
                    > 0;
            String nobody = waiting
                    ? "Chưa có cơ quan, đơn vị nào quá hạn gửi kế hoạch cụ thể, báo cáo."
                    : "Không có cơ quan, đơn vị nào chậm hoặc chưa gửi kế hoạch cụ thể, báo cáo.";
            return owed ? List.of(new Paragraph(nobody)) : List.of();
        }
        List<Block> blocks = new ArrayList<>();
        late("kế hoạch cụ thể", subPlans).into(blocks);
        late("báo cáo của kỳ", reports).into(blocks);
        RankingText.sentence(summary).into(blocks);
        if (summary.lateRanking().size() > 1) {
            blocks.add(new RankingText(tables).table(summary));
        }
        Tables.Builder table = tables.next("Cơ quan, đơn vị chậm hoặc chưa gửi")
                .centre("TT", 11)
                .left("Cơ quan, đơn vị", 74)
                .centre("Hạn gửi", 26)
                .centre("Ngày gửi", 26)
                .left("Tình trạng", 28);
        rows(table, "Kế hoạch cụ thể", subPlans);
        rows(table, "Báo cáo kỳ này", reports);
        blocks.add(table.table());
        return blocks;
    }

    private static Sentence late(String what, List<Duty> duties) {
        return new Sentence("Có ")
                .count("", count(duties, Standing.LATE), " " + what + " gửi chậm")
                .count("", count(duties, Standing.MISSING), " " + what + " chưa gửi");
    }

    private static long count(List<Duty> duties, Standing standing) {
        return duties.stream().filter(d -> d.standing() == standing).count();
    }

    private static List<Duty> due(Duties duties) {
        return Stream.of(Standing.MISSING, Standing.LATE)
                .flatMap(s -> duties.items().stream().filter(d -> d.standing() == s))
                .toList();
    }

    private static void rows(Tables.Builder table, String group, List<Duty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        table.group(group);
        int n = 0;
        for (Duty duty : duties) {
            n++;
            String name = duty.forAgency() == null ? duty.name() : duty.name() + " (kế thừa " + duty.forAgency() + ")";
            String state = duty.daysLate() == null
                    ? Words.of(duty.standing())
                    : Words.of(duty.standing()) + " "
                            + Vi.number(duty.daysLate().longValue()) + " ngày";
            table.row(Integer.toString(n), name, Vi.date(duty.dueOn()), Vi.date(duty.submittedOn()), state);
        }
    }
}
