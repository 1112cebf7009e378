package dev.mezan.asl;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * What an engine needs from outside.
 *
 * @param tasks does the work of Task states
 * @param time what Wait, Retry and timeouts go by
 * @param threads makes a thread for each branch and iteration that runs beside others; it is called on the thread that
 *     forks, so it may hand scoped values on
 * @param random for jitter, random numbers and UUIDs; must be safe for use by many threads
 */
public record EnginePorts(TaskInvoker tasks, Time time, ThreadFactory threads, RandomGenerator random) {
    /** System time, virtual threads, and this JVM's randomness. */
    public static EnginePorts of(TaskInvoker tasks) {
        return new EnginePorts(
                tasks,
                Time.system(),
                Thread.ofVirtual().name("asl-", 0).factory(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    public EnginePorts withTasks(TaskInvoker other) {
        return new EnginePorts(other, time, threads, random);
    }

    public EnginePorts withTime(Time other) {
        return new EnginePorts(tasks, other, threads, random);
    }

    public EnginePorts withThreads(ThreadFactory other) {
        return new EnginePorts(tasks, time, other, random);
    }

    public EnginePorts withRandom(RandomGenerator other) {
        return new EnginePorts(tasks, time, threads, other);
    }
}
