package dev.mezan.asl;

import org.jspecify.annotations.Nullable;

/** Does the work of Task states; the port to everything outside. Called on the execution's threads, many at once. */
@FunctionalInterface
public interface TaskInvoker {
    /**
     * Does the work and waits for its result, a plain JSON value.
     *
     * <p>When the task times out or its execution ends early, the calling thread is interrupted and what this method
     * then returns or throws is not looked at, so it should end soon.
     *
     * @throws TaskFailure when the work failed, with the error's name and cause
     */
    @Nullable
    Object invoke(TaskRequest request) throws TaskFailure, InterruptedException;
}
