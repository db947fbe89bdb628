package vn.danvan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.ContentHash;
import vn.danvan.kernel.Json;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.period.PeriodId;
import vn.danvan.kernel.progress.ProgressReportEvent;
import vn.danvan.kernel.progress.ProgressReportId;
import vn.danvan.kernel.progress.ReportContent;
import vn.danvan.kernel.progress.ReportContent.Narrative;
import vn.danvan.kernel.summary.SummaryContent;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;
import vn.danvan.kernel.summary.SummaryKind;
import vn.danvan.reporting.summary.Summary;
import vn.danvan.reporting.summary.SummaryCalculator;

/**
 * A quarter whose summary is written, generated again on newer figures, issued, and corrected after a late amendment. The
 * hashes are those of the real figures and texts.
 */
final class SummaryLife {

    static final SummaryId ID = new SummaryId(new PeriodId("2020-Q1"), SummaryKind.PERIODIC);
    static final String ON_REPORTS = "Các đơn vị đã gửi báo cáo; còn một số đơn vị phải gửi lại.";
    static final String ASSESSMENT = "Các cấp ủy đã quán triệt nghiêm túc.\n\nChế độ báo cáo dần đi vào nền nếp.";
    static final String RESULT = "Đã tổ chức 12 hội nghị quán triệt.";
    static final String PROPOSAL = "Đề nghị tập huấn nghiệp vụ công tác hội.";

    final History history = History.of(41, 18);

    /** Whose report has words, and whose words were sent back with the report. */
    final ProgressReportId speaking;

    final ProgressReportId returned;

    /** Log indexes of the figures that the versions show, and of the moments between. */
    final long firstFigures;

    final long firstDraft;
    final long secondFigures;
    final long secondDraft;
    final long issued;
    final long correction;
    final long thirdFigures;
    final long correctedDraft;
    final long reissued;

    final ContentHash firstContent;
    final ContentHash secondContent;

    private SummaryContent content = new SummaryContent(ContentHash.of("chưa có"), java.util.Map.of());
    private int version = 1;

    SummaryLife() {
        List<ProgressReportId> accepted = history.events.stream()
                .map(History.Past::event)
                .filter(ProgressReportEvent.Accepted.class::isInstance)
                .map(event -> ((ProgressReportEvent.Accepted) event).report())
                .filter(report -> report.period().equals(ID.period()))
                .distinct()
                .toList();
        speaking = accepted.get(0);
        returned = accepted.get(1);
        amend(speaking, 0, new Narrative("KET-QUA", RESULT), new Narrative("KIEN-NGHI", PROPOSAL));
        amend(returned, 0, new Narrative("HAN-CHE", "Còn chậm."), new Narrative("PHU-LUC", "Khác."));
        firstFigures = history.last();
        generate();
        write("CHE-DO-BAO-CAO", ON_REPORTS);
        write("DANH-GIA", ASSESSMENT);
        firstDraft = history.last();
        history.then(returned.stream(), new ProgressReportEvent.Returned(returned, History.comments()));
        secondFigures = history.last();
        generate();
        secondDraft = history.last();
        firstContent = issue(12, LocalDate.of(2020, 4, 20));
        issued = history.last();
        amend(speaking, 7, new Narrative("KET-QUA", RESULT));
        version = 2;
        history.then(ID.stream(), new SummaryEvent.CorrectionBegun(ID, 2, "Cộng nhầm số liệu của một xã"));
        correction = history.last();
        thirdFigures = history.last();
        generate();
        history.then(ID.stream(), new SummaryEvent.NarrativeWithdrawn(ID, "CHE-DO-BAO-CAO"));
        content = content.without("CHE-DO-BAO-CAO");
        write("KIEN-NGHI", "Đề nghị các đơn vị soát lại số liệu.");
        correctedDraft = history.last();
        secondContent = issue(15, LocalDate.of(2020, 5, 4));
        reissued = history.last();
    }

    /** The figures of the quarter after an event, as JSON. */
    byte[] json(long at) {
        return Json.bytes(summary(at));
    }

    Summary summary(long at) {
        return SummaryCalculator.calculate(Rows.facts(history, ID.period().key(), at), Rows.LETTERHEAD);
    }

    private void generate() {
        long at = history.last();
        ContentHash figures = ContentHash.ofBytes(json(at));
        history.then(ID.stream(), new SummaryEvent.Generated(ID, version, at, figures));
        content = new SummaryContent(figures, content.narratives());
    }

    private void write(String section, String text) {
        history.then(ID.stream(), new SummaryEvent.NarrativeEdited(ID, section, text));
        content = content.with(section, text);
    }

    private ContentHash issue(int number, LocalDate on) {
        ContentHash hash = content.hash();
        history.then(ID.stream(), new SummaryEvent.Submitted(ID, hash));
        history.then(ID.stream(), new SummaryEvent.Signed(ID, hash));
        history.then(
                ID.stream(),
                new SummaryEvent.Issued(
                        ID,
                        version,
                        new AgencyId("HB.BD.DANVAN"),
                        number,
                        "BC/BDVTU",
                        on,
                        hash,
                        "summary.number-symbol[HB.BD.DANVAN]@2020-01-01"));
        return hash;
    }

    private void amend(ProgressReportId report, long more, Narrative... narratives) {
        ReportContent before = history.events.stream()
                .map(History.Past::event)
                .map(event -> switch (event) {
                    case ProgressReportEvent.Submitted e when e.report().equals(report) -> e.content();
                    case ProgressReportEvent.Amended e when e.report().equals(report) -> e.content();
                    default -> null;
                })
                .filter(java.util.Objects::nonNull)
                .reduce((_, last) -> last)
                .orElseThrow();
        ReportContent now = new ReportContent(
                before.values().stream()
                        .map(value -> new ReportContent.Value(
                                value.indicator(), value.value().add(BigDecimal.valueOf(more))))
                        .toList(),
                List.of(narratives),
                before.tasks());
        history.then(
                report.stream(),
                new ProgressReportEvent.Amended(report, 1, now, now.hash(), List.of(), "Cộng nhầm số liệu của một xã"));
    }
}
