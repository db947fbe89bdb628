package vn.danvan.command.agency;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.danvan.command.Past;
import vn.danvan.kernel.agency.AgencyId;
import vn.danvan.kernel.agency.Passing;

/** The open duties of all features together. */
public final class OpenDuties {

    private final List<DutySource> sources;

    /** @param sources one of each feature that asks something of agencies */
    public OpenDuties(List<DutySource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * What is still open and the agency answers for on a day, or will answer for later by what is recorded: its own and what
     * passes to it, by key.
     */
    public List<AgencyDuty> of(AgencyId agency, LocalDate day, Past past) {
        AgencyDirectory directory = AgencyDirectory.of(past);
        Set<AgencyId> first = directory.all().stream()
                .filter(entry ->
                        entry.agency().equals(agency) || !entry.passings().isEmpty())
                .map(AgencyDirectory.Entry::agency)
                .collect(Collectors.toSet());
        Set<LocalDate> days = directory.all().stream()
                .flatMap(entry -> entry.passings().stream())
                .map(Passing::from)
                .filter(from -> from.isAfter(day))
                .collect(Collectors.toCollection(TreeSet::new));
        days.add(day);
        return sources.stream()
                .flatMap(source -> source.openOf(first, past).stream())
                .filter(duty -> days.stream()
                        .anyMatch(on -> directory
                                .answerableFor(duty.first(), duty.key(), on)
                                .equals(agency)))
                .sorted(Comparator.comparing(AgencyDuty::key))
                .toList();
    }
}
