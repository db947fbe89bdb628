package vn.danvan.standalone.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.danvan.kernel.Vietnam;

/** What happens when: steps in the order of the calendar, whichever part of the demo wrote them. */
final class Script {

    /** One thing that somebody does. */
    @FunctionalInterface
    interface Act {
        void run(DemoClient client) throws IOException, InterruptedException;
    }

    private record Step(LocalDateTime at, Act act) {}

    private final List<Step> steps = new ArrayList<>();

    /** Adds a step at a minute of a day, counted from 08:00 in Vietnam. Steps of one minute stay in their order. */
    void at(LocalDate day, int minute, Act act) {
        steps.add(new Step(day.atTime(8, 0).plusMinutes(minute), act));
    }

    /** Does all steps, the clock showing each step's time, and tells of each month. */
    void run(DemoStage stage) throws IOException, InterruptedException {
        DemoClient client = new DemoClient(stage);
        List<Step> ordered = new ArrayList<>(steps);
        ordered.sort(Comparator.comparing(Step::at)); // stable
        int done = 0;
        for (Step step : ordered) {
            stage.clock().set(step.at().atZone(Vietnam.ZONE).toInstant());
            step.act().run(client);
            done++;
            if (done % 50 == 0 || done == ordered.size()) {
                stage.progress()
                        .accept(String.format(
                                "  Dữ liệu mẫu (demo): %d/%d việc, %3$td/%3$tm/%3$tY",
                                done, ordered.size(), step.at()));
            }
        }
    }
}
