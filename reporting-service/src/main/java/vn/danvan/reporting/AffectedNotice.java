package vn.danvan.reporting;

import java.util.List;
import vn.danvan.reporting.PublishedApi.AffectedSummary;
import vn.danvan.reporting.trace.Difference;

/** What an officer is told of an issued summary whose figures would be others today. Nothing is decided by it. */
final class AffectedNotice {

    private AffectedNotice() {}

    static AffectedSummary of(PublishedSummary summary, List<Difference.Change> changes, int amended, boolean traced) {
        String vi = "Báo cáo số " + summary.number() + ": " + changes.size()
                + " số liệu nay đã khác so với khi ban hành"
                + (amended == 0
                        ? ", do diễn biến sau kỳ báo cáo."
                        : ", trong đó " + amended
                                + " số liệu do việc ghi nhận muộn hoặc sửa đổi về chính kỳ báo cáo; đề nghị xem xét đính"
                                + " chính.");
        String en = "Report " + summary.number() + ": " + changes.size() + " figures would be others today"
                + (amended == 0
                        ? ", by what happened after the period."
                        : ", of which " + amended
                                + " by what was recorded late or amended about the period itself; consider a"
                                + " correction.");
        return new AffectedSummary(summary, changes, amended, traced, vi, en);
    }
}
