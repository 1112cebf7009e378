package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.runtime.lambda.guard.FunctionLoader;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;

/** Where the instances of one function come from: this process, or processes of their own. */
sealed interface Instances permits HandlerFactory, ProcessFactory {
    /**
     * A new instance, as a cold start makes one.
     *
     * @throws InvocationTargetException with what the constructor threw
     * @throws ReflectiveOperationException if the class cannot be a handler
     * @throws InterruptedException if the invocation ends before there is one
     */
    RequestStreamHandler make() throws ReflectiveOperationException, InterruptedException;

    /** How long an instance may take to be made, which does not count for the function's timeout; zero if it does. */
    Duration longestStart();

    /** The class loader of the threads that wait for the function. */
    FunctionLoader loader();

    /** Whether an instance that was kept can be used, which it is then. */
    boolean isUsable(RequestStreamHandler instance);

    /** Lets go of an instance that is not used again. */
    void drop(RequestStreamHandler instance);
}
