package dev.mezan.runtime.lambda.guard;

import java.util.function.IntConsumer;

/**
 * What a function's code calls in the place of {@link System#exit} and its like.
 *
 * <p>Java 25 has no security manager that could refuse an exit, so the calls themselves are replaced when the code is
 * loaded.
 */
public final class Exits {
    /** Inherited, so that a thread that the function starts ends its invocation too, as it would end its process. */
    private static final InheritableThreadLocal<IntConsumer> INVOCATION = new InheritableThreadLocal<>();

    private Exits() {}

    /** Does something on whose behalf exits are told to whoever invoked the function. */
    public static void telling(IntConsumer invocation, Runnable work) {
        INVOCATION.set(invocation);
        try {
            work.run();
        } finally {
            INVOCATION.remove();
        }
    }

    /**
     * Stands for {@link System#exit}.
     *
     * @throws ExitAttempt always, so that the code behind the call is not reached
     */
    public static void exit(int status) {
        var invocation = INVOCATION.get();
        if (invocation != null) {
            invocation.accept(status);
        }
        throw new ExitAttempt(status);
    }

    /**
     * Stands for {@link Runtime#exit} and {@link Runtime#halt}.
     *
     * @throws ExitAttempt always, so that the code behind the call is not reached
     */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }
}
