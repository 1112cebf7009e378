package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.Once;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.runtime.lambda.guard.FunctionLoader;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.function.Supplier;

/** Makes instances of one function's handler class. */
final class HandlerFactory implements Instances {
    private final FunctionSpec function;
    private final Supplier<FunctionEnvironment> environment;
    private final Supplier<FunctionLoader> loader;

    HandlerFactory(FunctionSpec function, Supplier<FunctionEnvironment> environment) {
        this.function = function;
        this.environment = environment;
        this.loader = new Once<>(() -> FunctionLoader.of(function.code(), HandlerFactory.class.getClassLoader()));
    }

    /** The class loader of the function's threads; its code is read when it is first asked for. */
    @Override
    public FunctionLoader loader() {
        return loader.get();
    }

    @Override
    public RequestStreamHandler make() throws ReflectiveOperationException {
        var instance = construct();
        return switch (instance) {
            case RequestStreamHandler stream -> stream;
            case RequestHandler<?, ?> typed -> TypedHandler.around(typed);
            default ->
                throw new NoSuchMethodException("Class " + function.handler().getName() + " of function "
                        + function.name() + " implements neither RequestStreamHandler nor RequestHandler");
        };
    }

    @Override
    public Duration longestStart() {
        return Duration.ZERO;
    }

    @Override
    public boolean isUsable(RequestStreamHandler instance) {
        return true;
    }

    @Override
    public void drop(RequestStreamHandler instance) {
        // The garbage collector has it.
    }

    private Object construct() throws ReflectiveOperationException {
        var handler = Class.forName(function.handler().getName(), true, loader());
        for (Constructor<?> constructor : handler.getConstructors()) {
            if (constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0] == FunctionEnvironment.class) {
                return constructor.newInstance(environment.get());
            }
        }
        return handler.getConstructor().newInstance();
    }
}
