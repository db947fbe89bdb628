package vn.danvan.query.association;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.association.AssociationId;
import vn.danvan.query.rule.RuleView;

/**
 * Warning signs of the grounds on which an association may be dissolved. They are notices for people; nothing follows from
 * them by itself.
 *
 * @param day the day on which they are judged
 * @param items by association
 * @param logIndex log index as of which they are read
 */
@Schema(name = "AssociationNotices")
public record Notices(LocalDate day, List<Notice> items, long logIndex) {

    static final String SILENCE_RULE = "association.silent-years-to-dissolution-notice";

    /** What the sign is. */
    @Schema(name = "AssociationNoticeKind")
    public enum Kind {
        /** Không hoạt động, không báo cáo nhiều năm liền. */
        SILENT,
        /** Quá hạn đại hội. */
        CONGRESS_OVERDUE,
        /** Hết thời hạn đình chỉ. */
        SUSPENSION_EXPIRED
    }

    /**
     * One sign.
     *
     * @param since first day on which it shows
     * @param ruleVersion the rule that makes it one; absent when it follows from the decision or the term itself
     * @param sentence it in Vietnamese
     * @param evidence log indexes that it is computed from
     */
    @Schema(name = "AssociationNotice")
    public record Notice(
            AssociationId association,
            String name,
            Kind kind,
            LocalDate since,
            @Nullable String ruleVersion,
            String sentence,
            List<Long> evidence) {}

    /**
     * The signs that show on a day.
     *
     * @param silence the rule on silent years, with all its versions; none when there is none
     */
    static Notices on(LocalDate day, List<AssociationSign> signs, @Nullable RuleView silence, long logIndex) {
        RuleView.RuleVersion rule = silence == null || silence.on(day).isEmpty()
                ? null
                : silence.on(day).getFirst();
        List<Notice> notices = new ArrayList<>();
        for (AssociationSign sign : signs) {
            if (!sign.ended()) {
                silent(sign, rule, day, notices);
                congressOverdue(sign, day, notices);
                suspensionExpired(sign, day, notices);
            }
        }
        return new Notices(day, List.copyOf(notices), logIndex);
    }

    private static void silent(
            AssociationSign sign, RuleView.@Nullable RuleVersion rule, LocalDate day, List<Notice> notices) {
        if (rule == null) {
            return;
        }
        int years = Integer.parseInt(rule.value());
        LocalDate since = sign.lastSignOn().plusYears(years);
        if (!since.isAfter(day)) {
            notices.add(new Notice(
                    sign.association(),
                    sign.name(),
                    Kind.SILENT,
                    since,
                    rule.name(),
                    years + " năm liền không có hoạt động, báo cáo được ghi vào sổ, từ ngày " + vi(sign.lastSignOn()),
                    List.of(sign.lastSignIndex(), rule.logIndex())));
        }
    }

    private static void congressOverdue(AssociationSign sign, LocalDate day, List<Notice> notices) {
        LocalDate termTo = sign.termTo();
        Long index = sign.termIndex();
        if (termTo != null && index != null && termTo.isBefore(day)) {
            notices.add(new Notice(
                    sign.association(),
                    sign.name(),
                    Kind.CONGRESS_OVERDUE,
                    termTo.plusDays(1),
                    null,
                    "Nhiệm kỳ đã kết thúc ngày " + vi(termTo) + " mà chưa đại hội",
                    List.of(index)));
        }
    }

    private static void suspensionExpired(AssociationSign sign, LocalDate day, List<Notice> notices) {
        LocalDate until = sign.suspendedUntil();
        Long index = sign.suspensionIndex();
        if (until != null && index != null && until.isBefore(day)) {
            notices.add(new Notice(
                    sign.association(),
                    sign.name(),
                    Kind.SUSPENSION_EXPIRED,
                    until.plusDays(1),
                    null,
                    "Thời hạn đình chỉ đã hết ngày " + vi(until) + " mà chưa có quyết định cho hoạt động trở lại",
                    List.of(index)));
        }
    }

    private static String vi(LocalDate day) {
        return String.format("%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
