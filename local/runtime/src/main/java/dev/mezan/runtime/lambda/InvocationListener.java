package dev.mezan.runtime.lambda;

import java.time.Instant;

/** Is told of every invocation; called on the invocation's own path, so it must be quick and must not throw. */
public interface InvocationListener {
    /** An invocation has got an instance. */
    void started(Invoked invocation, Instant when);

    /** An invocation has its result; the instance may still be busy with it if it took too long. */
    void ended(Invoked invocation, InvocationResult result, Instant when);

    /**
     * Which invocation it is.
     *
     * @param requestId its id
     * @param function the function's name
     * @param work whose work it is, as far as its payload says
     */
    record Invoked(String requestId, String function, Glance work) {}
}
