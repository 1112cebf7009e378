package dev.mezan.asl.coverage;

import dev.mezan.asl.history.HistoryEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The failed attempts of a visit. */
final class Attempts {
    /**
     * One that failed.
     *
     * @param failure its event
     * @param retriedAfter how long after it the next one began; empty when it was the last
     */
    record Failed(HistoryEvent failure, Optional<Duration> retriedAfter) {}

    private Attempts() {}

    static List<Failed> of(Visit visit) {
        List<Failed> failed = new ArrayList<>();
        Optional<HistoryEvent> last = Optional.empty();
        boolean begun = false;
        for (HistoryEvent event : visit.events()) {
            boolean gathers = event.type().endsWith("StateStarted");
            if (gathers && begun && last.isEmpty()) {
                // A Map or Parallel that is tried again follows what failed within it.
                last = visit.inside(event.previousEventId());
            }
            begun |= gathers;
            if (EventFields.isStart(event) && last.isPresent()) {
                failed.add(new Failed(
                        last.get(), Optional.of(Duration.between(last.get().timestamp(), event.timestamp()))));
                last = Optional.empty();
            } else if (EventFields.isFailure(event)) {
                last = Optional.of(event);
            }
        }
        last.ifPresent(failure -> failed.add(new Failed(failure, Optional.empty())));
        return failed;
    }
}
