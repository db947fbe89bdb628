package vn.danvan.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.danvan.command.progress.Drafts;
import vn.danvan.kernel.KernelCode;
import vn.danvan.kernel.PersonId;
import vn.danvan.kernel.progress.ProgressReportId;

/** Drafts in memory, for requests played without a database; every draft that is there has been seen. */
final class RememberedDrafts implements Drafts {

    private record Kept(int round, Draft draft) {}

    private final Map<ProgressReportId, Kept> kept = new HashMap<>();

    @Override
    public Optional<Draft> find(ProgressReportId report, int round) {
        return Optional.ofNullable(kept.get(report))
                .filter(k -> k.round == round)
                .map(Kept::draft);
    }

    @Override
    public Optional<Draft> start(ProgressReportId report, int round, String content, PersonId by) {
        if (find(report, round).isPresent()) {
            return Optional.empty();
        }
        kept.put(report, new Kept(round, new Draft(report, 1, content, by, Instant.EPOCH)));
        return find(report, round);
    }

    @Override
    public Draft save(ProgressReportId report, int round, long seen, String content, PersonId by) {
        Draft before = find(report, round).orElseThrow(KernelCode.NOT_FOUND::refuse);
        Draft now = new Draft(report, before.version() + 1, content, by, Instant.EPOCH);
        kept.put(report, new Kept(round, now));
        return now;
    }

    @Override
    public void discard(ProgressReportId report, int round, long seen) {
        var _ = find(report, round).orElseThrow(KernelCode.NOT_FOUND::refuse);
        kept.remove(report);
    }

    @Override
    public <T> T submit(ProgressReportId report, int round, long seen, Function<Draft, T> submission) {
        T done = submission.apply(find(report, round).orElseThrow(KernelCode.NOT_FOUND::refuse));
        kept.remove(report);
        return done;
    }

    @Override
    public void sweep(ProgressReportId report, int round) {
        if (kept.containsKey(report) && find(report, round).isEmpty()) {
            kept.remove(report);
        }
    }
}
