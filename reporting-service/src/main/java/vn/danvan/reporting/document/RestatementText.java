package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.Duties.DutyCount;
import vn.danvan.reporting.summary.Restatement;
import vn.danvan.reporting.summary.Restatement.Applied;
import vn.danvan.reporting.summary.Restatement.DistrictDuties;
import vn.danvan.reporting.summary.Restatement.DistrictValues;
import vn.danvan.reporting.summary.Restatement.RestatedDuties;
import vn.danvan.reporting.summary.Restatement.RestatedForm;
import vn.danvan.reporting.summary.Restatement.RestatedIndicator;

/** The figures as reported and under another day's structure, side by side; nothing unless that was asked for. */
final class RestatementText {

    private final Tables tables;

    RestatementText(Tables tables) {
        this.tables = tables;
    }

    List<Block> blocks(Restatement restated) {
        String day = Vi.date(restated.on());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "Số liệu của cơ quan đã sáp nhập được tính cả cho cơ quan kế thừa; nghĩa vụ báo cáo tính cho"
                        + " cơ quan chịu trách nhiệm tại ngày đó. "
                        + (restated.reconciled()
                                ? "Tổng số theo hai cách tổ chức bằng nhau."
                                : "Tổng số theo hai cách tổ chức có chênh lệch, xem cột chênh lệch.")));
        restated.rules().forEach(rule -> blocks.add(new Paragraph(words(rule))));
        duties("Kế hoạch cụ thể", day, restated.subPlans(), blocks);
        duties("Báo cáo", day, restated.reports(), blocks);
        for (RestatedForm form : restated.forms()) {
            totals(form, day, blocks);
            districts(form, day, blocks);
        }
        return blocks;
    }

    private static String words(Applied rule) {
        String shares = rule.shares().stream()
                .map(share -> share.name() + (rule.equally() ? "" : " (" + Vi.number(share.weight()) + " phần)"))
                .collect(Collectors.joining(", "));
        return "Số liệu của " + rule.name() + " được chia " + (rule.equally() ? "đều" : "theo tỷ lệ") + " cho " + shares
                + (rule.rule() == null ? "; chưa có quy tắc nào có hiệu lực" : "; quy tắc " + rule.rule())
                + (rule.citation() == null ? "" : " (" + rule.citation() + ")") + ".";
    }

    private void duties(String what, String day, RestatedDuties duties, List<Block> blocks) {
        if (duties.reported().owed() == 0) {
            return;
        }
        Tables.Builder table = tables.next(what + " theo địa bàn, tổ chức đã báo cáo và tổ chức ngày " + day)
                .left("Địa bàn", 53)
                .right("Phải gửi, đã báo cáo", 28)
                .right("Phải gửi, tính lại", 28)
                .right("Đã gửi, đã báo cáo", 28)
                .right("Đã gửi, tính lại", 28);
        for (DistrictDuties district : duties.byDistrict()) {
            table.row(
                    name(district.name()),
                    owed(district.reported()),
                    owed(district.restated()),
                    received(district.reported()),
                    received(district.restated()));
        }
        table.total(
                "Tổng số",
                owed(duties.reported()),
                owed(duties.restated()),
                received(duties.reported()),
                received(duties.restated()));
        blocks.add(table.size(Tables.DENSE).table());
    }

    private static String owed(@Nullable DutyCount count) {
        return count == null ? Vi.ABSENT : Vi.number(count.owed());
    }

    private static String received(@Nullable DutyCount count) {
        return count == null ? Vi.ABSENT : Vi.number(count.received());
    }

    private static String name(@Nullable String district) {
        return district == null ? "Cấp tỉnh" : district;
    }

    private void totals(RestatedForm form, String day, List<Block> blocks) {
        Tables.Builder table = tables.next("Tổng số các chỉ tiêu của biểu mẫu "
                        + form.form().form() + ", đã báo cáo và tính lại theo tổ chức ngày " + day)
                .centre("Mã", 14)
                .left("Chỉ tiêu", 73)
                .right("Đã báo cáo", 28)
                .right("Tính lại", 28)
                .right("Chênh lệch", 22);
        for (RestatedIndicator indicator : form.indicators()) {
            table.row(
                    indicator.code(),
                    indicator.name(),
                    Vi.number(indicator.reported().value()),
                    Vi.number(indicator.restated().value()),
                    Vi.number(indicator.difference()));
        }
        blocks.add(table.size(Tables.DENSE).table());
    }

    private void districts(RestatedForm form, String day, List<Block> blocks) {
        List<RestatedIndicator> moved = form.indicators().stream()
                .filter(indicator -> indicator.byDistrict().stream().anyMatch(RestatementText::moved))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        Tables.Builder table = tables.next("Các chỉ tiêu của biểu mẫu "
                        + form.form().form() + " có thay đổi theo địa bàn, tổ chức ngày " + day)
                .left("Địa bàn", 81)
                .right("Đã báo cáo", 42)
                .right("Tính lại", 42);
        for (RestatedIndicator indicator : moved) {
            table.group(indicator.code() + " " + indicator.name() + " (" + indicator.unit() + ")");
            for (DistrictValues district : indicator.byDistrict()) {
                table.row(name(district.name()), Vi.number(district.reported()), Vi.number(district.restated()));
            }
        }
        blocks.add(table.size(Tables.DENSE).table());
    }

    private static boolean moved(DistrictValues district) {
        return district.reported() == null
                ? district.restated() != null
                : district.restated() == null || district.reported().compareTo(district.restated()) != 0;
    }
}
