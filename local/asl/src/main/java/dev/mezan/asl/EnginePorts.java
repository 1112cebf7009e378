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
 * @param objects what distributed Maps read from and write to; none by default
 * @param children runs the children of distributed Maps; in the same engine by default
 */
public record EnginePorts(
        TaskInvoker tasks,
        Time time,
        ThreadFactory threads,
        RandomGenerator random,
        ObjectStore objects,
        MapRuns children) {
    /** Without objects, and with the children of distributed Maps in the same engine. */
    public EnginePorts(TaskInvoker tasks, Time time, ThreadFactory threads, RandomGenerator random) {
        this(tasks, time, threads, random, ObjectStore.none(), MapRuns.inEngine());
    }

    /** System time, virtual threads, and this JVM's randomness. */
    public static EnginePorts of(TaskInvoker tasks) {
        return new EnginePorts(
                tasks,
                Time.system(),
                Thread.ofVirtual().name("asl-", 0).factory(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    public EnginePorts withTasks(TaskInvoker other) {
        return new EnginePorts(other, time, threads, random, objects, children);
    }

    public EnginePorts withTime(Time other) {
        return new EnginePorts(tasks, other, threads, random, objects, children);
    }

    public EnginePorts withThreads(ThreadFactory other) {
        return new EnginePorts(tasks, time, other, random, objects, children);
    }

    public EnginePorts withRandom(RandomGenerator other) {
        return new EnginePorts(tasks, time, threads, other, objects, children);
    }

    public EnginePorts withObjects(ObjectStore other) {
        return new EnginePorts(tasks, time, threads, random, other, children);
    }

    public EnginePorts withChildren(MapRuns other) {
        return new EnginePorts(tasks, time, threads, random, objects, other);
    }
}
