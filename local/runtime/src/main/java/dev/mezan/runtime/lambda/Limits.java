package dev.mezan.runtime.lambda;

import java.time.Duration;

/**
 * What bounds the functions of a suite.
 *
 * @param concurrency the most invocations at once, of all functions together
 * @param stuckPerFunction the most instances of a function that may go on after their timeout; at the limit it is
 *     invoked no more
 * @param threads the most threads that a function's code may leave running, which is what an instance has on Lambda
 * @param idle after how long without an invocation an instance is dropped
 * @param drain how long a fleet that is closed waits for what runs
 * @param events the most asynchronous invocations that wait or run
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
public record Limits(int concurrency, int stuckPerFunction, int threads, Duration idle, Duration drain, int events) {
    /** The most bytes of a synchronous request: 6 MB. */
    public static final int PAYLOAD_BYTES = 6 * 1024 * 1024;

    /** The most bytes of a response: 6 MB and a hundred bytes, as the service has it. */
    public static final int RESPONSE_BYTES = PAYLOAD_BYTES + 100;

    /** The most bytes of an asynchronous request: 1 MB. */
    public static final int EVENT_BYTES = 1024 * 1024;

    /** 1,000 at once, 4 stuck, 1,024 threads, dropped after 10 minutes, drained for 10 seconds, 10,000 asynchronous. */
    public static final Limits DEFAULT =
            new Limits(1_000, 4, 1_024, Duration.ofMinutes(10), Duration.ofSeconds(10), 10_000);
}
