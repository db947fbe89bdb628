package vn.danvan.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.log.Append.NewEvent;
import vn.danvan.log.Append.StreamVersion;

/** The streams of a command, as it expects to find them. */
final class StreamsOf {

    private StreamsOf() {}

    /**
     * The last version of every stream that the command writes (the one before its first event there) or rests on.
     *
     * @throws IllegalArgumentException when a stream's events do not have consecutive versions, in order, from 0 or above
     */
    static List<StreamVersion> expected(Append command) {
        List<StreamVersion> expected = new ArrayList<>(1 + command.unchanged().size());
        if (command.events().size() == 1) {
            NewEvent only = command.events().getFirst();
            expected.add(before(only));
        } else {
            Map<String, Long> last = new HashMap<>();
            for (NewEvent event : command.events()) {
                Long previous = last.put(event.stream(), event.version());
                if (previous == null) {
                    expected.add(before(event));
                } else if (event.version() != previous + 1) {
                    throw new IllegalArgumentException(
                            event.stream() + ": version " + event.version() + " does not follow " + previous);
                }
            }
        }
        expected.addAll(command.unchanged());
        return expected;
    }

    private static StreamVersion before(NewEvent event) {
        if (event.version() < 0) {
            throw new IllegalArgumentException(event.stream() + ": version " + event.version());
        }
        return new StreamVersion(event.stream(), event.version() - 1);
    }
}
