package vn.danvan.command.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.agency.DutyTaken;

/**
 * Agencies on a calendar of a few weeks, painted day by day: for each body who stands above it, for each duty who answers for
 * it. Another way than the register's, which keeps changes and their dates, to be held against it.
 */
final class AgencyModel {

    static final int DAYS = 45;
    static final int NONE = -1;
    static final LocalDate FIRST = LocalDate.of(2020, 3, 1);

    /** One body; its number is its place in the list. */
    static final class Body {
        final int begins;
        final int[] parent = new int[DAYS];
        final String[] name = new String[DAYS];
        int lastParent;
        int lastChange;
        int ends = Integer.MAX_VALUE;

        Body(int begins, int parent, String name) {
            this.begins = begins;
            this.lastParent = parent;
            this.lastChange = begins;
            Arrays.fill(this.parent, parent);
            Arrays.fill(this.name, name);
        }

        boolean endRecorded() {
            return ends != Integer.MAX_VALUE;
        }

        boolean exists(int day) {
            return begins <= day && day < ends;
        }
    }

    /** One duty. */
    static final class Duty {
        final String key;
        final int first;
        final int since;
        final int[] holder = new int[DAYS];
        boolean open = true;

        Duty(String key, int first, int since) {
            this.key = key;
            this.first = first;
            this.since = since;
            Arrays.fill(holder, first);
        }
    }

    final List<Body> bodies = new ArrayList<>();
    final List<Duty> duties = new ArrayList<>();

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    String register(int parent, int day, String name) {
        String refused = mayStandBelow(parent, NONE, day);
        if (refused != null) {
            return refused;
        }
        bodies.add(new Body(day, parent, name));
        return "Registered";
    }

    String rename(int body, String name, int day) {
        Body b = bodies.get(body);
        if (b.endRecorded()) {
            return "agency.ended";
        }
        if (name.equals(b.name[DAYS - 1])) {
            return "agency.same-name";
        }
        if (day < b.lastChange) {
            return "agency.out-of-order";
        }
        Arrays.fill(b.name, day, DAYS, name);
        b.lastChange = day;
        return "Renamed";
    }

    String move(int body, int parent, int day) {
        Body b = bodies.get(body);
        if (b.endRecorded()) {
            return "agency.ended";
        }
        if (parent == b.lastParent) {
            return "agency.same-parent";
        }
        if (day < b.lastChange) {
            return "agency.out-of-order";
        }
        String refused = mayStandBelow(parent, body, day);
        if (refused != null) {
            return refused;
        }
        Arrays.fill(b.parent, day, DAYS, parent);
        b.lastParent = parent;
        b.lastChange = day;
        return "ParentChanged";
    }

    private @Nullable String mayStandBelow(int parent, int body, int day) {
        if (parent == NONE) {
            return null;
        }
        if (parent == body) {
            return "agency.cycle";
        }
        if (bodies.get(parent).endRecorded()) {
            return "agency.ended";
        }
        if (bodies.get(parent).begins > day) {
            return "agency.not-yet";
        }
        for (int d = day; d < DAYS; d++) {
            for (int at = parent; at != NONE; at = bodies.get(at).parent[d]) {
                if (at == body) {
                    return "agency.cycle";
                }
            }
        }
        return null;
    }

    String merge(int body, int successor, int day) {
        String refused = first(mayChange(body, day), mayTake(successor, body, day), mayEnd(body, day));
        return refused == null ? gave(body, day, true, successor, Map.of(), "MergedInto") : refused;
    }

    String split(int body, List<Integer> successors, boolean continues, List<DutyTaken> named, int day) {
        String refused = mayChange(body, day);
        if (refused == null && !continues && successors.size() < 2) {
            refused = "agency.too-few-successors";
        }
        Set<Integer> takers = new HashSet<>();
        for (int i = 0; i < successors.size() && refused == null; i++) {
            refused = mayTake(successors.get(i), body, day);
            if (refused == null && !takers.add(successors.get(i))) {
                refused = "agency.successor-twice";
            }
        }
        if (continues) {
            takers.add(body);
        }
        for (DutyTaken each : named) {
            refused = first(refused, takers.contains(number(each)) ? null : "agency.taker");
        }
        refused = first(refused, continues ? null : mayEnd(body, day), named(body, named, NONE, day));
        int rest = continues ? body : successors.getFirst();
        return refused == null ? gave(body, day, !continues, rest, map(named), "Split") : refused;
    }

    String abolish(int body, int successor, List<DutyTaken> named, int day) {
        String refused = first(mayChange(body, day), successor == NONE ? null : mayTake(successor, body, day));
        for (DutyTaken each : named) {
            refused = first(refused, mayTake(number(each), body, day));
        }
        refused = first(refused, mayEnd(body, day), named(body, named, successor, day));
        int rest = successor == NONE ? bodies.get(body).lastParent : successor;
        refused = first(refused, rest == NONE ? "agency.nobody-above" : null);
        return refused == null ? gave(body, day, true, rest, map(named), "Abolished") : refused;
    }

    /** The first refusal. */
    private static @Nullable String first(@Nullable String... refusals) {
        return Arrays.stream(refusals).filter(each -> each != null).findFirst().orElse(null);
    }

    private @Nullable String mayChange(int body, int day) {
        Body b = bodies.get(body);
        return b.endRecorded() ? "agency.ended" : day < b.lastChange ? "agency.out-of-order" : null;
    }

    private @Nullable String mayTake(int taker, int giver, int day) {
        if (taker == giver) {
            return "agency.into-itself";
        }
        Body b = bodies.get(taker);
        return b.endRecorded() ? "agency.successor-ended" : b.begins > day ? "agency.not-yet" : null;
    }

    private @Nullable String mayEnd(int body, int day) {
        for (int other = 0; other < bodies.size(); other++) {
            Body b = bodies.get(other);
            for (int d = day; d < DAYS && other != body; d++) {
                // the last day stands for all that follow it
                boolean there = d == DAYS - 1 ? b.ends > d : b.exists(d);
                if (there && b.parent[d] == body) {
                    return "agency.has-children";
                }
            }
        }
        return null;
    }

    /** What the body answers for on that day or a later one and is open. */
    List<Duty> owed(int body, int day) {
        return duties.stream()
                .filter(duty ->
                        duty.open && Arrays.stream(duty.holder, day, DAYS).anyMatch(holder -> holder == body))
                .toList();
    }

    private @Nullable String named(int body, List<DutyTaken> named, int rest, int day) {
        Set<String> owed = new HashSet<>();
        owed(body, day).forEach(duty -> owed.add(duty.key));
        Set<String> seen = new HashSet<>();
        for (DutyTaken each : named) {
            if (!owed.contains(each.duty())) {
                return "agency.duty-unknown";
            }
            if (!seen.add(each.duty())) {
                return "agency.duty-twice";
            }
        }
        return rest == NONE && !seen.containsAll(owed) ? "agency.duty-left-over" : null;
    }

    private String gave(int body, int day, boolean ends, int rest, Map<String, Integer> named, String outcome) {
        for (Duty duty : duties) {
            for (int d = day; d < DAYS; d++) {
                if (duty.holder[d] == body) {
                    duty.holder[d] = named.getOrDefault(duty.key, rest);
                }
            }
        }
        Body b = bodies.get(body);
        b.lastChange = day;
        if (ends) {
            b.ends = day;
        }
        return outcome;
    }

    private static Map<String, Integer> map(List<DutyTaken> named) {
        Map<String, Integer> map = new HashMap<>();
        named.forEach(each -> map.put(each.duty(), number(each)));
        return map;
    }

    private static int number(DutyTaken taken) {
        return Integer.parseInt(taken.taker().key().substring(1));
    }
}
