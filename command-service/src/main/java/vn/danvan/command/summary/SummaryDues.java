package vn.danvan.command.summary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.danvan.command.Past;
import vn.danvan.command.due.Dues;
import vn.danvan.command.due.Duty;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.reminder.Body;
import vn.danvan.kernel.reminder.DutyKind;
import vn.danvan.kernel.reminder.ReminderId;
import vn.danvan.kernel.summary.SummaryEvent;
import vn.danvan.kernel.summary.SummaryId;

/**
 * What summaries make bodies owe: a recipient its word that it has what was sent to it, the board the signature of a draft
 * that the register made when a period closed.
 */
public final class SummaryDues implements Dues {

    private static final int PARTS_OF_DRAFT = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Override
    public String category() {
        return "summary";
    }

    @Override
    public List<Duty> owed(Past past) {
        Map<SummaryId, Dispatch> all = new LinkedHashMap<>();
        for (SummaryEvent event : past.ofAll("summary", SummaryEvent.class)) {
            all.computeIfAbsent(event.summary(), _ -> new Dispatch()).apply(event);
        }
        return all.entrySet().stream()
                .flatMap(each -> open(each.getKey(), each.getValue()).stream())
                .toList();
    }

    @Override
    public Optional<Duty> find(ReminderId reminder, Past past) {
        String[] parts = reminder.owed().split("/", -1);
        if (parts.length < PARTS_OF_DRAFT) {
            throw KernelCode.CODE_MALFORMED.because(reminder.key());
        }
        SummaryId summary = SummaryId.parse(parts[1] + "/" + parts[2]);
        Dispatch dispatch = new Dispatch();
        past.of(summary, SummaryEvent.class).forEach(dispatch::apply);
        return open(summary, dispatch).stream()
                .filter(duty -> duty.reminder().equals(reminder))
                .findFirst();
    }

    private static List<Duty> open(SummaryId summary, Dispatch dispatch) {
        List<Duty> open = new ArrayList<>();
        SummaryEvent.MadeOnClosing draft = dispatch.waiting();
        if (draft != null && draft.notified() != null) {
            open.add(new Duty(
                    ReminderId.of(summary, Integer.toString(draft.version())),
                    DutyKind.SUMMARY_DRAFT,
                    "Hoàn thiện, trình ký dự thảo " + name(summary) + " lập khi đóng kỳ báo cáo",
                    new Body(draft.notified()),
                    draft.submitBy()));
        }
        SummaryEvent.Issued issued = dispatch.standing();
        if (issued != null) {
            for (Dispatch.Sent sent : dispatch.sent()) {
                LocalDate by = sent.acknowledgeBy();
                if (by != null && !sent.acknowledged()) {
                    open.add(acknowledgement(summary, issued, sent, by));
                }
            }
        }
        return open;
    }

    private static Duty acknowledgement(
            SummaryId summary, SummaryEvent.Issued issued, Dispatch.Sent sent, LocalDate by) {
        return new Duty(
                ReminderId.of(summary, issued.version() + ":" + sent.recipient().key()),
                DutyKind.ACKNOWLEDGEMENT,
                "Xác nhận đã nhận " + name(summary) + ", số " + issued.number() + "-" + issued.symbol() + " ngày "
                        + DAY.format(issued.issuedOn()),
                new Body(sent.recipient()),
                by);
    }

    /** Such as {@code Báo cáo định kỳ (kỳ 2020-Q1)}. */
    private static String name(SummaryId summary) {
        return summary.kind().vi() + " (kỳ " + summary.period().key() + ")";
    }
}
