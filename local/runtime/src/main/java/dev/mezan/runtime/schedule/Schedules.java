package dev.mezan.runtime.schedule;

import dev.mezan.catalog.ScheduleSpec;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.meter.Unit;
import dev.mezan.runtime.time.Timers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Invokes functions again and again, asynchronously, for the first time when one period is over; until it is closed.
 *
 * <p>An invocation that is still under way does not keep the next one from coming, as on AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule types in EventBridge
 *     Scheduler</a>
 */
public final class Schedules implements AutoCloseable {
    private final Consumer<String> invoke;
    private final Timers timers;
    private final Meter meter;
    private final Map<String, Timers.Timer> next = new HashMap<>();
    private boolean closed;

    /**
     * Schedules that have not begun.
     *
     * @param invoke invokes a function by its name, and does not wait for it
     * @param meter counts the invocations
     */
    public Schedules(Consumer<String> invoke, Timers timers, Meter meter) {
        this.invoke = invoke;
        this.timers = timers;
        this.meter = meter;
    }

    /** Begins. */
    public Schedules start(List<ScheduleSpec> schedules) {
        schedules.forEach(this::plan);
        return this;
    }

    @Override
    public synchronized void close() {
        closed = true;
        next.values().forEach(Timers.Timer::cancel);
        next.clear();
    }

    private synchronized void plan(ScheduleSpec schedule) {
        if (!closed) {
            next.put(schedule.name(), timers.after(schedule.every(), () -> due(schedule)));
        }
    }

    private void due(ScheduleSpec schedule) {
        plan(schedule);
        meter.count(Unit.SCHEDULE_INVOCATION, 1);
        invoke.accept(schedule.function());
    }
}
