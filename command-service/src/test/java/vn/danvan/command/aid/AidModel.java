package vn.danvan.command.aid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.aid.AidLine;
import vn.danvan.kernel.aid.AidSource;

/**
 * What a grant does, written a second time and differently: it keeps the days of a cash book and tries each entry on a
 * copy. It names every reason to refuse a command, in no order, and moves on when there is none.
 */
final class AidModel {

    /** One line of the cash book; a negative amount went out. */
    private record Line(LocalDate day, long dong, String voucher) {}

    private LocalDate today;
    private String state = "NONE";
    private String owner = "";
    private boolean foreign;
    private long pledged;
    private LocalDate pledgedOn = LocalDate.MAX;
    private final TreeMap<LocalDate, Long> approved = new TreeMap<>();
    private long lastApproved;
    private final Map<Integer, Line> book = new TreeMap<>();
    private int entries;
    private final Set<Integer> gone = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final List<Map.Entry<LocalDate, Long>> told = new ArrayList<>();
    private final Set<String> registrars = new HashSet<>();

    AidModel(LocalDate today) {
        this.today = today;
    }

    void on(LocalDate day) {
        today = day;
    }

    boolean exists() {
        return !state.equals("NONE");
    }

    long balance() {
        return book.values().stream().mapToLong(Line::dong).sum();
    }

    int entries() {
        return entries;
    }

    /** Every reason to refuse; none when the command is taken. */
    Set<String> take(Actor actor, AidCommand command) {
        Set<String> reasons = new HashSet<>();
        switch (command) {
            case AidCommand.RegisterAid c -> register(actor, c, reasons);
            case AidCommand.AmendAidPledge c -> amend(actor, c.pledged().dong(), reasons);
            case AidCommand.ApproveAid c -> {
                decide(actor, reasons);
                if (c.approvedOn() != null && c.approvedOn().isAfter(today)) {
                    reasons.add("aid.date-future");
                }
                if (reasons.isEmpty()) {
                    approved.merge(today, pledged, Math::max);
                    lastApproved = pledged;
                }
            }
            case AidCommand.RefuseAid _ -> {
                decide(actor, reasons);
                if (reasons.isEmpty()) {
                    pledged = lastApproved;
                    state = lastApproved == 0 ? "REFUSED" : state;
                }
            }
            case AidCommand.RecordAidReceipt c ->
                enter(actor, new Line(c.receivedOn(), c.amount().dong(), "in " + c.voucher()), reasons);
            case AidCommand.RecordAidSpending c -> {
                if (!Set.of("L1", "L2").contains(c.line())) {
                    reasons.add("aid.line-unknown");
                }
                enter(actor, new Line(c.spentOn(), -c.amount().dong(), "out " + c.voucher()), reasons);
            }
            case AidCommand.CancelAidEntry c -> cancel(actor, c.entry(), reasons);
            case AidCommand.ReportAidUse c -> report(actor, c, reasons);
            case AidCommand.CloseAid c -> close(actor, c, reasons);
        }
        return reasons;
    }

    private void register(Actor actor, AidCommand.RegisterAid c, Set<String> reasons) {
        holds(actor, c.association().key(), reasons);
        if (c.pledged().dong() == 0) {
            reasons.add("aid.amount-zero");
        }
        if (c.pledgedOn().isAfter(today)) {
            reasons.add("aid.date-future");
        }
        if (c.lines().isEmpty()) {
            reasons.add("aid.no-lines");
        }
        if (c.lines().stream().map(AidLine::code).distinct().count() < c.lines().size()) {
            reasons.add("aid.line-twice");
        }
        if (reasons.isEmpty()) {
            state = "OPEN";
            owner = c.association().key();
            foreign = c.source() == AidSource.FOREIGN;
            pledged = c.pledged().dong();
            pledgedOn = c.pledgedOn();
            registrars.add(actor.person().value());
        }
    }

    private void amend(Actor actor, long amount, Set<String> reasons) {
        open(actor, reasons);
        if (amount == 0) {
            reasons.add("aid.amount-zero");
        }
        if (amount == pledged) {
            reasons.add("aid.unchanged");
        }
        if (amount < received()) {
            reasons.add("aid.pledge-below-received");
        }
        if (reasons.isEmpty()) {
            pledged = amount;
            lastApproved = Math.min(lastApproved, amount);
            registrars.add(actor.person().value());
        }
    }

    private void decide(Actor actor, Set<String> reasons) {
        if (!actor.roles().contains(Role.APPROVER)) {
            reasons.add("actor.not-permitted");
        }
        if (!state.equals("OPEN") || !foreign || lastApproved >= pledged) {
            reasons.add("aid.not-pending");
        }
        if (registrars.contains(actor.person().value())) {
            reasons.add("aid.same-person");
        }
    }

    private void enter(Actor actor, Line line, Set<String> reasons) {
        open(actor, reasons);
        if (line.dong == 0) {
            reasons.add("aid.amount-zero");
        }
        if (line.day.isAfter(today)) {
            reasons.add("aid.date-future");
        }
        if (line.day.isBefore(pledgedOn)) {
            reasons.add("aid.before-pledge");
        }
        if (foreign && lastApproved == 0) {
            reasons.add("aid.not-approved");
        }
        if (book.values().stream().anyMatch(other -> other.voucher.equals(line.voucher))) {
            reasons.add("aid.voucher-twice");
        }
        List<Line> after = new ArrayList<>(book.values());
        after.add(line);
        if (line.dong < 0 && falls(after)) {
            reasons.add("aid.above-received");
        }
        if (line.dong > 0) {
            long total = received() + line.dong;
            if (total > (foreign ? lastApproved : pledged)) {
                reasons.add(foreign && lastApproved < pledged ? "aid.not-approved" : "aid.above-pledged");
            } else if (foreign && tooEarly(after)) {
                reasons.add("aid.before-approval");
            }
        }
        if (reasons.isEmpty()) {
            entries++;
            book.put(entries, line);
        }
    }

    private void cancel(Actor actor, int entry, Set<String> reasons) {
        open(actor, reasons);
        if (gone.contains(entry)) {
            reasons.add("aid.entry-cancelled");
        } else if (!book.containsKey(entry)) {
            reasons.add("resource.not-found");
        } else {
            Map<Integer, Line> rest = new TreeMap<>(book);
            rest.remove(entry);
            if (falls(List.copyOf(rest.values()))) {
                reasons.add("aid.money-spent");
            }
        }
        if (reasons.isEmpty()) {
            book.remove(entry);
            gone.add(entry);
        }
    }

    private void report(Actor actor, AidCommand.ReportAidUse c, Set<String> reasons) {
        open(actor, reasons);
        if (c.to().isBefore(c.from())) {
            reasons.add("field.dates");
        }
        if (c.to().isAfter(today)) {
            reasons.add("aid.date-future");
        }
        if (received() == 0) {
            reasons.add("aid.nothing-received");
        }
        String days = c.from() + " " + c.to() + ": ";
        String says = days + flow(c.from(), c.to(), 1) + " " + flow(c.from(), c.to(), -1) + " " + until(c.to());
        if (said.contains(says)) {
            reasons.add("aid.report-same");
        }
        if (reasons.isEmpty()) {
            said.removeIf(other -> other.startsWith(days));
            said.add(says);
            told.add(Map.entry(c.to(), until(c.to())));
        }
    }

    private void close(Actor actor, AidCommand.CloseAid c, Set<String> reasons) {
        open(actor, reasons);
        LocalDate last =
                book.values().stream().map(Line::day).max(LocalDate::compareTo).orElse(pledgedOn);
        boolean toTheEnd = told.stream().anyMatch(t -> !t.getKey().isBefore(last) && t.getValue() == balance());
        if (received() > 0 && !toTheEnd) {
            reasons.add("aid.not-reported");
        }
        if (c.returned().dong() + c.carried().dong() != balance()) {
            reasons.add("aid.remainder-differs");
        }
        if (c.carried().dong() > 0 ? c.carriedTo() == null : c.carriedTo() != null) {
            reasons.add("aid.carried-to");
        }
        if (reasons.isEmpty()) {
            state = "CLOSED";
        }
    }

    private static void holds(Actor actor, String association, Set<String> reasons) {
        if (!actor.roles().contains(Role.ASSOCIATION)) {
            reasons.add("actor.not-permitted");
        }
        if (actor.association() == null || !actor.association().key().equals(association)) {
            reasons.add("resource.not-found");
        }
    }

    private void open(Actor actor, Set<String> reasons) {
        holds(actor, owner, reasons);
        if (state.equals("REFUSED")) {
            reasons.add("aid.refused");
        }
        if (state.equals("CLOSED")) {
            reasons.add("aid.closed");
        }
    }

    private long received() {
        return flow(LocalDate.MIN, LocalDate.MAX, 1);
    }

    private long until(LocalDate day) {
        return flow(LocalDate.MIN, day, 1) - flow(LocalDate.MIN, day, -1);
    }

    /** What came in (1) or went out (-1) from one day to another. */
    private long flow(LocalDate from, LocalDate to, int direction) {
        return book.values().stream()
                .filter(line -> line.dong * direction > 0 && !line.day.isBefore(from) && !line.day.isAfter(to))
                .mapToLong(line -> Math.abs(line.dong))
                .sum();
    }

    /** Whether the balance is below nothing at the end of some day. */
    private static boolean falls(List<Line> lines) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        lines.forEach(line -> days.merge(line.day, line.dong, Long::sum));
        long balance = 0;
        for (long change : days.values()) {
            balance += change;
            if (balance < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether at the end of some day more had come in than was approved by then. */
    private boolean tooEarly(List<Line> lines) {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        lines.stream().filter(line -> line.dong > 0).forEach(line -> days.merge(line.day, line.dong, Long::sum));
        long in = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            in += day.getValue();
            long by = approved.headMap(day.getKey(), true).values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            if (in > by) {
                return true;
            }
        }
        return false;
    }
}
