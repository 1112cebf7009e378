package dev.mezan.simulation.schedule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;

/**
 * Makes virtual threads whose steps an executor of ours runs.
 *
 * <p>The JDK has such a builder for its own tests, {@code java.lang.ThreadBuilders$VirtualThreadBuilder}; the JVM must be
 * started with {@code --add-opens java.base/java.lang=ALL-UNNAMED}.
 */
final class VirtualThreads {
    private static final String BUILDER = "java.lang.ThreadBuilders$VirtualThreadBuilder";
    private static final Constructor<?> CONSTRUCTOR = constructor();

    private VirtualThreads() {}

    static Thread make(Executor steps, Runnable work) {
        try {
            var builder = (Thread.Builder.OfVirtual) CONSTRUCTOR.newInstance(steps);
            return builder.inheritInheritableThreadLocals(false).unstarted(work);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("This JDK makes no virtual threads for an executor", e);
        }
    }

    private static Constructor<?> constructor() {
        try {
            var constructor = Class.forName(BUILDER).getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "The simulation needs JDK 25 and --add-opens java.base/java.lang=ALL-UNNAMED", e);
        }
    }
}
