package dev.mezan.runtime.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** Handlers that would take the whole process with them. */
public final class RogueHandlers {
    private RogueHandlers() {}

    /** Ends the process. */
    public static final class Exiting implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            System.exit(3);
        }
    }

    /** Ends it without a word. */
    public static final class Halting implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Ends it by a method reference, in a class of its own. */
    public static final class Referring implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            Ends.with(4);
        }

        private static final class Ends {
            static void with(int status) {
                IntConsumer exit = System::exit;
                IntConsumer halt = Runtime.getRuntime()::halt;
                exit.andThen(halt).accept(status);
            }
        }
    }

    /** Ends it from a thread of its own, while the handler waits. */
    public static final class ExitingFromThread implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            Thread.ofPlatform().start(() -> System.exit(5));
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Leaves thirty threads running at each invocation, which end when they are asked to. */
    public static final class Leaking implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            for (var number = 0; number < 30; number++) {
                Thread.ofPlatform().daemon().start(Leaking::stay);
            }
        }

        private static void stay() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Wants more memory than there is, without end. */
    public static final class Greedy implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream in, OutputStream out, Context context) {
            var kept = new Object[0];
            while (true) {
                // Sixteen gigabytes at once: refused before any of it is touched.
                kept = new Object[] {new long[Integer.MAX_VALUE - 8], kept};
            }
        }
    }
}
