package dev.mezan.runtime.states.integration;

import dev.mezan.asl.TaskFailure;
import dev.mezan.runtime.states.Machine;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions that tasks invoke: those of the suite, or those of a Lambda somewhere else. */
interface Functions {
    /** Why no function can be invoked, if none can. */
    Optional<String> missing();

    /**
     * Invokes one for a machine.
     *
     * @throws TaskFailure with the function's own error, or with the service's behind {@code Lambda.}
     */
    Answered invoke(Invoked invoked, Machine machine) throws TaskFailure, InterruptedException;

    /**
     * An invocation.
     *
     * @param function the function's name or ARN
     * @param payload JSON; empty for none
     * @param later whether to queue it, as the invocation type {@code Event} does, and not to wait for it
     */
    record Invoked(String function, byte[] payload, boolean later) {}

    /**
     * What Lambda answered.
     *
     * @param status the HTTP status
     * @param payload what the function returned, a JSON value
     * @param metadata what optimized integrations tell of the exchange
     */
    record Answered(int status, @Nullable Object payload, Map<String, Object> metadata) {}
}
