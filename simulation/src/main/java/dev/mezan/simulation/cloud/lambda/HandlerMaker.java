package dev.mezan.simulation.cloud.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.FunctionSpec;
import java.lang.reflect.InvocationTargetException;

/** Makes a function's handler, in an environment of its own. */
public interface HandlerMaker {
    /** A new handler, as a cold start makes one; what the constructor throws is thrown on. */
    RequestStreamHandler make(FunctionSpec function, FunctionEnvironment environment);

    /** The shipped classes. */
    static HandlerMaker shipped() {
        return (function, environment) -> {
            try {
                return (RequestStreamHandler) function.handler()
                        .getConstructor(FunctionEnvironment.class)
                        .newInstance(environment);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("The handler of " + function.name() + " failed to start", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        function.handler() + " has no constructor that takes a FunctionEnvironment", e);
            }
        };
    }
}
