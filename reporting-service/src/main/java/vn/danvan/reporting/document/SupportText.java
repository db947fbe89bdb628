package vn.danvan.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.danvan.reporting.document.PartyDocument.Block;
import vn.danvan.reporting.document.PartyDocument.Paragraph;
import vn.danvan.reporting.summary.AidFigures;
import vn.danvan.reporting.summary.AidFigures.AidFigure;
import vn.danvan.reporting.summary.AidFigures.GrantLine;
import vn.danvan.reporting.summary.AidFigures.SourceFigure;
import vn.danvan.reporting.summary.DeliverableFigures;
import vn.danvan.reporting.summary.DeliverableFigures.DocumentLine;
import vn.danvan.reporting.summary.DeliverableFigures.OverdueStep;
import vn.danvan.reporting.summary.ServiceFigures;
import vn.danvan.reporting.summary.ServiceFigures.ServiceLine;
import vn.danvan.reporting.summary.Summary;

/** Public services assigned, aid and sponsorship, deliverables. Where there is nothing to say, nothing is said. */
final class SupportText {

    private final Tables tables;

    SupportText(Tables tables) {
        this.tables = tables;
    }

    List<Block> services(Summary summary) {
        ServiceFigures all = summary.services();
        if (all.assigned() == 0) {
            return List.of();
        }
        Tables.Builder table = tables.next("Dịch vụ công giao cho hội quần chúng khác (đồng)")
                .left("Dịch vụ", 36)
                .left("Hội", 32)
                .centre("Thời hạn", 24)
                .right("Giá trị hợp đồng", 24)
                .right("Đã nghiệm thu", 24)
                .left("Tình trạng", 25);
        for (ServiceLine s : all.items()) {
            table.row(
                    s.name(),
                    s.association(),
                    Vi.date(s.from()) + " - " + Vi.date(s.to()),
                    Vi.number(s.value()),
                    Vi.number(s.accepted()),
                    s.ending() == null ? "Đang thực hiện" : s.ending().vi());
        }
        table.total("Tổng số", "", "", Vi.number(all.value()), Vi.number(all.accepted()), "");
        List<Block> blocks = new ArrayList<>();
        new Sentence("Đến hết kỳ ")
                .count(
                        "đã giao ",
                        all.assigned(),
                        " dịch vụ công cho hội quần chúng khác có điều kiện thực hiện, tổng giá trị "
                                + Vi.number(all.value()) + " đồng")
                .then()
                .count("trong kỳ giao mới ", all.assignedInPeriod(), "")
                .count(all.assignedInPeriod() == 0 ? "trong kỳ hoàn thành " : "hoàn thành ", all.finishedInPeriod(), "")
                .count("chấm dứt ", all.terminatedInPeriod(), "")
                .then()
                .count("đang thực hiện ", all.running(), "")
                .into(blocks);
        new Sentence("Giá trị nghiệm thu ")
                .count("trong kỳ ", all.acceptedInPeriod(), " đồng")
                .count("lũy kế ", all.accepted(), " đồng")
                .into(blocks);
        blocks.add(table.size(Tables.DENSE).table());
        return blocks;
    }

    List<Block> aid(Summary summary) {
        AidFigures all = summary.aid();
        if (all.total().grants() == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        AidFigure total = all.total();
        new Sentence("Trong kỳ các hội ")
                .count("đã nhận ", total.receivedInPeriod(), " đồng viện trợ, tài trợ")
                .count("đã chi ", total.spentInPeriod(), " đồng từ viện trợ, tài trợ")
                .into(blocks);
        new Sentence("Lũy kế viện trợ, tài trợ ")
                .count("đã nhận ", total.received(), " đồng")
                .count("đã chi ", total.spent(), " đồng")
                .count("còn dư ", total.balance(), " đồng")
                .into(blocks);
        new Sentence("Có ")
                .count("", all.awaitingApproval(), " khoản viện trợ nước ngoài đang chờ cấp có thẩm quyền phê duyệt")
                .into(blocks);
        Tables.Builder sources = tables.next("Viện trợ, tài trợ theo nguồn (đồng)")
                .left("Nguồn", 25)
                .right("Số khoản", 15)
                .right("Nhận trong kỳ", 25)
                .right("Chi trong kỳ", 25)
                .right("Lũy kế nhận", 25)
                .right("Lũy kế chi", 25)
                .right("Còn dư", 25);
        for (SourceFigure s : all.bySource()) {
            if (s.figure().grants() > 0) {
                sources.row(figures(s.source().vi(), s.figure()));
            }
        }
        blocks.add(sources.total(figures("Tổng số", total)).size(Tables.DENSE).table());
        Tables.Builder grants = tables.next("Các khoản viện trợ, tài trợ (đồng)")
                .left("Hội", 32)
                .left("Bên tài trợ, nguồn", 36)
                .right("Cam kết", 24)
                .right("Đã nhận", 24)
                .right("Đã chi", 24)
                .left("Tình trạng", 25);
        for (GrantLine g : all.items()) {
            grants.row(
                    g.name(),
                    g.donor() + " (" + g.source().vi().toLowerCase(Locale.ROOT) + ")",
                    Vi.number(g.figure().pledged()),
                    Vi.number(g.figure().received()),
                    Vi.number(g.figure().spent()),
                    Words.of(g.state()));
        }
        blocks.add(grants.size(Tables.DENSE).table());
        return blocks;
    }

    private static List<String> figures(String name, AidFigure f) {
        return List.of(
                name,
                Vi.number(f.grants()),
                Vi.number(f.receivedInPeriod()),
                Vi.number(f.spentInPeriod()),
                Vi.number(f.received()),
                Vi.number(f.spent()),
                Vi.number(f.balance()));
    }

    List<Block> deliverables(Summary summary) {
        DeliverableFigures all = summary.deliverables();
        if (all.total() == 0) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Sentence sentence =
                new Sentence("Trong " + Vi.number(all.total()) + " đề án, quy định, tiêu chí phải xây dựng: ");
        all.byState()
                .forEach(s -> sentence.count(Words.of(s.state()).toLowerCase(Locale.ROOT) + " ", s.documents(), ""));
        sentence.then()
                .count("trong kỳ ban hành ", all.promulgatedInPeriod(), "")
                .count("quá hạn ban hành ", all.overdue(), "")
                .into(blocks);
        if (!all.overdueSteps().isEmpty()) {
            blocks.add(new Paragraph("Mốc quá hạn và cơ quan chủ trì: "
                    + all.overdueSteps().stream().map(SupportText::overdue).collect(Collectors.joining("; "))
                    + "."));
        }
        Tables.Builder table = tables.next("Đề án, quy định, tiêu chí")
                .left("Văn bản", 56)
                .left("Chủ trì", 34)
                .centre("Hạn", 22)
                .centre("Mốc đạt", 15)
                .left("Tình hình", 38);
        for (DocumentLine d : all.items()) {
            table.row(
                    d.title(),
                    d.lead(),
                    Vi.date(d.dueOn()),
                    d.reached() + "/" + d.steps(),
                    Words.of(d.state())
                            + (d.number() == null ? "" : ", số " + d.number() + " ngày " + Vi.date(d.promulgatedOn()))
                            + (d.overdue() ? " (quá hạn)" : ""));
        }
        blocks.add(table.size(Tables.DENSE).table());
        return blocks;
    }

    /** Where the figures of these sections come from. */
    List<Block> sources(Summary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (GrantLine g : summary.aid().items()) {
            rows.add(List.of("Viện trợ, tài trợ", g.name() + ": " + g.donor(), positions(g.sources())));
        }
        for (ServiceLine s : summary.services().items()) {
            rows.add(List.of("Dịch vụ công", s.association() + ": " + s.name(), positions(s.sources())));
        }
        for (DocumentLine d : summary.deliverables().items()) {
            rows.add(List.of("Văn bản phải xây dựng", d.title(), positions(d.sources())));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        Tables.Builder table = tables.next("Viện trợ, dịch vụ công, văn bản phải xây dựng và vị trí nhật ký")
                .left("Việc", 35)
                .left("Nội dung", 85)
                .left("Vị trí", 45);
        rows.forEach(table::row);
        return List.of(table.size(Tables.DENSE).table());
    }

    private static String positions(List<Long> sources) {
        return sources.stream().distinct().map(Vi::number).collect(Collectors.joining("; "));
    }

    private static String overdue(OverdueStep s) {
        return s.name() + " của “" + s.title() + "” (" + s.lead() + ", hạn " + Vi.date(s.dueOn()) + ")";
    }
}
