package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.runtime.lambda.guard.FunctionLoader;
import dev.mezan.runtime.lambda.isolated.IsolatedFunctions;
import dev.mezan.runtime.lambda.isolated.IsolatedInstance;
import java.time.Duration;

/**
 * Starts a function's instances as processes.
 *
 * @param function the function
 * @param processes where all processes are
 * @param loader the class loader of the threads that wait for them
 */
record ProcessFactory(FunctionSpec function, IsolatedFunctions processes, FunctionLoader loader) implements Instances {
    /** For a function, whose class is not loaded here. */
    static ProcessFactory of(FunctionSpec function, IsolatedFunctions processes) {
        var loader = FunctionLoader.of(ProcessFactory.class.getName(), ProcessFactory.class.getClassLoader());
        return new ProcessFactory(function, processes, loader);
    }

    @Override
    public RequestStreamHandler make() throws InterruptedException {
        return processes.start(function);
    }

    @Override
    public Duration longestStart() {
        return IsolatedFunctions.LONGEST_START;
    }

    @Override
    public boolean isUsable(RequestStreamHandler instance) {
        return instance instanceof IsolatedInstance isolated && isolated.take();
    }

    @Override
    public void drop(RequestStreamHandler instance) {
        if (instance instanceof IsolatedInstance isolated) {
            isolated.close();
        }
    }
}
