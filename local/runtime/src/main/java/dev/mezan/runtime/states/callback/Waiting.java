package dev.mezan.runtime.states.callback;

import dev.mezan.asl.TaskFailure;
import dev.mezan.asl.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A task that waits for its token's answer. */
final class Waiting {
    private static final String SILENT = "States.HeartbeatTimeout";

    private final String execution;
    private final Time time;
    private Optional<String> worker = Optional.empty();
    private Optional<Duration> heartbeat = Optional.empty();
    private Time.Alarm alarm = () -> {};
    private @Nullable Answer answer;
    private boolean promised;

    Waiting(String execution, Time time) {
        this.execution = execution;
        this.time = time;
    }

    /** The ARN of the execution whose task it is. */
    String execution() {
        return execution;
    }

    /** From now on it fails when nothing is heard of it for so long. */
    synchronized void watch(Optional<Duration> limit) {
        heartbeat = limit;
        rearm();
    }

    /** Something was heard of it; false if it has its answer already. */
    synchronized boolean beat() {
        if (promised) {
            return false;
        }
        rearm();
        return true;
    }

    private void rearm() {
        alarm.cancel();
        alarm = heartbeat
                .map(limit -> time.alarm(time.instant().plus(limit), () -> give(new Answer.Failed(SILENT, ""))))
                .orElse(() -> {});
    }

    /** A worker takes it. */
    synchronized void startedBy(String name) {
        worker = Optional.of(name);
        notifyAll();
    }

    /** Whether an answer may be given: the first who asks may. */
    synchronized boolean promise() {
        if (promised || answer != null) {
            return false;
        }
        promised = true;
        return true;
    }

    /** Takes a promise back whose answer could not be kept. */
    synchronized void breakPromise() {
        promised = false;
    }

    synchronized void give(Answer given) {
        if (answer == null) {
            promised = true;
            answer = given;
            alarm.cancel();
            notifyAll();
        }
    }

    /** Waits for a worker, or for an answer that comes without one. */
    synchronized void awaitWorker(Consumer<String> whenStarted) throws InterruptedException {
        while (worker.isEmpty() && answer == null) {
            wait();
        }
        worker.ifPresent(whenStarted);
    }

    /** Waits for the answer. */
    @Nullable
    Object await() throws TaskFailure, InterruptedException {
        Answer given;
        synchronized (this) {
            while (answer == null) {
                wait();
            }
            given = answer;
        }
        return given.result();
    }

    synchronized void close() {
        alarm.cancel();
    }
}
